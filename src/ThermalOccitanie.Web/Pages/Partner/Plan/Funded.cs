using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Partner.Plan;

/// <summary>An action and what whoever asks agreed to pay of it; what others pay is theirs.</summary>
/// <param name="Calls">Those that were sent: what is being prepared is the federation's.</param>
public sealed record Funded(int Year, ActionBook Entry, FunderShare Share, IReadOnlyList<FundsCall> Calls)
{
    public const string List = "/partenaire/plan";

    public PlanAction Action => Entry.Action;

    public string Address => $"{List}/{Share.Agreement.Id}";

    /// <summary>Every action that an organisation of theirs co-funds, the latest year first.</summary>
    public static async Task<IReadOnlyList<Funded>> OfAsync(PortalDbContext portal, SignedIn me, CancellationToken cancellationToken)
    {
        var mine = me.Rights.Where(r => r.Space is Space.Partner).Select(r => r.OrganisationId).ToList();
        var plans = await portal.OpenPlansAsync(
            plan => portal.Agreements.Any(a => mine.Contains(a.FunderId) && portal.PlanActions.Any(action => action.Id == a.ActionId && action.PlanId == plan.Id)), cancellationToken);
        return
        [
            .. from view in plans
               from entry in view.Book.Actions
               from share in entry.Shares
               where mine.Contains(share.Agreement.FunderId)
               select new Funded(view.Book.Plan.Year, entry, share, [.. share.Calls.Where(c => c.SentAt is not null)]),
        ];
    }
}

using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>
/// From where rights are seen and given: the federation's page of accounts, where every organisation is in reach of its
/// owners, or the page of a team, where one's own organisations are.
/// </summary>
public sealed class RightsRoom
{
    private readonly bool _isFederation;

    private RightsRoom(string address, string name, bool isFederation) => (Address, Name, _isFederation) = (address, name, isFederation);

    public static RightsRoom Federation { get; } = new($"{Doors.Federation}/comptes", "Comptes", isFederation: true);

    public static RightsRoom Team { get; } = new($"{Doors.Operator}/equipe", "Mon équipe", isFederation: false);

    /// <summary>Of the page that lists the rights; the acts are below it.</summary>
    public string Address { get; }

    public string Name { get; }

    /// <summary>The organisations whose rights are seen from here (reader), or given (owner).</summary>
    public IQueryable<Organisation> Organisations(PortalDbContext portal, SignedIn me, AccountRole atLeast)
    {
        var isEvery = _isFederation && me.IsFederation(atLeast);
        var mine = Mine(me, atLeast);
        return portal.Organisations.Where(o => isEvery || mine.Contains(o.Id));
    }

    /// <summary>Whether rights in this organisation, or in any, are given from here.</summary>
    public bool MayGive(SignedIn me, Guid? organisation = null) =>
        (_isFederation && me.IsFederation(AccountRole.Owner)) || Mine(me, AccountRole.Owner).Exists(id => organisation is null || id == organisation);

    private List<Guid> Mine(SignedIn me, AccountRole atLeast) =>
        _isFederation || !me.IsComplete ? [] : [.. me.Rights.Where(r => r.Space is Space.Operator && r.Role >= atLeast).Select(r => r.OrganisationId)];
}

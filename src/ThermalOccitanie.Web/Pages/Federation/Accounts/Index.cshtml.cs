using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Federation.Accounts;

/// <summary>Every right in force, whoever holds it.</summary>
public sealed class IndexModel(RightsDesk desk) : RightsListPage(RightsRoom.Federation, desk)
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(Name = "organisation", SupportsGet = true)]
    public Guid? Organisation { get; set; }

    public IReadOnlyList<FieldOption> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        // An address that was mistyped filters nothing.
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        Choices = [new("", "Toutes"), .. Rights.Select(r => r.Organisation).Concat(Invitations.Select(i => i.Organisation)).DistinctBy(o => o.Id).OrderBy(o => o.Name, StringComparer.CurrentCultureIgnoreCase).Select(o => new FieldOption(o.Id.ToString(), o.Name))];

        // The list is as long as there are people: neither engine ignores accents, so it is sifted here.
        var words = FoldedText.Fold(Query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rights = [.. Rights.Where(r => IsIn(r.Organisation.Id) && Holds($"{r.Account.FullName} {r.Account.Email} {r.Organisation.Name}"))];
        Invitations = [.. Invitations.Where(i => IsIn(i.Organisation.Id) && Holds($"{i.Invitation.Email} {i.Organisation.Name}"))];

        bool IsIn(Guid organisation) => Organisation is null || organisation == Organisation;

        bool Holds(string text) => FoldedText.Fold(text) is var folded && Array.TrueForAll(words, word => folded.Contains(word, StringComparison.Ordinal));
    }
}

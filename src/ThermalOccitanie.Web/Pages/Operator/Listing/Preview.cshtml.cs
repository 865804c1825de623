using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>The section as visitors will read it, with what changes marked.</summary>
public sealed class PreviewModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionPage(door, desk, keeper, day)
{
    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    public IReadOnlyList<(string Label, string? Value, bool IsChanged)> Facts { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public string SendButton { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindSectionAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        MayEdit = await MayWriteAsync(cancellationToken);
        SendButton = (await Desk.RulesAsync(cancellationToken)).Of(Section).IsModerated && !Me.MayModerate ? "Transmettre à la fédération" : "Mettre en ligne";
        Changes = SectionForm.Changes(Station.Listing, Basis);
        var changed = Changes.Select(c => c.Field.Code).ToHashSet(StringComparer.Ordinal);
        Facts = [.. SectionForm.Facts(Basis).Select(f => (f.Field.FullLabel, f.Value, changed.Contains(f.Field.Code)))];
        return Page();
    }
}

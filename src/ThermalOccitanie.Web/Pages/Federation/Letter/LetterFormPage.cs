using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>A page on which a newsletter is written.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public abstract class LetterFormPage(PortalDbContext portal, CatalogueKeeper keeper, TimeProvider clock, IValidator<LetterIssueForm> validator) : LetterPage(portal, clock)
{
    [BindProperty]
    public LetterIssueForm Form { get; set; } = new();

    public IReadOnlyList<FieldOption> StationChoices { get; } = [.. keeper.Current.Stations.Select(s => new FieldOption(s.Slug, s.Name))];

    public IReadOnlyList<FieldOption> StayChoices { get; } = [.. keeper.Current.Stays.Select(s => new FieldOption(s.Slug, $"{s.Name} ({s.StationName})"))];

    /// <returns>What was typed, or <see langword="null"/> once its fields say what is wrong.</returns>
    protected async Task<LetterWords?> ReadAsync(CancellationToken cancellationToken)
    {
        Form.Stations.RemoveAll(slug => keeper.Current.FindStation(slug) is null);
        Form.Stays.RemoveAll(slug => keeper.Current.FindStay(slug) is null);
        return await IsValidAsync(nameof(Form), Form, validator, cancellationToken) ? Form.Understand() : null;
    }
}

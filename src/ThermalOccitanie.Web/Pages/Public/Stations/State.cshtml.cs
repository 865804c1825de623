using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Public.Stations;

/// <summary>What visitors were told of a station on a day, today or before.</summary>
public sealed class StateModel(CatalogueKeeper keeper, PortalDay portalDay) : VisitorPage(keeper, portalDay)
{
    public StationSheet Station { get; private set; } = null!;

    /// <summary>The day asked for; today where none can be answered.</summary>
    public DateOnly Day { get; private set; }

    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    /// <summary>Each incident of that day with what was said of it then, the last to begin first.</summary>
    public IReadOnlyList<(IncidentSheet Incident, IReadOnlyList<IncidentSpell> Spells)> Told { get; private set; } = [];

    /// <summary><see langword="null"/> for a year whose dates have been replaced by those of a later one.</summary>
    public SeasonText? Season => Station.Listing.Season.Confirmed().FirstOrDefault()?.Year > Day.Year ? null : SeasonText.OfDates(Station, Day);

    public IActionResult OnGet(string slug)
    {
        if (Catalogue.FindStation(slug) is not { } station)
        {
            return NotFound();
        }

        if (station.Slug != slug)
        {
            return RedirectPermanent(Link.StationState(station.Slug) + Request.QueryString);
        }

        Station = station;
        Day = Read(StationFilterReader.Text(Request.Query["le"]));
        Told = [.. station.IncidentHistory.Select(i => (i, (IReadOnlyList<IncidentSpell>)[.. i.On(Day)])).Where(told => told.Item2.Count > 0)];
        return Page();
    }

    private DateOnly Read(string? word)
    {
        var asked = StationFilterReader.Day(word);

        if (asked <= Today)
        {
            return asked.Value;
        }

        if (word is not null)
        {
            Problems = [new("le", asked is { } future
                ? Say.It("Le {0} n’est pas encore passé : choisissez un jour jusqu’à aujourd’hui.", Say.DayAndYear(future))
                : Say.It("Indiquez un jour passé sous la forme 15/04/2026."))];
        }

        return Today;
    }
}

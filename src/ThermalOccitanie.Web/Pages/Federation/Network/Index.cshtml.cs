using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Federation.Network;

/// <summary>The whole network, one row a station: how complete, how fresh, what waits.</summary>
public class IndexModel(PortalDbContext portal, ListingDesk desk, PortalDay day) : PrivatePage
{
    /// <summary>The columns by which one may sort, and whether the most comes first.</summary>
    public static readonly IReadOnlyList<(string Key, string Name, bool MostFirst)> Columns =
    [
        ("nom", "Station", false), ("departement", "Département", false), ("completude", "Complète à", false), ("retard", "Sections à confirmer", true),
        ("saison", "Saison confirmée", false), ("incidents", "Incidents en cours", true), ("attente", "Textes en attente", true),
    ];

    [FromQuery(Name = "tri")]
    public string? Sort { get; set; }

    public IReadOnlyList<NetworkLine> Lines { get; private set; } = [];

    public int AverageScore { get; private set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        Sort = Columns.Any(c => c.Key == Sort) ? Sort : Columns[0].Key;
        var rules = await desk.RulesAsync(cancellationToken);
        var stations = await portal.Stations.AsNoTracking().ToListAsync(cancellationToken);
        var waiting = await portal.ListingRevisions.Where(r => r.State == RevisionState.Submitted).GroupBy(r => r.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var incidents = await portal.Incidents.Where(i => i.ClosedAt == null).GroupBy(i => i.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var lines = stations.ConvertAll(s => Line(s, rules, incidents.GetValueOrDefault(s.Id), waiting.GetValueOrDefault(s.Id)));
        AverageScore = lines.Count == 0 ? 0 : lines.Sum(l => l.ScorePercent) / lines.Count;
        Lines = [.. Sorted(lines)];
    }

    /// <summary>How a column is sorted, in ARIA's words; <see langword="null"/> where it is not.</summary>
    public string? Order(string key, bool mostFirst)
    {
        var order = mostFirst ? "descending" : "ascending";
        return Sort == key ? order : null;
    }

    private IEnumerable<NetworkLine> Sorted(List<NetworkLine> lines) => Sort switch
    {
        "departement" => lines.OrderBy(l => l.Department, French.ByName).ThenBy(l => l.Name, French.ByName),
        "completude" => lines.OrderBy(l => l.ScorePercent).ThenBy(l => l.Name, French.ByName),
        "retard" => lines.OrderByDescending(l => l.DueCount).ThenBy(l => l.Name, French.ByName),
        "saison" => lines.OrderBy(l => l.SeasonRank).ThenBy(l => l.Name, French.ByName),
        "incidents" => lines.OrderByDescending(l => l.IncidentCount).ThenBy(l => l.Name, French.ByName),
        "attente" => lines.OrderByDescending(l => l.PendingCount).ThenBy(l => l.Name, French.ByName),
        _ => lines.OrderBy(l => l.Name, French.ByName),
    };

    private NetworkLine Line(Station station, ListingRules rules, int incidents, int pending)
    {
        var due = DueSection.Of(station.Listing, rules, day.Today);
        var season = station.Listing.Season;

        return new(
            station.Slug,
            station.Name,
            Department.Find(station.DepartmentCode)?.Name ?? station.DepartmentCode,
            Completeness.Of(station.Listing, rules, day.Today).ScorePercent,
            due.Count,
            due.Count(d => d.Reason is DueReason.NeverChecked),
            season.OpenAllYear is true,
            [.. season.Confirmed().Where(s => s.ClosesOn is not null && s.Year >= day.Today.Year).Select(s => s.Year)],
            incidents,
            pending);
    }
}

/// <summary>One station of the network.</summary>
/// <param name="DueCount">Sections overdue or never checked.</param>
/// <param name="NeverCheckedCount">Those among them that nobody ever checked.</param>
/// <param name="ConfirmedYears">This year and those to come whose dates are confirmed, both ends known.</param>
/// <param name="IncidentCount">Those that last.</param>
/// <param name="PendingCount">Texts that await the federation.</param>
public sealed record NetworkLine(string Slug, string Name, string Department, int ScorePercent, int DueCount, int NeverCheckedCount, bool IsOpenAllYear, IReadOnlyList<int> ConfirmedYears, int IncidentCount, int PendingCount)
{
    /// <summary>« 2026 et 2027 », « toute l’année », « aucune ».</summary>
    public string Season
    {
        get
        {
            if (IsOpenAllYear)
            {
                return "toute l’année";
            }

            return ConfirmedYears.Count == 0 ? "aucune" : Say.List(ConfirmedYears.Select(year => year.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Those that lack most come first.</summary>
    public int SeasonRank => IsOpenAllYear ? int.MaxValue : ConfirmedYears.LastOrDefault();
}

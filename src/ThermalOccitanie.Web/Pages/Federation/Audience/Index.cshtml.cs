using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;
using Sentence = ThermalOccitanie.Web.Catalogue.Languages.Say;

namespace ThermalOccitanie.Web.Pages.Federation.Audience;

/// <summary>What visitors looked at in a month, told without following anyone.</summary>
public sealed class IndexModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : AudiencePage(portal, keeper, day)
{
    private const int SitesShown = 30;

    /// <summary>To choose from, the latest first.</summary>
    public IReadOnlyList<FieldOption> Months { get; private set; } = [];

    public IReadOnlyDictionary<VisitorKind, long> Kinds { get; private set; } = new Dictionary<VisitorKind, long>();

    public DayBars Bars { get; private set; } = null!;

    public IReadOnlyList<AudienceTable> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var oldest = await Portal.PageViewTotals.MinAsync(t => (DateOnly?)t.Day, cancellationToken) ?? Today;
        var totals = await Sift().GroupBy(t => new { t.Template, t.Subject, t.Language, t.Site, t.Kind })
            .Select(g => new { g.Key.Template, g.Key.Subject, g.Key.Language, g.Key.Site, g.Key.Kind, Count = g.Sum(t => t.Count) }).ToListAsync(cancellationToken);
        var days = await Sift().Where(t => t.Kind == VisitorKind.Person).GroupBy(t => t.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(t => t.Count) }).ToDictionaryAsync(t => t.Day, t => t.Count, cancellationToken);
        var people = totals.FindAll(t => t.Kind is VisitorKind.Person);

        Months = [.. MonthsFrom(oldest).Select(m => new FieldOption(m.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), Sentence.UpperFirst(Say(m))))];
        Kinds = totals.GroupBy(t => t.Kind).ToDictionary(g => g.Key, g => g.Sum(t => t.Count));
        Bars = DayBars.From(First, DaysInMonth, days, "Pages vues par des personnes", hidesFew: true);
        Tables =
        [
            new("pages", "Par page", "Page", "Une page compte chaque fois qu’elle est ouverte, que le serveur l’envoie ou que le navigateur l’ait encore.",
                Rows(people.GroupBy(t => TemplateNames.Of(t.Template)).Select(g => (Sentence.UpperFirst(g.Key), g.Sum(t => t.Count))))),
            new("stations", "Par station", "Station", "Sa fiche, son état à une date et ses séjours, dans toutes les langues.",
                Rows(people.GroupBy(t => StationPages.StationOf(t.Template, t.Subject)).Where(g => g.Key is not null).Select(g => (Catalogue.FindStation(g.Key!)?.Name ?? g.Key!, g.Sum(t => t.Count))))),
            new("langues", "Par langue", "Langue", "Celle de la page ouverte, non celle du navigateur.",
                Rows(people.GroupBy(t => t.Language).Select(g => (Language.All.FirstOrDefault(l => l.Code == g.Key)?.Name ?? g.Key, g.Sum(t => t.Count))))),
            new("origines", "Par site d’origine", "Site",
                $"Le nom du site où se trouvait le lien suivi, et rien d’autre de son adresse ; les {SitesShown} premiers. Beaucoup de sites et d’applications ne le disent pas.",
                [.. Rows(people.GroupBy(t => t.Site).Select(g => (NameOf(g.Key), g.Sum(t => t.Count)))).Take(SitesShown)]),
        ];
    }

    public string Count(VisitorKind kind) => AudienceText.Count(Kinds.GetValueOrDefault(kind));

    private static string NameOf(string site) => site switch
    {
        ReferrerSite.None => "Aucun, ou une page de ce site",
        ReferrerSite.Other => "Autre",
        _ => site,
    };

    // Counts that are not shown must not be told by their order either.
    private static IReadOnlyList<(string Name, long Count)> Rows(IEnumerable<(string Name, long Count)> rows) =>
        [.. rows.OrderByDescending(r => AudienceFigures.MayShow(r.Count) ? r.Count : 0).ThenBy(r => r.Name, French.ByName)];

    private IEnumerable<DateOnly> MonthsFrom(DateOnly oldest)
    {
        for (var month = new DateOnly(Today.Year, Today.Month, 1); month > oldest || (month.Year, month.Month) == (oldest.Year, oldest.Month); month = month.AddMonths(-1))
        {
            yield return month;
        }
    }
}

/// <summary>Views by people, by what they have in common.</summary>
/// <param name="Definition">What exactly is counted.</param>
public sealed record AudienceTable(string Id, string Title, string Of, string Definition, IReadOnlyList<(string Name, long Count)> Rows);

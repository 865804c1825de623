using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Api;

/// <summary>What happened at the stations lately, from facts, each with its source, and the federation’s newsletters, as an Atom feed (RFC 4287).</summary>
internal static class NewsFeed
{
    // The federation's own name (RFC 4151): an entry stays the same wherever the portal is served from.
    private const string Ids = "tag:occitanie-thermale.com,2026:";

    private const int LatestLetters = 20;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapNewsFeed(this WebApplication app) =>
        app.MapMethods(Link.NewsFeed, ["GET", "HEAD"], (HttpContext context, CatalogueKeeper keeper, PortalDay day, PortalSettings settings) =>
                Results.Text(Write(SeasonNews.Of(keeper.Current, day.Today), [.. keeper.Current.Letters.Take(LatestLetters)], SiteAddress.Of(context, settings), day.Today), "application/atom+xml", Encoding.UTF8))
            .AllowAnonymous()
            .ExcludeFromDescription()
            .WithMetadata(PageCache.SameForEveryone, new InEveryLanguageAttribute());

    /// <param name="news">The latest first.</param>
    /// <param name="letters">The latest first.</param>
    /// <param name="site">The portal's address, without a final slash.</param>
    public static string Write(IReadOnlyList<SeasonNews> news, IReadOnlyList<LetterSheet> letters, string site, DateOnly today)
    {
        var entries = news.Select(n => (n.On, Element: Entry(n, site))).Concat(letters.Select(l => (On: l.SentOn, Element: Entry(l, site)))).OrderByDescending(e => e.On).ToList();
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Language.Current.Code),
            Text("id", Ids + "actualites" + Language.Current.Prefix),
            Text("title", Say.It("Actualités des stations thermales d’Occitanie")),
            Text("updated", Instant(entries.Count > 0 ? entries[0].On : today)),
            new XElement(Atom + "author", Text("name", StructuredData.Publisher), Text("uri", site + Link.Home)),
            Leading("self", site + Link.NewsFeed, "application/atom+xml"),
            Leading("alternate", site + Link.Calendar, "text/html"),
            entries.Select(e => e.Element));

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed + "\n";
    }

    private static XElement Entry(SeasonNews news, string site)
    {
        var (station, season) = (news.Station, news.Season);
        var sources = station.Listing.Season.Sources.DistinctBy(s => s.Url).ToList();
        var said = sources.Count == 0
            ? Say.It("Source : non communiquée") + "."
            : $"{Say.It("Source :")} {Say.List(sources.Select(s => $"{SourceHost.Of(s.Url)}, {Say.ReadOn(s.ReadOn)}"))}.";

        return new(
            Atom + "entry",
            Text("id", $"{Ids}saison/{season.Year}/{station.Slug}/{(news.IsOpening ? "ouverture" : "fermeture")}{Language.Current.Prefix}"),
            Text("title", news.Headline),
            Text("updated", Instant(news.On)),
            Text("published", Instant(news.On)),
            Leading("alternate", site + Link.Station(station.Slug), "text/html"),
            sources.Select(s => Leading("via", s.Url, "text/html")),
            Text("summary", $"{Say.It("{0} à {1} ({2}). Appelez la station avant de réserver.", SeasonText.Dates(season), station.Name, station.Department.Name)} {said}"));
    }

    // Its words are French, in every language.
    private static XElement Entry(LetterSheet letter, string site) => new(
        Atom + "entry",
        new XAttribute(XNamespace.Xml + "lang", Language.French.Code),
        Text("id", string.Create(CultureInfo.InvariantCulture, $"{Ids}lettre/{letter.Number}{Language.Current.Prefix}")),
        Text("title", French.Set(letter.Subject)),
        Text("updated", Instant(letter.SentOn)),
        Text("published", Instant(letter.SentOn)),
        Leading("alternate", site + Link.LetterIssue(letter.Number), "text/html"),
        Text("summary", French.Set(letter.Preheader.Length > 0 ? letter.Preheader : letter.Subject)));

    private static XElement Text(string name, string text) => new(Atom + name, text);

    private static XElement Leading(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateOnly day) => PortalDay.StartOf(day).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}

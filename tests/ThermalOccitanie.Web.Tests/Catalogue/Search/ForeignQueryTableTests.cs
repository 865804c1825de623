using System.Text.Json;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Catalogue.Search;

/// <summary>The tables of queries in English and Spanish (queries.en.tsv, queries.es.tsv), and what surrounds an answer in each.</summary>
public sealed class ForeignQueryTableTests(SharedPortal shared)
{
    private static readonly IReadOnlyList<Language> Foreign = [Language.English, Language.Spanish];

    public static TheoryData<string, string, string> FirstHits { get; } =
        [.. Foreign.SelectMany(language => Rows(language).Where(r => r.First != "-").Select(r => (language.Code, r.Query, r.First)))];

    public static TheoryData<string, string, string> StationSets { get; } =
        [.. Foreign.SelectMany(language => Rows(language).Where(r => r.Stations != "-").Select(r => (language.Code, r.Query, r.Stations)))];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Table_HoldsAtLeast60Queries(string code) => Assert.True(Rows(Of(code)).Count >= 60);

    [Theory]
    [MemberData(nameof(FirstHits))]
    public void Find_FirstHit_IsWhatTheVisitorMeant(string code, string query, string first) =>
        Assert.Contains(QueryTable.FirstHit(shared.Portal.Catalogue, query, Of(code)), first.Split('|'));

    [Theory]
    [MemberData(nameof(StationSets))]
    public void List_Stations_AreThoseThatTheDataGive(string code, string query, string expression) =>
        Assert.Equal(QueryTable.Expected(expression), QueryTable.Found(shared.Portal.Catalogue, query, Of(code)));

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task List_OnEitherEngine_AnswersBothTables(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);

        Assert.All(Foreign.SelectMany(language => Rows(language).Where(r => r.Stations != "-").Select(r => (Language: language, Row: r))), asked =>
            Assert.Equal(QueryTable.Expected(asked.Row.Stations), QueryTable.Found(portal.Catalogue, asked.Row.Query, asked.Language)));
    }

    [Theory]
    [InlineData("fr", "mal de dos : rhumatologie", "mal de dos")]
    [InlineData("en", "back pain: rheumatology", "back pain")]
    [InlineData("es", "dolor de espalda: reumatología", "dolor de espalda")]
    public void Find_Reason_IsSaidInTheLanguage(string code, string reason, string query) =>
        Assert.Equal([reason], Find(code, query)[0].Matched);

    [Theory]
    [InlineData("en", "near Toulouse", "Spa towns around Toulouse", "/en/stations?autour-de=Toulouse&tri=distance")]
    [InlineData("es", "cerca de Perpiñán", "Villas termales alrededor de Perpignan", "/es/stations?autour-de=Perpignan&tri=distance")]
    [InlineData("en", "opening dates", "Calendar of opening seasons", "/en/calendrier")]
    [InlineData("es", "fechas de apertura", "Calendario de las temporadas", "/es/calendrier")]
    public void Find_Page_HasItsTitleAndAddressInTheLanguage(string code, string query, string title, string url)
    {
        var hit = Find(code, query)[0];

        Assert.Equal((title, url), (hit.Title, hit.Url));
    }

    [Theory]
    [InlineData("en", "mes genoux")]
    [InlineData("es", "dos")]
    [InlineData("fr", "bad knees")]
    public void Find_LayWordsOfAnotherLanguage_NameNoOrientation(string code, string query) =>
        Assert.DoesNotContain(Find(code, query), hit => hit.Kind is ThermalOccitanie.Web.Catalogue.Search.HitKind.Orientation);

    [Fact]
    public async Task Get_Recherche_AnswersInEachLanguageUnderItsPrefix()
    {
        var visitor = shared.Portal.Visitor();

        var english = await visitor.GetStringAsync("/en/api/v1/recherche?q=bad+knees&pageSize=1", TestContext.Current.CancellationToken);
        var spanish = await visitor.GetAsync("/es/api/v1/recherche?q=dolor+de+espalda&pageSize=1", TestContext.Current.CancellationToken);
        var first = JsonDocument.Parse(english).RootElement.GetProperty("items")[0];

        Assert.Equal(("orientation", "Rheumatology", "/en/soigner/rhumatologie"), (first.Text("kind"), first.Text("title"), first.Text("url")));
        Assert.Contains("\"Reumatología\"", await spanish.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("</es/api/v1/recherche?", spanish.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/api/v1/stations")]
    [InlineData("/es/api/v1/orientations")]
    public async Task Get_OtherOpenData_HaveOneAddress(string address) =>
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await shared.Portal.Visitor().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Words_SpeakOfWhatTheFrenchOnesSpeakOf(string code)
    {
        using var stream = ReferenceCatalogue.Open($"words.{code}.json");
        using var words = JsonDocument.Parse(stream);

        Assert.All(["orientations", "settings", "themes", "kinds"], key => Assert.Equal(Keys(Reference.Words, key), Keys(words.RootElement, key)));
        Assert.Equal(Slugs(Reference.Words, "pages", "slug"), Slugs(words.RootElement, "pages", "slug"));
        Assert.Empty(Slugs(words.RootElement, "areas", "name").Except(Slugs(Reference.Words, "areas", "name")));
    }

    private static IEnumerable<string> Keys(JsonElement words, string key) =>
        words.GetProperty(key).EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Slugs(JsonElement words, string key, string name) =>
        words.GetProperty(key).EnumerateArray().Select(p => p.Text(name)).Order(StringComparer.Ordinal);

    private static Language Of(string code) => Language.All.Single(l => l.Code == code);

    private static IReadOnlyList<(string Query, string First, string Stations)> Rows(Language language) => QueryTable.Rows($"queries.{language.Code}.tsv");

    private IReadOnlyList<ThermalOccitanie.Web.Catalogue.Search.SearchHit> Find(string code, string query) => QueryTable.In(Of(code), () =>
    {
        var search = shared.Portal.Catalogue.Search;
        return search.FindEverything(search.Read(query), new DateOnly(2026, 11, 24));
    });
}

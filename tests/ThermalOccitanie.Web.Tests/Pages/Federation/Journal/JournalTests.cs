using System.Text;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Journal;

/// <summary>The journal: the newest first, sifted, fifty a page, and as a file.</summary>
public sealed class JournalTests
{
    private const string Journal = "/federation/journal";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Open_Sifted_ShowsWhatWasAskedFor(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        var slug = await WriteAsync(portal);

        var all = await HtmlPage.OpenAsync(reader.Browser, Journal);
        Assert.True(all.Main.IndexOf("A fermé la source.", StringComparison.Ordinal) < all.Main.IndexOf("A ouvert la source.", StringComparison.Ordinal));

        foreach (var question in new[] { "sujet=saisons", $"lieu={slug}", "personne=hélène", "personne=HELENE%20roux", "au=2026-11-20", "au=20/11/2026" })
        {
            var sifted = await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?{question}");
            Assert.Contains("A ouvert la source.", sifted.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("A fermé la source.", sifted.Main, StringComparison.Ordinal);
        }

        Assert.Contains("A fermé la source.", (await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?du=2026-11-21")).Main, StringComparison.Ordinal);
        Assert.Contains("Rien ne répond", (await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?personne=introuvable")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithADayThatIsNone_SaysSoOnTheField()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);

        var page = await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?du=hier");

        Assert.Equal("Indiquez une date sous la forme 15/04/2027.", page.Error("Du"));
    }

    [Fact]
    public async Task Open_TheSecondPage_ShowsWhatIsLeft()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await portal.WithDatabaseAsync(database =>
        {
            for (var minute = 0; minute < 51; minute++)
            {
                database.Note(JournalSubject.Stay, null, "Hélène Roux", $"A écrit le séjour {minute}.", Fontclaire.Now.AddMinutes(minute));
            }

            return database.SaveChangesAsync();
        });

        var first = await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?sujet=sejours");
        var second = await HtmlPage.OpenAsync(reader.Browser, first.Addresses("a[rel=next]").Single());

        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("A écrit le séjour 0.", HtmlPage.Words(second.Document.QuerySelector("tbody tr td:nth-of-type(2)")));
    }

    [Fact]
    public async Task Download_TheSiftedFile_IsWhatExcelOpens()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await WriteAsync(portal);

        var page = await HtmlPage.OpenAsync(reader.Browser, $"{Journal}?sujet=saisons");
        var file = await reader.Browser.GetAsync(page.Addresses().Single(a => a.StartsWith($"{Journal}/csv", StringComparison.Ordinal)));
        var bytes = await file.Content.ReadAsByteArrayAsync();

        Assert.Equal("attachment; filename=journal.csv; filename*=UTF-8''journal.csv", file.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("no-store", file.Headers.CacheControl?.ToString());
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(3)).Split("\r\n");
        Assert.Equal("\"Quand\";\"Qui\";\"A fait quoi\";\"Sujet\";\"Station\"", lines[0]);
        Assert.StartsWith("\"20/11/2026 12:30:15\";\"Hélène Roux, commune\";\"A ouvert la source.\";\"saisons\";\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(["", ], lines[2..]);
    }

    [Fact]
    public async Task Download_WithADayThatIsNone_GoesBackToThePage()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);

        Assert.Equal($"{Journal}?du=hier", (await reader.Browser.GetAsync($"{Journal}/csv?du=hier")).Headers.Location?.ToString());
    }

    /// <returns>The slug of the station of the first entry.</returns>
    private static Task<string> WriteAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
    {
        var station = database.Stations.OrderBy(s => s.Slug).First();
        database.Note(JournalSubject.Season, null, "Hélène Roux, commune", "A ouvert la source.", new DateTime(2026, 11, 20, 11, 30, 15, DateTimeKind.Utc), station.Id);
        database.Note(JournalSubject.Incident, null, "Paul Blanc, exploitant", "A fermé la source.", new DateTime(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc));
        await database.SaveChangesAsync();
        return station.Slug;
    });
}

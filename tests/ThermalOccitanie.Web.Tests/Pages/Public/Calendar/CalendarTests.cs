using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Calendar;

public sealed class CalendarTests(SharedPortal shared)
{
    [Fact]
    public async Task Get_EachStation_HasItsSeasonInWords()
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/calendrier");
        var rows = page.Document.QuerySelectorAll("tbody tr td:nth-child(2)").Select(HtmlPage.Words).ToList();

        Assert.Equal(Reference.Stations.Count, rows.Count);
        Assert.Contains("Saison : à confirmer par téléphone Dates non communiquées", rows);
        Assert.Contains("Ouverte jusqu’au 12 décembre Du 23 février au 12 décembre 2026", rows);
        Assert.Contains("Saison 2026 : à confirmer par téléphone Dernière saison connue : 2024, du 6 mars au 26 novembre", rows);
    }

    [Fact]
    public async Task Get_TheYearAfter_NothingIsCalledOpenOnOldDates()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        portal.Clock.MoveTo(new(2027, 6, 1, 10, 0, 0, TimeSpan.Zero));

        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/calendrier");

        Assert.Contains("0 station ouverte", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_File_HoldsOneEventForEachSeasonWithTwoDates()
    {
        var answer = await shared.Portal.Visitor().GetAsync("/calendrier.ics");
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        var expected = Reference.Stations.Count(s => s.GetProperty("season") is { ValueKind: System.Text.Json.JsonValueKind.Object } season && season.GetProperty("closes").GetString() is not null);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, lines.Count(l => l == "BEGIN:VEVENT"));
        Assert.All(lines, line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("DTSTART;VALUE=DATE:20260223", lines);
        Assert.Contains("DTEND;VALUE=DATE:20261213", lines);
    }
}

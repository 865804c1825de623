using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>A station is reminded of what is due, and one link confirms a section without signing in.</summary>
public sealed partial class ReminderWriterTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Remind_WhatIsDue_AndALinkConfirmsItOnce(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        await portal.ColleagueAsync(author.Organisation, AccountRole.Reader);

        // Another copy, started when the task is due again.
        await using var later = Portal.Beside(portal);
        later.Clock.MoveTo(portal.Clock.GetUtcNow().AddHours(7));
        var browser = later.Browser();
        await Soon.IsTrueAsync(async () => (await portal.MailsAsync()).Exists(m => m.Kind is MailKind.Reminder), "the reminder is written");

        var mail = Assert.Single(await portal.MailsAsync(), m => m.Kind is MailKind.Reminder);
        Assert.Equal(author.Email, mail.To);
        Assert.DoesNotContain("Présentation,", mail.TextBody, StringComparison.Ordinal);
        var link = new Uri(WaterLink().Match(mail.TextBody).Groups["address"].Value).PathAndQuery;

        // Read by a mail scanner, it changes nothing; pressed, it moves the date; then it is spent.
        var page = await HtmlPage.OpenAsync(browser, link);
        Assert.Null((await WaterAsync()).CheckedOn);
        Assert.Equal("Merci", (await page.PressAsync("Rien n’a changé")).Heading);
        Assert.Equal((new DateOnly(2026, 11, 24), author.Organisation.Name, "sulfatée"), ((await WaterAsync()).CheckedOn, (await WaterAsync()).CheckedBy, (await WaterAsync()).Type));
        await HtmlPage.OpenAsync(browser, link, 410);
        await HtmlPage.OpenAsync(browser, "/confirmer?jeton=fontclaire", 410);

        async Task<Domain.Stations.WaterSection> WaterAsync() =>
            (await portal.WithDatabaseAsync(database => database.Stations.AsNoTracking().SingleAsync(s => s.Id == station.Id))).Listing.Water;
    }

    [GeneratedRegex(@"Eau thermale[^\n]*\n(?<address>\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WaterLink();
}

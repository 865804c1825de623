using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Access;

/// <summary>Signing in by mail: once, within fifteen minutes, from the browser that asked, and without telling who is known.</summary>
public sealed partial class SignInTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Press_TheMailedLink_OpensTheSpaceOnce(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var browser = portal.Browser();

        await AskAsync(browser, person.Email);
        var link = await LinkAsync(portal, person.Email);
        var arrived = await (await HtmlPage.OpenAsync(browser, link)).PressAsync("Me connecter");
        var again = await HtmlPage.OpenAsync(browser, link);

        Assert.Equal("Mes stations", arrived.Heading);
        Assert.Equal("Ce lien ne peut pas servir ici", again.Heading);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_TheCode_OpensTheSpace(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var browser = portal.Browser();

        var asked = await AskAsync(browser, person.Email);
        var arrived = await asked.Fill("Code à six chiffres", await CodeAsync(portal, person.Email)).PressAsync("Me connecter");

        Assert.Equal("Mes stations", arrived.Heading);
    }

    [Fact]
    public async Task Open_TheLinkInAnotherBrowser_AsksForTheCode()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        await AskAsync(portal.Browser(), person.Email);

        var page = await HtmlPage.OpenAsync(portal.Browser(), await LinkAsync(portal, person.Email));

        Assert.Equal("Ce lien ne peut pas servir ici", page.Heading);
    }

    [Fact]
    public async Task Post_TheCodeInAnotherBrowser_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        await AskAsync(portal.Browser(), person.Email);
        var code = await CodeAsync(portal, person.Email);
        var stranger = portal.Browser();

        var page = await (await AskAsync(stranger, "inconnue@fontclaire.example")).Fill("Code à six chiffres", code).PressAsync("Me connecter", 400);

        Assert.StartsWith("Ce code n’est pas le bon", page.Error("Code à six chiffres"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnUnknownAddress_IsAnsweredLikeAKnownOne()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);

        var known = await AskAsync(portal.Browser(), person.Email);
        var unknown = await AskAsync(portal.Browser(), "inconnue@fontclaire.example");

        Assert.Equal(known.Main, unknown.Main);
        Assert.Equal(known.Response.Headers.Select(h => h.Key), unknown.Response.Headers.Select(h => h.Key));
        Assert.Equal(2, await portal.WithDatabaseAsync(database => database.SignInRequests.CountAsync()));
        Assert.Equal([person.Email], await portal.WithDatabaseAsync(database => database.Mails.Select(m => m.To).ToListAsync()));
    }

    [Fact]
    public async Task Press_TheLinkAfterAQuarterOfAnHour_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var browser = portal.Browser();
        await AskAsync(browser, person.Email);
        var page = await HtmlPage.OpenAsync(browser, await LinkAsync(portal, person.Email));

        portal.Clock.MoveTo(portal.Clock.GetUtcNow() + SignInRequest.Lifetime);
        var late = await page.PressAsync("Me connecter", 410);

        Assert.Equal("Ce lien ne peut pas servir ici", late.Heading);
    }

    [Fact]
    public async Task Post_FiveWrongCodes_EndsTheCode()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var asked = await AskAsync(portal.Browser(), person.Email);
        var code = await CodeAsync(portal, person.Email);
        var wrong = code == "000000" ? "000001" : "000000";

        for (var guess = 0; guess < SignInRequest.MostWrongCodes; guess++)
        {
            await asked.Fill("Code à six chiffres", wrong).PressAsync("Me connecter", 400);
        }

        var page = await asked.Fill("Code à six chiffres", code).PressAsync("Me connecter", 400);
        Assert.NotNull(page.Error("Code à six chiffres"));
    }

    [Fact]
    public async Task Post_SixTimesInAQuarterOfAnHour_SendsFiveMails()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);

        for (var ask = 0; ask < SignInRequest.MostAtOnce + 1; ask++)
        {
            await AskAsync(portal.Browser(), person.Email);
        }

        Assert.Equal(SignInRequest.MostAtOnce, await portal.WithDatabaseAsync(database => database.Mails.CountAsync(m => m.To == person.Email)));
    }

    [Theory]
    [InlineData("", "Saisissez une adresse électronique.")]
    [InlineData("fontclaire", "Saisissez l’adresse sous la forme nom@domaine.fr.")]
    [InlineData("a@b.fr\r\nBcc: c@d.fr", "Saisissez l’adresse sous la forme nom@domaine.fr.")]
    public async Task Post_NoAddress_SaysSoOnTheFieldAndKeepsIt(string typed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var page = await HtmlPage.OpenAsync(portal.Browser(), "/connexion");

        var refused = await page.Fill("Votre adresse électronique", typed).PressAsync("Recevoir mon lien de connexion", 400);

        Assert.Equal(sentence, refused.Error("Votre adresse électronique"));
        Assert.Equal(typed.Split('\r')[0], refused.Value("Votre adresse électronique").Split('\r')[0]);
        Assert.Contains("#Form_Email", refused.Addresses(".error-summary a"));
    }

    [Fact]
    public async Task Open_APrivatePage_LeadsToTheDoorAndBack()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var browser = portal.Browser();

        var response = await browser.GetAsync("/espace-station?x=1");
        Assert.Equal("/connexion?retour=%2Fespace-station%3Fx%3D1", response.Headers.Location?.ToString());

        var page = await HtmlPage.OpenAsync(browser, response.Headers.Location!.ToString());
        await page.Fill("Votre adresse électronique", person.Email).PressAsync("Recevoir mon lien de connexion");
        var entered = await (await HtmlPage.OpenAsync(browser, await LinkAsync(portal, person.Email))).SendAsync("Me connecter");

        Assert.Equal("/espace-station?x=1", entered.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    [InlineData("/connexion/lien")]
    public async Task Open_TheDoorWithAnAddressElsewhere_ForgetsIt(string elsewhere)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);

        var response = await person.Browser.GetAsync($"/connexion?retour={Uri.EscapeDataString(elsewhere)}");

        Assert.Equal("/espace-station", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_FromANewDevice_TellsTheOwner()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var browser = portal.Browser();
        var asked = await AskAsync(browser, person.Email);

        await asked.Fill("Code à six chiffres", await CodeAsync(portal, person.Email)).PressAsync("Me connecter");

        Assert.Contains("Nouvelle connexion à votre compte", await SubjectsAsync(portal));
    }

    [Fact]
    public async Task Session_LeftAloneTooLong_IsOver()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Federation);
        await HtmlPage.OpenAsync(person.Browser, "/federation");

        portal.Clock.MoveTo(portal.Clock.GetUtcNow() + AccountSession.LongestIdle(isStrict: true));

        Assert.Equal(HttpStatusCode.Redirect, (await person.Browser.GetAsync("/federation")).StatusCode);
    }

    [Fact]
    public async Task Session_BusyAllDay_IsOverInTheEnd()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Federation);
        var start = portal.Clock.GetUtcNow();

        for (var hour = 1; hour < 12; hour++)
        {
            portal.Clock.MoveTo(start.AddHours(hour));
            await HtmlPage.OpenAsync(person.Browser, "/federation");
        }

        portal.Clock.MoveTo(start.AddHours(12));
        Assert.Equal(HttpStatusCode.Redirect, (await person.Browser.GetAsync("/federation")).StatusCode);
    }

    [Fact]
    public async Task SignOut_Everywhere_EndsTheOtherBrowsersToo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        var other = portal.Browser(await portal.SessionAsync(person.Account));
        await HtmlPage.OpenAsync(other, "/espace-station");

        await (await HtmlPage.OpenAsync(person.Browser, "/mon-compte")).PressAsync("Se déconnecter partout");

        Assert.Equal(HttpStatusCode.Redirect, (await person.Browser.GetAsync("/espace-station")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/espace-station")).StatusCode);
    }

    [Fact]
    public async Task Open_TheFederationByMailAlone_AsksForASecondProof()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.PersonAsync(OrganisationKind.Federation, hasSecondFactor: false);

        var door = await person.Browser.GetAsync("/federation");
        var offered = await person.Browser.GetAsync(door.Headers.Location);

        Assert.Equal("/connexion/second-facteur?retour=%2Ffederation", door.Headers.Location?.ToString());
        Assert.Equal("/connexion/proteger", offered.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await person.Browser.GetAsync("/mon-compte")).StatusCode);
    }

    private static async Task<HtmlPage> AskAsync(HttpClient browser, string email) =>
        await (await HtmlPage.OpenAsync(browser, "/connexion")).Fill("Votre adresse électronique", email).PressAsync("Recevoir mon lien de connexion");

    private static async Task<string> MailAsync(Portal portal, string email) =>
        await portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == email).OrderByDescending(m => m.WrittenAt).Select(m => m.TextBody).FirstAsync());

    private static async Task<string> LinkAsync(Portal portal, string email) => new Uri(Address().Match(await MailAsync(portal, email)).Value).PathAndQuery;

    private static async Task<string> CodeAsync(Portal portal, string email) => Digits().Match(await MailAsync(portal, email)).Value.Replace(" ", "", StringComparison.Ordinal);

    private static Task<List<string>> SubjectsAsync(Portal portal) => portal.WithDatabaseAsync(database => database.Mails.Select(m => m.Subject).ToListAsync());

    [GeneratedRegex(@"https://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b\d{3} \d{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Acceptance 1 of the station's space, in a real browser: from the invitation to what visitors read, and back.</summary>
public sealed partial class StationJourneyTests(OpenDesk desk)
{
    private const string Space = $"/espace-station/{Fontclaire.Slug}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Owner_InvitedByMail_EditsUntilVisitorsReadIt(bool script)
    {
        var email = $"responsable-{(script ? "avec" : "sans")}-script@fontclaire.example";
        var text = $"Les médecins reçoivent le {(script ? "lundi" : "mardi")}, sur rendez-vous.";
        await using var federation = await desk.SignedInAsync(desk.Federation, script: script);
        await federation.OpenAsync("/federation/comptes/inviter");
        await federation.Page.GetByLabel("Adresse électronique").FillAsync(email);
        await federation.Page.GetByLabel("Organisation").SelectOptionAsync(new SelectOptionValue { Value = desk.Station.Organisation.Id.ToString() });
        await federation.Page.GetByRole(AriaRole.Radio, new() { Name = "responsable" }).CheckAsync();
        await federation.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer l’invitation" }).ClickAsync();

        await using var owner = await desk.SignedInAsync(null, width: 390, script: script);
        await owner.OpenAsync(await LinkAsync(email));
        await owner.Page.GetByLabel("Prénom et nom").FillAsync("Claire Fontaine");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Accepter et entrer" }).ClickAsync();
        await owner.ArriveAsync($"{Space}$");

        // They come back another day, by mail.
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await owner.Page.GetByLabel("Votre adresse électronique").FillAsync(email);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Recevoir mon lien de connexion" }).ClickAsync();
        await owner.ArriveAsync("/connexion/code");
        await owner.OpenAsync(await LinkAsync(email));
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await owner.ArriveAsync($"{Space}$");

        await owner.OpenAsync($"{Space}/fiche/medecins");
        await owner.Page.GetByRole(AriaRole.Textbox).First.FillAsync(text);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer et voir l’aperçu" }).ClickAsync();
        await owner.ArriveAsync("/apercu$");
        await Assertions.Expect(owner.Page.Locator("#apercu")).ToContainTextAsync(text);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Mettre en ligne" }).ClickAsync();
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("en ligne");

        await using var visitor = await desk.SignedInAsync(null, script: script);
        await ReadUntilAsync(visitor, $"/stations/{Fontclaire.Slug}", text);
        Assert.Empty(await visitor.CookiesAsync());

        await owner.OpenAsync($"{Space}/historique");
        await Assertions.Expect(owner.Page.Locator("main")).ToContainTextAsync("Claire Fontaine");
    }

    [Fact]
    public async Task Federation_WithAPasskey_EntersWithoutMail()
    {
        var person = await desk.Portal.PersonAsync(OrganisationKind.Federation, hasSecondFactor: false);
        await using var browser = await desk.SignedInAsync(null);
        var session = await browser.Page.Context.NewCDPSessionAsync(browser.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });

        // The first time by mail: the federation's door asks for more.
        await browser.OpenAsync("/federation");
        await browser.Page.GetByLabel("Votre adresse électronique").FillAsync(person.Email);
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Recevoir mon lien de connexion" }).ClickAsync();
        await browser.ArriveAsync("/connexion/code");
        await browser.OpenAsync(await LinkAsync(person.Email));
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Me connecter" }).ClickAsync();
        await browser.ArriveAsync("/connexion/proteger");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer une clé d’accès" }).ClickAsync();
        await browser.ArriveAsync("/federation$");

        // From then on, the key alone.
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Utiliser une clé d’accès" }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Me reconnaître" }).ClickAsync();
        await browser.ArriveAsync("/federation$");
    }

    // The page of the moment is made anew until it says so: how long that takes is measured elsewhere, never asserted.
    private static async Task ReadUntilAsync(Visitor visitor, string address, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(OpenPortal.Patience));

        do
        {
            await visitor.OpenAsync(address);
        }
        while (!(await visitor.Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal) && !patience.IsCancellationRequested);

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(text);
    }

    private async Task<string> LinkAsync(string email)
    {
        var mail = await desk.Portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == email).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id).Select(m => m.TextBody).FirstAsync());
        return new Uri(MailedAddress().Match(mail).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex MailedAddress();
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Acceptance 1 of the station's space, in a real browser: from the invitation to what visitors read, and back.</summary>
public sealed partial class StationJourneyTests
{
    private const string Space = $"/espace-station/{Fontclaire.Slug}";
    private const string Sheet = $"/stations/{Fontclaire.Slug}";
    private const string Email = "responsable@fontclaire.example";
    private const string Field = "Ce qu’on y trouve";
    private const string OldText = "Un bassin.";
    private const string FirstText = "Un hammam qui soigne, ouvert le soir";
    private const string SecondText = "Un hammam ouvert le soir, sur réservation";
    private const string Reason = "Un hammam ne soigne pas, dites plutôt quand il est ouvert.";

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, false)]
    [InlineData(DatabaseEngine.Postgres, true)]
    public async Task Owner_InvitedByMail_WritesUntilVisitorsReadItAndPutsTheOldTextBack(DatabaseEngine engine, bool script)
    {
        await using var desk = await OpenDesk.OnAsync(engine);
        await using var federation = await desk.SignedInAsync(desk.Federation, script: script);
        await using var owner = await desk.SignedInAsync(null, width: 390, script: script);
        await using var visitor = await desk.SignedInAsync(null, script: script);

        // Invited, let in, and back another day by mail.
        await InviteAsync(desk, federation);
        await owner.OpenAsync(await LinkAsync(desk, Email));
        await owner.Page.GetByLabel("Prénom et nom").FillAsync("Claire Fontaine");
        await PressAsync(owner, "Accepter et entrer");
        await owner.ArriveAsync($"{Space}$");
        await PressAsync(owner, "Se déconnecter");
        await SignInByMailAsync(desk, owner, Email);
        await owner.ArriveAsync($"{Space}$");

        // A section that goes live at once.
        await WriteAsync(owner, "medecins", "Les médecins reçoivent le lundi, sur rendez-vous.");
        await PressAsync(owner, "Mettre en ligne");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("en ligne");
        await ReadUntilAsync(visitor, "Les médecins reçoivent le lundi, sur rendez-vous.");
        desk.Portal.Clock.MoveTo(desk.Portal.Clock.GetUtcNow().AddMinutes(5));

        // One that makes claims: the federation returns it, with a reason that the station reads.
        await WriteAsync(owner, "bien-etre", FirstText);
        await PressAsync(owner, "Transmettre à la fédération");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("transmis à la fédération");
        await ReviewAsync(federation, FirstText);
        await federation.Page.GetByLabel("Motif").FillAsync(Reason);
        await PressAsync(federation, "Renvoyer avec ce motif");
        await federation.ArriveAsync("/federation$");

        await owner.OpenAsync(Space);
        await Assertions.Expect(owner.Page.Locator("main")).ToContainTextAsync("vous est renvoyée");
        await owner.OpenAsync($"{Space}/fiche/bien-etre");
        await Assertions.Expect(owner.Page.Locator("main")).ToContainTextAsync(Reason);
        await Assertions.Expect(owner.Page.GetByLabel(Field)).ToHaveValueAsync(FirstText);
        await WriteAsync(owner, "bien-etre", SecondText);
        await PressAsync(owner, "Transmettre à la fédération");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("transmis à la fédération");

        // Published: visitors read the text and who vouches for it.
        await ReviewAsync(federation, SecondText);
        var source = $"Vérifié le 24 novembre 2026 par {desk.Station.Organisation.Name}";
        await visitor.OpenAsync(Sheet);
        await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(SecondText);
        var sourcesBefore = await visitor.Page.GetByText(source).CountAsync();
        await PressAsync(federation, "Publier");
        await MeasureAsync(engine, visitor, SecondText);
        await Assertions.Expect(visitor.Page.GetByText(source)).ToHaveCountAsync(sourcesBefore + 1);
        Assert.Empty(await visitor.CookiesAsync());

        // The history tells it all, and puts the old text back by the same way.
        await owner.OpenAsync($"{Space}/historique");

        foreach (var act in new[] { "A mis en ligne « Médecins thermaux ».", "A transmis « Bien-être » à la fédération.", $"A renvoyé « Bien-être » : {Reason}", "A publié « Bien-être »." })
        {
            await Assertions.Expect(owner.Page.Locator("main")).ToContainTextAsync(act);
        }

        await owner.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "A publié « Bien-être »." }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(owner.Page.Locator(".difference")).ToContainTextAsync(SecondText);
        await Assertions.Expect(owner.Page.Locator(".difference")).ToContainTextAsync(OldText);
        await PressAsync(owner, "Rétablir le texte d’avant");
        await owner.ArriveAsync("/apercu$");
        await PressAsync(owner, "Transmettre à la fédération");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("transmis à la fédération");
        await ReviewAsync(federation, OldText);
        await PressAsync(federation, "Publier");
        await ReadUntilAsync(visitor, OldText);
        await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync(SecondText);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Federation_WithAPasskey_EntersWithoutMail(DatabaseEngine engine)
    {
        await using var desk = await OpenDesk.OnAsync(engine);
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
        await SignInByMailAsync(desk, browser, person.Email);
        await browser.ArriveAsync("/connexion/proteger");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer une clé d’accès" }).ClickAsync();
        await browser.ArriveAsync("/federation$");

        // From then on, the key alone.
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Utiliser une clé d’accès" }).ClickAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Me reconnaître" }).ClickAsync();
        await browser.ArriveAsync("/federation$");
    }

    private static Task PressAsync(Visitor who, string button) => who.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task InviteAsync(OpenDesk desk, Visitor federation)
    {
        await federation.OpenAsync("/federation/comptes/inviter");
        await federation.Page.GetByLabel("Adresse électronique").FillAsync(Email);
        await federation.Page.GetByLabel("Organisation").SelectOptionAsync(new SelectOptionValue { Value = desk.Station.Organisation.Id.ToString() });
        await federation.Page.GetByRole(AriaRole.Radio, new() { Name = "responsable" }).CheckAsync();
        await PressAsync(federation, "Envoyer l’invitation");
        await federation.ArriveAsync("/federation/comptes$");
    }

    private static async Task SignInByMailAsync(OpenDesk desk, Visitor who, string email)
    {
        await who.Page.GetByLabel("Votre adresse électronique").FillAsync(email);
        await PressAsync(who, "Recevoir mon lien de connexion");
        await who.ArriveAsync("/connexion/code");
        await who.OpenAsync(await LinkAsync(desk, email));
        await PressAsync(who, "Me connecter");
    }

    /// <summary>Writes the longest text of a section and looks at what visitors would read.</summary>
    private static async Task WriteAsync(Visitor owner, string section, string text)
    {
        await owner.OpenAsync($"{Space}/fiche/{section}");
        await owner.Page.Locator("main textarea").First.FillAsync(text);
        await PressAsync(owner, "Enregistrer et voir l’aperçu");
        await owner.ArriveAsync("/apercu$");
        await Assertions.Expect(owner.Page.Locator("#apercu")).ToContainTextAsync(text);
        await Assertions.Expect(owner.Page.Locator("#apercu .changed")).ToContainTextAsync(text);
    }

    /// <summary>Opens, from the federation's queue, what waits for the station's wellness.</summary>
    private static async Task ReviewAsync(Visitor federation, string text)
    {
        await federation.OpenAsync("/federation");
        await federation.Page.GetByRole(AriaRole.Link, new() { Name = "Relire Fontclaire-les-Bains, Bien-être", Exact = true }).ClickAsync();
        await federation.ArriveAsync("/federation/relecture/");
        await Assertions.Expect(federation.Page.Locator(".difference")).ToContainTextAsync(text);
    }

    // Two seconds are promised: written down, never asserted, since the machine may be busy with something else.
    private static async Task MeasureAsync(DatabaseEngine engine, Visitor visitor, string text)
    {
        var pressed = Stopwatch.GetTimestamp();
        await ReadUntilAsync(visitor, text);
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: visitors read the text {Stopwatch.GetElapsedTime(pressed).TotalMilliseconds:F0} ms after « Publier ».");
    }

    // The page of the moment is made anew until it says so.
    private static async Task ReadUntilAsync(Visitor visitor, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(OpenPortal.Patience));

        do
        {
            await visitor.OpenAsync(Sheet);
        }
        while (!(await visitor.Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal) && !patience.IsCancellationRequested);

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(text);
    }

    private static async Task<string> LinkAsync(OpenDesk desk, string email)
    {
        var mail = await desk.Portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == email).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id).Select(m => m.TextBody).FirstAsync());
        return new Uri(MailedAddress().Match(mail).Value).PathAndQuery;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex MailedAddress();
}

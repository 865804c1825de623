using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Letter;

/// <summary>Asking for the newsletter, saying yes once more, choosing, leaving: signed out, without a cookie.</summary>
public sealed partial class LetterTests
{
    private const string Email = "curiste@fontclaire.example";
    private const string Ask = "Recevoir la lettre";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Press_ConfirmInTheMailedLink_SubscribesAndKeepsTheProof(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);

        var asked = await AskAsync(portal, Email);
        var opened = await HtmlPage.OpenAsync(portal.Visitor(), await LinkAsync(portal));
        var before = await SubscriberAsync(portal);
        var confirmed = await opened.PressAsync("Confirmer");
        var subscriber = await SubscriberAsync(portal);
        var wording = await portal.WithDatabaseAsync(database => database.ConsentWordings.SingleAsync());

        Assert.Equal("Ouvrez votre boîte aux lettres", asked.Heading);
        Assert.Equal(SubscriberState.Pending, before.State);
        Assert.Equal("C’est fait", confirmed.Heading);
        Assert.Equal(SubscriberState.Confirmed, subscriber.State);
        Assert.Equal(("fr", "/lettre", wording.Id), (subscriber.Language, subscriber.Page, subscriber.WordingId));
        Assert.Equal((portal.Clock.GetUtcNow().UtcDateTime, portal.Clock.GetUtcNow().UtcDateTime), (subscriber.AskedAt, subscriber.ConfirmedAt));
        Assert.StartsWith("J’accepte que la Fédération Thermale d’Occitanie", wording.Text);
        Assert.Equal(1, wording.Version);
    }

    [Fact]
    public async Task Post_InEnglish_IsAnsweredAndWrittenToInEnglish()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/en/lettre");

        var asked = await page.Fill("Your e-mail address", Email).Fill("I agree", "true").PressAsync("Receive the newsletter");
        var mail = Assert.Single(await portal.MailsAsync());
        var subscriber = await SubscriberAsync(portal);

        Assert.Equal("Open your mailbox", asked.Heading);
        Assert.Equal("Confirm your newsletter subscription", mail.Subject);
        Assert.Contains("<html lang=\"en\">", mail.HtmlBody);
        Assert.Contains("/en/lettre/confirmer?cle=", mail.TextBody);
        Assert.Equal(("en", "/en/lettre"), (subscriber.Language, subscriber.Page));
    }

    [Theory]
    [InlineData("", true, "Saisissez votre adresse électronique.")]
    [InlineData("curiste", true, "Saisissez l’adresse sous la forme nom@domaine.fr.")]
    [InlineData(Email, false, "Cochez la case si vous voulez recevoir la lettre : sans votre accord, nous n’envoyons rien.")]
    public async Task Post_NotAgreedOrNoAddress_SaysSoAndKeepsWhatWasTyped(string email, bool isAgreed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/lettre");

        Assert.False(((AngleSharp.Html.Dom.IHtmlInputElement)page.Control("J’accepte")).IsChecked);
        var typed = page.Fill("Votre adresse électronique", email);
        var refused = await (isAgreed ? typed.Fill("J’accepte", "true") : typed).PressAsync(Ask, 400);

        Assert.Equal(sentence, refused.Error(sentence.StartsWith("Cochez", StringComparison.Ordinal) ? "J’accepte" : "Votre adresse électronique"));
        Assert.Equal(email, refused.Value("Votre adresse électronique"));
        Assert.Empty(await portal.MailsAsync());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_AddressThatIsSubscribed_IsAnsweredTheSameAndStaysSo(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var first = await AskAsync(portal, Email);
        await (await HtmlPage.OpenAsync(portal.Visitor(), await LinkAsync(portal))).PressAsync("Confirmer");
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddHours(1));

        var again = await AskAsync(portal, "Curiste@Fontclaire.example");
        var twice = await AskAsync(portal, Email);

        Assert.Equal([first.Main, first.Main], [again.Main, twice.Main]);
        Assert.Equal(["Confirmez votre inscription à la lettre d’information", "Vous êtes inscrit à la lettre d’information"], (await portal.MailsAsync()).Select(m => m.Subject));
        Assert.Equal(SubscriberState.Confirmed, (await SubscriberAsync(portal)).State);
    }

    [Fact]
    public async Task Post_TrapFilledIn_IsAnsweredTheSameAndKeepsNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/lettre");

        var asked = await page.Fill("Votre adresse électronique", Email).Fill("J’accepte", "true").Fill("Laissez ce champ vide", "https://machine.example").PressAsync(Ask);

        Assert.Equal("Ouvrez votre boîte aux lettres", asked.Heading);
        Assert.Empty(await portal.WithDatabaseAsync(database => database.Subscribers.ToListAsync()));
    }

    [Fact]
    public async Task Post_FromAnotherSitesPage_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/lettre") { Content = Form(("Form.Email", Email), ("Form.IsAgreed", "true")) };
        request.Headers.Add("Origin", "https://ailleurs.example");

        Assert.Equal(400, (int)(await portal.Visitor().SendAsync(request)).StatusCode);
        Assert.Empty(await portal.MailsAsync());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Confirm_ReplayedExpiredReplacedOrGuessed_DoesNothingAndSaysHowToGoOn(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var visitor = portal.Visitor();
        await AskAsync(portal, Email);
        var replaced = await LinkAsync(portal);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddHours(1));
        await AskAsync(portal, Email);
        var link = await LinkAsync(portal);
        var other = "autre@fontclaire.example";
        await AskAsync(portal, other);

        Assert.NotEqual(replaced, link);
        Assert.Equal("Ce lien n’est plus valable", (await PostAsync(visitor, replaced, 410)).Heading);
        Assert.Equal("Ce lien n’est plus valable", (await PostAsync(visitor, link[..^1], 410)).Heading);
        Assert.Equal("Ce lien n’est plus valable", (await PostAsync(visitor, "/lettre/confirmer", 410)).Heading);
        Assert.Equal("C’est fait", (await PostAsync(visitor, $"{link}&email={other}", 200)).Heading);
        Assert.Equal("Vous êtes déjà inscrit", (await PostAsync(visitor, link, 200)).Heading);
        Assert.Equal([(Email, SubscriberState.Confirmed), (other, SubscriberState.Pending)], await StatesAsync(portal));

        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(7).AddSeconds(1));
        Assert.Equal("Il valait 7 jours. Demandez la lettre de nouveau : vous recevrez un autre lien.", Intro(await PostAsync(visitor, await LinkAsync(portal), 410)));
        Assert.Equal([(Email, SubscriberState.Confirmed), (other, SubscriberState.Pending)], await StatesAsync(portal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_OneClick_WorksSignedOutTwiceAfterYearsAndWithoutTheSubscriber(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var key = await SubscribeAsync(portal);
        var visitor = portal.Visitor();
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddYears(6));

        using var first = await visitor.PostAsync($"/lettre/quitter?cle={key}&lettre=1", Form(("List-Unsubscribe", "One-Click")));
        var left = await SubscriberAsync(portal);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddYears(1));
        using var second = await visitor.PostAsync($"/lettre/quitter?cle={key}&lettre=1", Form(("List-Unsubscribe", "One-Click")));
        var leftStill = await SubscriberAsync(portal);
        await portal.WithDatabaseAsync(database => database.Subscribers.ExecuteDeleteAsync());
        using var third = await visitor.PostAsync($"/lettre/quitter?cle={key}&lettre=1", Form(("List-Unsubscribe", "One-Click")));

        Assert.Equal([200, 200, 200], new[] { first, second, third }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(SubscriberState.Left, left.State);
        Assert.Equal((left.State, left.EndedAt), (leftStill.State, leftStill.EndedAt));
    }

    [Fact]
    public async Task Leave_OpenedByAMachine_AsksAndEndsNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var key = await SubscribeAsync(portal);

        var page = await HtmlPage.OpenAsync(portal.Visitor(), $"/lettre/quitter?cle={key}");
        var before = (await SubscriberAsync(portal)).State;
        var left = await page.PressAsync("Me désinscrire");
        var again = await HtmlPage.OpenAsync(portal.Visitor(), $"/lettre/quitter?cle={key}");

        Assert.Equal(SubscriberState.Confirmed, before);
        Assert.Equal("Vous êtes désinscrit", left.Heading);
        Assert.Contains("Aucune inscription ne répond à ce lien", again.Main);
    }

    [Fact]
    public async Task Leave_WithoutTheLink_SendsItToWhoIsSubscribedAndAnswersTheSame()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await SubscribeAsync(portal);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddHours(1));
        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/lettre/quitter");

        var known = await page.Fill("L’adresse qui reçoit", Email).PressAsync("Recevoir un lien pour me désinscrire");
        var unknown = await page.Fill("L’adresse qui reçoit", "inconnue@fontclaire.example").PressAsync("Recevoir un lien pour me désinscrire");
        await page.Fill("L’adresse qui reçoit", "personne").PressAsync("Recevoir un lien pour me désinscrire", 400);

        Assert.Equal(known.Main, unknown.Main);
        Assert.Equal(2, (await portal.MailsAsync()).Count);
        Assert.Contains($"/lettre/preferences?cle={(await SubscriberAsync(portal)).Key}", (await portal.MailsAsync())[^1].TextBody);
    }

    [Fact]
    public async Task Preferences_LanguageChosen_IsKept()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var key = await SubscribeAsync(portal);

        var page = await HtmlPage.OpenAsync(portal.Visitor(), $"/lettre/preferences?cle={key}");
        using var saved = await portal.Visitor().PostAsync($"/lettre/preferences?cle={key}", Form(("langue", "es")));
        using var nobody = await portal.Visitor().GetAsync("/lettre/preferences?cle=rien");

        Assert.Contains(Email, page.Main);
        Assert.Equal(200, (int)saved.StatusCode);
        Assert.Equal("es", (await SubscriberAsync(portal)).Language);
        Assert.Equal("/lettre/quitter", nobody.Headers.Location?.ToString());
    }

    [Fact]
    public async Task EveryAnswer_OfOnePerson_SetsNoCookieAndIsKeptByNobody()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var key = await SubscribeAsync(portal);
        var visitor = portal.Visitor();

        foreach (var address in new[] { $"/lettre/preferences?cle={key}", $"/lettre/quitter?cle={key}", await LinkAsync(portal) })
        {
            using var read = await visitor.GetAsync(address);
            using var sent = await visitor.PostAsync(address, Form());
            Assert.False(read.Headers.Contains("Set-Cookie") || sent.Headers.Contains("Set-Cookie"), address);
            Assert.True(read.Headers.CacheControl?.NoStore, address);
            Assert.DoesNotContain("__RequestVerificationToken", await read.Content.ReadAsStringAsync());
        }
    }

    private static async Task<HtmlPage> AskAsync(Portal portal, string email) =>
        await (await HtmlPage.OpenAsync(portal.Visitor(), "/lettre")).Fill("Votre adresse électronique", email).Fill("J’accepte", "true").PressAsync(Ask);

    private static async Task<string> SubscribeAsync(Portal portal)
    {
        await AskAsync(portal, Email);
        await PostAsync(portal.Visitor(), await LinkAsync(portal), 200);
        return (await SubscriberAsync(portal)).Key;
    }

    private static async Task<string> LinkAsync(Portal portal) => ConfirmLink().Match((await portal.MailsAsync()).Last(m => ConfirmLink().IsMatch(m.TextBody)).TextBody).Value;

    private static async Task<HtmlPage> PostAsync(HttpClient visitor, string address, int status) => await HtmlPage.ReadAsync(visitor, await visitor.PostAsync(address, Form()), status);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string Intro(HtmlPage page) => HtmlPage.Words(page.Document.QuerySelector(".intro"));

    private static Task<Subscriber> SubscriberAsync(Portal portal) => portal.WithDatabaseAsync(database => database.Subscribers.AsNoTracking().SingleAsync());

    private static Task<List<(string, SubscriberState)>> StatesAsync(Portal portal) =>
        portal.WithDatabaseAsync(async database => (await database.Subscribers.AsNoTracking().OrderByDescending(s => s.Email).ToListAsync()).ConvertAll(s => (s.Email, s.State)));

    [GeneratedRegex(@"/lettre/confirmer\?cle=[\w-]+", RegexOptions.None, 1_000)]
    private static partial Regex ConfirmLink();
}

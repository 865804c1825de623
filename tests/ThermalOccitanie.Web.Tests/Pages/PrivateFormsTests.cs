using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Tests.Accounts;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>
/// Every form behind a door, as its page really renders it: labels, keyboard, errors linked to their fields, and nothing
/// typed lost on an error, on a session that ended, on somebody else who saved first. A page written into
/// <see cref="PrivateAddresses"/> is tried from then on.
/// </summary>
public sealed class PrivateFormsTests
{
    private const int LongLine = 400;
    private const string ScreenTwo = "/espace-station/{station}/incidents/nouveau/phrase";

    /// <summary>Where two people cannot get in each other's way, and why.</summary>
    private static readonly Dictionary<string, string> HasNoRival = new(StringComparer.Ordinal)
    {
        ["/connexion/proteger"] = "One's own proof.",
        ["/connexion/proteger → proteger"] = "One's own proof.",
        ["/mon-compte"] = "One's own name.",
        ["/espace-station/{station}/incidents/nouveau"] = "Stores nothing.",
        [ScreenTwo + " → phrase"] = "A new incident.",
        ["/espace-station/{station}/photos/nouvelle"] = "A new photo.",
        ["/espace-station/equipe/inviter"] = "A new invitation.",
        ["/federation/comptes/inviter"] = "A new invitation.",
        ["/espace-station/equipe/{id:guid}/transmettre"] = "Whoever hands over has left.",
        ["/federation/organisations/nouvelle"] = "A new organisation.",
        ["/federation/redirections/nouvelle"] = "A new redirect.",
        ["/federation/liens/nouveau"] = "A new link.",
        ["/federation/plan/nouveau"] = "A new year.",
        ["/federation/plan/{year:int}/rouvrir"] = "Whoever comes second finds it open.",
        ["/federation/plan/{year:int}/actions/nouvelle"] = "A new action.",
        ["/federation/plan/{year:int}/actions/{number:int}/lignes/nouvelle"] = "A new line.",
        ["/federation/plan/{year:int}/actions/{number:int}/conventions/nouvelle"] = "A new agreement.",
        ["/federation/donnees-personnelles"] = "Only looks.",
        ["/federation/lettre/nouvelle"] = "A new letter.",
        ["/federation/lettre/{id:guid}/essai"] = "A mail.",
        ["/espace-station/{station}/sejours/nouveau"] = "A new stay.",
        ["/federation/organisations/{id:guid}/rattacher"] = "A new attachment.",
    };

    /// <summary>What two people write at once, where a generated text would be refused: the field, then theirs.</summary>
    private static readonly Dictionary<string, (string Field, string One, string Other)> Rivals = new(StringComparer.Ordinal)
    {
        ["/espace-station/{station}/fiche/{section} (orientations)"] = ("orientations.codes", "PSY", "DER"),
        ["/espace-station/{station}/fiche/{section} (saison)"] = ("saison.2026.ouverture", "2026-03-01", "2026-03-02"),
        ["/federation/organisations/{id:guid}/rattachements/{attachment:guid}/fin"] = ("LastDay", "2026-11-25", "2026-11-26"),
        ["/federation/liens/{id:guid}/modifier"] = ("Form.Target", "/sejours", "/calendrier"),
        ["/federation/plan/{year:int}/budget"] = ("Form.Budget", "150 001", "150 002"),
        ["/federation/plan/{year:int}/actions/{number:int}/conventions/{id:guid}/appels"] = ("Dates", "31/10/2026", "30/11/2026"),
        ["/federation/plan/{year:int}/actions/{number:int}/appels/{id:guid}/recevoir"] = ("On", "2026-11-20", "2026-11-21"),
        ["/federation/liens/{id:guid}/terminer"] = ("Next", "/sejours", "/calendrier"),
        ["/federation/redirections/{id:guid}"] = ("Form.NewAddress", "/sejours", "/calendrier"),
        ["/federation/lettre/{id:guid}/programmer"] = ("Form.Time", "10:00", "11:00"),
        ["/espace-station/equipe/{id:guid}/role"] = ("Role", "redaction", "responsable"),
        ["/federation/comptes/{id:guid}/role"] = ("Role", "redaction", "responsable"),
    };

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Fact]
    public async Task Open_EachPage_HasLabelsAndWorksByKeyboardAndWithoutScript()
    {
        await using var world = await PrivateWorld.OpenAsync(DatabaseEngine.Sqlite);
        List<string> wrong = [];
        var seen = 0;

        foreach (var (pattern, address, who) in Pages(world))
        {
            var browser = Browser(await CookiesAsync(world, who), world);

            if (await OpenAsync(browser, address) is not { } page)
            {
                continue;
            }

            wrong.AddRange(page.Document.QuerySelectorAll("*").SelectMany(Complaints).Select(complaint => $"{pattern}: {complaint}"));

            foreach (var form in RenderedForm.Of(pattern, browser, page))
            {
                seen++;
                wrong.AddRange(form.Controls.Where(c => !HasLabel(page.Document, c)).Select(c => $"{form.Key}: {c.GetAttribute("name")} has no label"));

                if (form.Form.QuerySelector("button:not([type=button]):not([hidden]), button[hidden] ~ [data-passkey-absent], [data-passkey-absent]") is null)
                {
                    wrong.Add($"{form.Key}: no button sends it without script");
                }
            }
        }

        Assert.True(seen > 20, $"{seen} forms only: the walk does not reach them.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public async Task Post_EachFormFilledInWrong_SaysSoOnItsFieldsAndKeepsWhatWasTyped()
    {
        await using var world = await PrivateWorld.OpenAsync(DatabaseEngine.Sqlite);
        List<string> wrong = [];

        foreach (var form in await FormsAsync(world))
        {
            var typed = Wrong(form);
            var response = await form.SendAsync(typed);

            if ((int)response.StatusCode != 400)
            {
                wrong.Add($"{form.Key}: answers {(int)response.StatusCode} to what is wrong");
                continue;
            }

            var page = await HtmlPage.ReadAsync(form.Browser, response, 400);
            wrong.AddRange(Errors(page).Concat(Lost(page, typed, form)).Select(complaint => $"{form.Key}: {complaint}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Fact]
    public async Task Post_EachFormAfterTheSessionEnded_KeepsWhatWasTypedUntilTheyAreBack()
    {
        await using var world = await PrivateWorld.OpenAsync(DatabaseEngine.Sqlite);
        List<string> wrong = [];

        foreach (var (pattern, address, who) in Pages(world).Where(p => p.Who is not null))
        {
            var count = (await FormsOfAsync(pattern, address, Browser(await CookiesAsync(world, who), world))).Count;

            for (var index = 0; index < count; index++)
            {
                var cookies = await CookiesAsync(world, who);
                var form = (await FormsOfAsync(pattern, address, Browser(cookies, world)))[index];
                var typed = Wrong(form);
                await world.Portal.WithDatabaseAsync(database => database.AccountSessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, world.Portal.Clock.GetUtcNow().UtcDateTime)));

                var response = await form.SendAsync(typed);

                if ((int)response.StatusCode != 401)
                {
                    wrong.Add($"{form.Key}: answers {(int)response.StatusCode} once the session has ended");
                    continue;
                }

                var kept = await HtmlPage.ReadAsync(form.Browser, response, 401);
                wrong.AddRange(Lost(kept, typed, form).Select(complaint => $"{form.Key}, session ended: {complaint}"));

                // Back in another tab of the same browser; the page is still the one of nobody, and is confirmed once.
                foreach (Cookie cookie in (await CookiesAsync(world, who)).GetCookies(People.Home))
                {
                    cookies.Add(People.Home, cookie);
                }

                var confirmed = await kept.PressAsync("Envoyer à nouveau", 400);
                response = await confirmed.SendAsync("Envoyer à nouveau");

                if ((int)response.StatusCode != 400)
                {
                    wrong.Add($"{form.Key}, sent again: answers {(int)response.StatusCode} to what is wrong");
                    continue;
                }

                var answer = await HtmlPage.ReadAsync(form.Browser, response, 400);
                wrong.AddRange(Errors(answer).Concat(Lost(answer, typed, form)).Select(complaint => $"{form.Key}, sent again: {complaint}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_EachFormAfterSomebodyElseSaved_SaysSoAndKeepsWhatWasTyped(DatabaseEngine engine)
    {
        List<string> wrong = [];
        var world = await PrivateWorld.OpenAsync(engine);

        try
        {
            foreach (var key in (await FormsAsync(world)).Where(form => form.Page.Document.QuerySelector("nav.menu") is not null).Select(form => form.Key).Where(key => !HasNoRival.ContainsKey(key)).ToList())
            {
                var (one, other) = (await FindAsync(world, key), await FindAsync(world, key));

                if (one is null || other is null)
                {
                    // What was tried before has decided on it: another world.
                    await world.DisposeAsync();
                    world = await PrivateWorld.OpenAsync(engine);
                    (one, other) = (await FindAsync(world, key), await FindAsync(world, key));
                }

                var (field, first, second) = Rivals.TryGetValue(key, out var written) ? written : Rival(one!);
                var saved = await one!.SendAsync(new Dictionary<string, string>(StringComparer.Ordinal) { [field] = first });

                if ((int)saved.StatusCode is not (302 or 303))
                {
                    wrong.Add($"{key}: « {first} » in {field} is answered {(int)saved.StatusCode}; write into Rivals what two people could write, or into HasNoRival why they cannot");
                    continue;
                }

                var typed = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = second };
                var response = await other!.SendAsync(typed);

                if ((int)response.StatusCode != 409)
                {
                    wrong.Add($"{key}: answers {(int)response.StatusCode} to whoever saves second");
                    continue;
                }

                var page = await HtmlPage.ReadAsync(other.Browser, response, 409);
                wrong.AddRange(page.Document.QuerySelector("[role=alert], .both") is null ? [$"{key}: does not say that somebody saved first"] : []);
                wrong.AddRange(Lost(page, typed, other).Select(complaint => $"{key}, saved second: {complaint}"));
            }
        }
        finally
        {
            await world.DisposeAsync();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    /// <summary>Every page behind a door, each section of a listing on its own, with whoever writes there; and the door itself.</summary>
    private static IEnumerable<(string Pattern, string Address, Person? Who)> Pages(PrivateWorld world) =>
        new (string, string, Person?)[] { ("/connexion", "/connexion", null), ("/connexion/code", "/connexion/code", null) }.Concat(
            from address in PrivateAddresses.All
            let who = Fitting(world, address)
            where who is not null
            from section in address.Pattern.Contains("{section}", StringComparison.Ordinal) ? ListingSectionKinds.All.Select(kind => kind.Slug()) : [""]
            let filled = world.Fill(address with { Pattern = address.Pattern.Replace("{section}", section, StringComparison.Ordinal) }, who)
            select (section == "" ? address.Pattern : $"{address.Pattern} ({section})", address.Pattern == ScreenTwo ? $"{filled}?quoi=bien-etre&jour=2026-11-24&heure=9:00" : filled, who));

    private static Person? Fitting(PrivateWorld world, PrivateAddress address)
    {
        var candidates = world.Everyone.Where(e => world.May(address.WritesOrReads, e.Person)).ToList();
        string[] preferred = address.Reads is Door.Halfway ? ["half-signed owner of the federation"] : ["owner of the station", "owner of the federation"];
        return preferred.Select(name => candidates.Find(c => c.Name == name).Person).FirstOrDefault(p => p is not null) ?? candidates.FirstOrDefault().Person;
    }

    private static async Task<CookieContainer> CookiesAsync(PrivateWorld world, Person? who) =>
        who is null ? new() : await world.Portal.SessionAsync(who.Account, world.IsComplete(who));

    private static HttpClient Browser(CookieContainer cookies, PrivateWorld world) => world.Portal.Browser(cookies);

    /// <summary>The page, unless the address leads elsewhere or is no page.</summary>
    private static async Task<HtmlPage?> OpenAsync(HttpClient browser, string address)
    {
        var response = await browser.GetAsync(address);
        return response.StatusCode is HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "text/html" ? await HtmlPage.ReadAsync(browser, response, 200) : null;
    }

    /// <summary>The forms of a page in which something is filled in.</summary>
    private static async Task<IReadOnlyList<RenderedForm>> FormsOfAsync(string pattern, string address, HttpClient browser) =>
        await OpenAsync(browser, address) is { } page ? [.. RenderedForm.Of(pattern, browser, page).Where(f => f.Controls.Count > 0)] : [];

    private static async Task<List<RenderedForm>> FormsAsync(PrivateWorld world)
    {
        List<RenderedForm> forms = [];

        foreach (var (pattern, address, who) in Pages(world))
        {
            forms.AddRange(await FormsOfAsync(pattern, address, Browser(await CookiesAsync(world, who), world)));
        }

        return forms;
    }

    private static async Task<RenderedForm?> FindAsync(PrivateWorld world, string key)
    {
        var (pattern, address, who) = Pages(world).First(p => p.Pattern == key.Split(" →")[0]);
        return (await FormsOfAsync(pattern, address, Browser(await CookiesAsync(world, who), world))).FirstOrDefault(f => f.Key == key);
    }

    /// <summary>In each text something that is recognised again and wrong: no date, no number, no address, too long. Where nothing is typed, a choice that is none.</summary>
    private static Dictionary<string, string> Wrong(RenderedForm form)
    {
        var texts = form.Texts.ToList();
        return texts.Count > 0
            ? texts.Select((control, index) => (control, index)).ToDictionary(t => t.control.GetAttribute("name")!, t => TooLong(t.control, $"Saisi {t.index}"), StringComparer.Ordinal)
            : form.Controls.Select(c => c.GetAttribute("name")!).Distinct().ToDictionary(name => name, _ => "pas-un-choix", StringComparer.Ordinal);
    }

    // Where lines are typed, it is one line that is too long.
    private static string TooLong(IElement control, string text) =>
        (int.TryParse(control.GetAttribute("maxlength"), out var most) || (control is IHtmlTextAreaElement && (most = LongLine) > 0)) && most >= text.Length ? string.Concat(Enumerable.Repeat($"{text}, et encore. ", most / text.Length + 1))[..(most + 1)].TrimEnd().PadRight(most + 1, 'x') : text;

    /// <summary>The first field in which two people can write what they like.</summary>
    private static (string Field, string One, string Other) Rival(RenderedForm form)
    {
        var control = form.Controls.FirstOrDefault(c => c is IHtmlTextAreaElement)
            ?? form.Controls.FirstOrDefault(c => c is IHtmlInputElement { Type: "text" } && !c.HasAttribute("inputmode"))
            ?? form.Controls[0];
        var name = control.GetAttribute("name")!;
        return control.GetAttribute("inputmode") is "numeric"
            ? (name, "7", "8")
            : control is IHtmlInputElement { Type: "checkbox" } && form.Texts.FirstOrDefault(t => t.GetAttribute("inputmode") == "numeric") is { } number
                ? (number.GetAttribute("name")!, "41", "42")
                : (name, "Ce que la première personne a écrit.", "Ce que la seconde personne a écrit.");
    }

    /// <summary>What is wrong with how errors are said.</summary>
    private static IEnumerable<string> Errors(HtmlPage page)
    {
        var summary = page.Document.QuerySelector(".error-summary[role=alert]");

        if (summary is null)
        {
            yield return "no summary of what is wrong";
            yield break;
        }

        if (!page.Title.StartsWith("À revoir", StringComparison.Ordinal) && page.Document.QuerySelector("link[href*=desk]") is not null)
        {
            yield return $"the title « {page.Title} » does not say that something is wrong";
        }

        var links = summary.QuerySelectorAll("a").Select(a => (Id: (a.GetAttribute("href") ?? "").TrimStart('#'), Sentence: HtmlPage.Words(a))).ToList();

        if (!links.Exists(l => l.Id != "contenu"))
        {
            yield return $"no error stands on a field: {string.Join(" / ", links.Select(l => l.Sentence))}";
        }

        foreach (var (id, sentence) in links)
        {
            var target = page.Document.GetElementById(id);

            if (target is null)
            {
                yield return $"« {sentence} » leads to #{id}, which is not there";
            }
            else if (id != "contenu" && (!(target.GetAttribute("aria-describedby") ?? "").Split(' ').Contains($"{id}-erreur") || !HtmlPage.Words(page.Document.GetElementById($"{id}-erreur")).EndsWith(sentence, StringComparison.Ordinal)))
            {
                yield return $"#{id} is not described by « {sentence} »";
            }
            else if (id != "contenu" && target is not IHtmlFieldSetElement && target.GetAttribute("aria-invalid") != "true")
            {
                yield return $"#{id} is not marked as wrong";
            }
        }
    }

    /// <summary>What was typed and is neither in a field nor to be read on the page.</summary>
    private static IEnumerable<string> Lost(HtmlPage page, IReadOnlyDictionary<string, string> typed, RenderedForm form) =>
        from text in typed
        where !IsChoice(form, text.Key) || page.Response.StatusCode is HttpStatusCode.Unauthorized
        where !RenderedForm.Held(page, text.Key).Contains(text.Value, StringComparer.Ordinal) && !page.Main.Contains(text.Value, StringComparison.Ordinal)
        select $"« {(text.Value.Length > 30 ? text.Value[..30] : text.Value)} » in {text.Key} is lost";

    private static bool IsChoice(RenderedForm form, string name) =>
        form.Controls.Any(c => c.GetAttribute("name") == name && c is IHtmlSelectElement or IHtmlInputElement { Type: "radio" or "checkbox" });

    private static bool HasLabel(IDocument document, IElement control) =>
        control.Closest("label") is not null || control.HasAttribute("aria-label")
        || (control.Id is { Length: > 0 } id && document.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && HtmlPage.Words(l).Length > 0));

    // What a keyboard or a browser without script cannot do.
    private static IEnumerable<string> Complaints(IElement element)
    {
        if (int.TryParse(element.GetAttribute("tabindex"), out var rank) && rank > 0)
        {
            yield return $"<{element.LocalName} tabindex={rank}> changes the order of the keyboard";
        }

        if (element.Attributes.FirstOrDefault(a => a.Name.StartsWith("on", StringComparison.Ordinal)) is { } handler)
        {
            yield return $"<{element.LocalName} {handler.Name}> needs a script";
        }

        if (element.GetAttribute("role") is "button" or "link" or "checkbox" or "menuitem" or "tab" && element.LocalName is not ("button" or "a" or "input" or "summary"))
        {
            yield return $"<{element.LocalName} role={element.GetAttribute("role")}> is no control";
        }

        if (element.LocalName == "a" && !element.HasAttribute("href"))
        {
            yield return $"« {HtmlPage.Words(element)} » is a link to nowhere";
        }
    }
}

using System.Buffers;

namespace ThermalOccitanie.Domain.Audience;

/// <summary>Who asks for a page, as far as the program that asks says so.</summary>
public enum VisitorKind
{
    /// <summary>personne</summary>
    Person,

    /// <summary>robot</summary>
    Robot,

    /// <summary>aperçu de lien</summary>
    LinkPreview,
}

/// <summary>
/// The rule that tells people, robots and link previews apart: by words in the name that a program gives itself, and by
/// nothing else. The name is read and forgotten. A robot that passes itself off as a browser counts as a person; a person
/// whose browser names itself like a robot does not. docs/audience.md tells the rule to those who read the figures.
/// </summary>
public static class VisitorKinds
{
    // What networks and messengers send ahead to draw a card of the page that somebody shared. First: some call themselves bots.
    private static readonly SearchValues<string> Previews = SearchValues.Create(
        [
            "facebookexternalhit", "facebookcatalog", "meta-externalfetcher", "twitterbot", "linkedinbot", "slackbot", "slack-imgproxy", "whatsapp/", "telegrambot", "discordbot", "skypeuripreview",
            "pinterestbot", "redditbot", "cardyb", "mastodon/", "iframely", "embedly", "bitlybot", "viber", "snapchatads", "google-pagerenderer",
        ],
        StringComparison.OrdinalIgnoreCase);

    // « bot » alone would take a maker of telephones, Cubot, for one.
    private static readonly SearchValues<string> Robots = SearchValues.Create(
        [
            "bot/", "bot;", "bot.", "bot)", "bot-", "robot", "crawl", "spider", "slurp", "scrap", "headless", "phantomjs", "selenium", "lighthouse", "pagespeed", "monitor", "uptime", "pingdom",
            "curl/", "wget/", "python", "java/", "go-http", "okhttp", "axios", "node-fetch", "undici", "libwww", "httpclient", "http_client", "guzzle", "ruby", "feedfetcher", "feedly", "mediapartners",
            "google-inspectiontool", "googleother", "apis-google", "archiver", "validator",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <param name="userAgent">As it was sent; a program that does not say what it is is no browser.</param>
    public static VisitorKind Of(string? userAgent) => userAgent switch
    {
        null or "" => VisitorKind.Robot,
        _ when userAgent.AsSpan().ContainsAny(Previews) => VisitorKind.LinkPreview,
        _ when userAgent.AsSpan().ContainsAny(Robots) || userAgent.EndsWith("bot", StringComparison.OrdinalIgnoreCase) => VisitorKind.Robot,
        _ => VisitorKind.Person,
    };
}

using System.Globalization;
using System.Text;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Api;

/// <summary>The seasons as an iCalendar file (RFC 5545): one all-day event a season whose two dates are known.</summary>
internal static class CalendarFile
{
    private const int LongestLineOctets = 75;

    public static void MapCalendarFile(this WebApplication app) =>
        app.MapMethods(Link.CalendarFile, ["GET", "HEAD"], (HttpContext context, CatalogueKeeper keeper, PortalDay day, PortalSettings settings) =>
        {
            var site = SiteAddress.Of(context, settings);
            context.Response.Headers.ContentDisposition = "attachment; filename=\"stations-thermales-occitanie.ics\"";
            return Results.Text(Write(keeper.Current, site, day.Today), "text/calendar", Encoding.UTF8);
        }).AllowAnonymous().WithMetadata(new InEveryLanguageAttribute());

    /// <param name="site">The portal's address, without a final slash.</param>
    public static string Write(PublishedCatalogue catalogue, string site, DateOnly today)
    {
        var file = new StringBuilder();

        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Federation Thermale d'Occitanie//Calendrier//FR");
        Line("CALSCALE:GREGORIAN");
        Line($"X-WR-CALNAME:{Escape(Say.It("Stations thermales d’Occitanie"))}");

        foreach (var (station, season) in catalogue.Stations.SelectMany(station => station.Listing.Season.Confirmed(), (station, season) => (station, season)))
        {
            if (season.ClosesOn is not { } closesOn)
            {
                continue;
            }

            Line("BEGIN:VEVENT");
            Line($"UID:saison-{season.Year}-{station.Slug}@thermal-occitanie");
            Line($"DTSTAMP:{Stamp(today)}T000000Z");
            Line($"DTSTART;VALUE=DATE:{Stamp(season.OpensOn)}");

            // The end of an all-day event is the day after its last.
            Line($"DTEND;VALUE=DATE:{Stamp(closesOn.AddDays(1))}");
            Line($"SUMMARY:{Escape(Say.It("{0} : saison thermale {1}", station.Name, season.Year))}");
            Line($"LOCATION:{Escape($"{station.Commune} ({station.Department.Name})")}");
            Line($"DESCRIPTION:{Escape(Say.It("Dates connues de la station, à confirmer par téléphone avant de réserver."))}");
            Line($"URL:{site}{Link.Station(station.Slug)}");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return file.ToString();

        void Line(string text) => file.Append(Fold(text)).Append("\r\n");
    }

    private static string Stamp(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // A line holds 75 octets at most; what follows goes on after a space, never in the middle of a letter.
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;

        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}

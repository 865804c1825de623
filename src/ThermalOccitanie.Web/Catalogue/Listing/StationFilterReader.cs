using System.Globalization;
using Microsoft.Extensions.Primitives;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Listing;

/// <summary>A word of the address that could not be used, with a sentence for the visitor.</summary>
public sealed record FilterProblem(string Field, string Sentence);

/// <summary>Reads a filter from an address that anyone may have written by hand.</summary>
public static class StationFilterReader
{
    // A form has a handful of fields: what comes after that many values is not read.
    private const int MostValues = 20;

    public static (StationFilter Filter, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query, PublishedCatalogue catalogue)
    {
        var problems = new List<FilterProblem>();

        var orientations = Values(query["orientation"])
            .Select(word => Known(word, catalogue.FindOrientation(word), "orientation", Say.Later("Nous ne connaissons pas l’orientation « {0} »."), problems))
            .OfType<OrientationSheet>().Distinct().ToList();

        if (orientations.Count > StationFilter.MostOrientations)
        {
            problems.Add(new("orientation", Say.It("Une cure prescrite porte sur deux orientations au plus : nous avons gardé les deux premières.")));
            orientations = orientations[..StationFilter.MostOrientations];
        }

        var settings = Values(query["cadre"])
            .Select(word => Known(word, SettingOf(word), "cadre", Say.Later("Nous ne connaissons pas le paysage « {0} »."), problems))
            .OfType<Setting>().Distinct().Order().ToList();

        var departments = Values(query["departement"])
            .Select(word => Known(word, Department.Find(word), "departement", Say.Later("Ce n’est pas un département d’Occitanie : « {0} »."), problems))
            .OfType<Department>().Distinct().ToList();

        var filter = new StationFilter(
            Text(query["q"]),
            orientations,
            settings,
            departments,
            Day(Text(query["ouverte-le"]), problems),
            Status(Text(query["statut"]), problems),
            Order(Text(query["tri"]), problems),
            Text(query["autour-de"]))
        {
            OnMap = query["vue"] == StationFilter.MapView,
        };

        return (filter, problems);
    }

    /// <summary>A page number from an address; anything else is the first page.</summary>
    public static int Page(IQueryCollection query) =>
        int.TryParse(query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 100_000 ? page : 1;

    /// <summary>A text from an address, without what no keyboard types, or <see langword="null"/> when nothing is left.</summary>
    public static string? Text(StringValues values)
    {
        var raw = values.Count == 0 ? null : values[0];

        if (string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        var cut = raw.Length > StationFilter.LongestText ? raw[..StationFilter.LongestText] : raw;
        var clean = string.Concat(cut.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c != '\uFFFD')).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>A day as an address or a person writes it, or <see langword="null"/> where it is none of this century.</summary>
    public static DateOnly? Day(string? word)
    {
        string[] forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
        return DateOnly.TryParseExact(word, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null;
    }

    private static IEnumerable<string> Values(StringValues values) =>
        values.Take(MostValues)
            .SelectMany(value => (value is { Length: > StationFilter.LongestText } ? value[..StationFilter.LongestText] : value ?? "").Split(','))
            .Select(word => Text(word)).OfType<string>().Take(MostValues);

    private static T? Known<T>(string word, T? found, string field, string unknown, List<FilterProblem> problems)
    {
        if (found is null)
        {
            problems.Add(new(field, Say.It(unknown, Short(word))));
        }

        return found;
    }

    private static Setting? SettingOf(string word) => word.ToLowerInvariant() switch
    {
        "mer" or "montagne" or "campagne" => ReferenceWords.Setting(word.ToLowerInvariant()),
        _ => null,
    };

    private static DateOnly? Day(string? word, List<FilterProblem> problems)
    {
        var day = Day(word);

        if (word is null || day is not null)
        {
            return day;
        }

        problems.Add(new("ouverte-le", Say.It("Indiquez une date sous la forme 15/04/2027.")));
        return null;
    }

    private static StationStatus? Status(string? word, List<FilterProblem> problems)
    {
        switch (word?.ToLowerInvariant())
        {
            case null or "toutes":
                return null;
            case "ouverte" or "open":
                return StationStatus.Open;
            case "a-confirmer" or "uncertain":
                return StationStatus.Uncertain;
            case "fermee" or "closed":
                return StationStatus.Closed;
            default:
                problems.Add(new("statut", Say.It("Nous ne connaissons pas le statut « {0} ».", Short(word))));
                return null;
        }
    }

    private static StationOrder Order(string? word, List<FilterProblem> problems)
    {
        switch (word?.ToLowerInvariant())
        {
            case null or "pertinence":
                return StationOrder.Relevance;
            case "nom":
                return StationOrder.Name;
            case "distance":
                return StationOrder.Distance;
            case "altitude":
                return StationOrder.Altitude;
            default:
                problems.Add(new("tri", Say.It("Nous ne savons pas trier par « {0} ».", Short(word))));
                return StationOrder.Relevance;
        }
    }

    private static string Short(string word) => word.Length > 40 ? word[..40] + "…" : word;
}

using System.Text.RegularExpressions;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The reference files say what a source supports by the names of their fields: visitors read words.</summary>
public static partial class SupportWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["access.nearestRailStation"] = Say.Later("gare la plus proche"),
        ["access.nearestAirport"] = Say.Later("aéroport"),
        ["access"] = Say.Later("accès"),
        ["altitudeMetres"] = Say.Later("altitude"),
        ["annualCuristes"] = Say.Later("nombre de curistes"),
        ["communeWebsite"] = Say.Later("site de la commune"),
        ["departmentCode"] = Say.Later("numéro du département"),
        ["department"] = Say.Later("département"),
        ["establishments.phone"] = Say.Later("téléphone des thermes"),
        ["establishments"] = Say.Later("établissements"),
        ["governance"] = Say.Later("gestion"),
        ["highlights"] = Say.Later("à voir"),
        ["inseeCode"] = Say.Later("code INSEE"),
        ["name"] = Say.Later("nom"),
        ["openAllYear"] = Say.Later("ouverture dans l’année"),
        ["operatorGroup"] = Say.Later("groupe exploitant"),
        ["operator"] = Say.Later("exploitant"),
        ["orientationNotes"] = Say.Later("précisions sur les orientations"),
        ["postalCode"] = Say.Later("code postal"),
        ["season"] = Say.Later("saison"),
        ["settingNote"] = Say.Later("paysage"),
        ["status"] = Say.Later("activité"),
        ["summary"] = Say.Later("présentation"),
        ["touristOffice"] = Say.Later("office de tourisme"),
        ["water"] = Say.Later("eau"),
        ["wellness.centre"] = Say.Later("espace bien-être"),
        ["wellness"] = Say.Later("bien-être"),
        ["code list"] = Say.Later("liste des codes"),
        ["conditions"] = Say.Later("indications"),
    };

    public static string Of(IEnumerable<string> supports) => FieldName().Replace(
        string.Join($"{Say.Semicolon} ", supports.Select(French.Set)),
        match => Fields.TryGetValue(match.Value, out var words) ? Say.It(words) : match.Value);

    [GeneratedRegex(@"access\.nearestRailStation|access\.nearestAirport|establishments\.phone|wellness\.centre|code list|\b(?:access|altitudeMetres|annualCuristes|communeWebsite|conditions|departmentCode|department|establishments|governance|highlights|inseeCode|name|openAllYear|operatorGroup|operator|orientationNotes|postalCode|season|settingNote|status|summary|touristOffice|water|wellness)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}

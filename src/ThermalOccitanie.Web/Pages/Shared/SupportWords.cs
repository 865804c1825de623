using System.Text.RegularExpressions;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The reference files say what a source supports by the names of their fields: visitors read French.</summary>
public static partial class SupportWords
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["access.nearestRailStation"] = "gare la plus proche",
        ["access.nearestAirport"] = "aéroport",
        ["access"] = "accès",
        ["altitudeMetres"] = "altitude",
        ["annualCuristes"] = "nombre de curistes",
        ["communeWebsite"] = "site de la commune",
        ["departmentCode"] = "numéro du département",
        ["department"] = "département",
        ["establishments.phone"] = "téléphone des thermes",
        ["establishments"] = "établissements",
        ["governance"] = "gestion",
        ["highlights"] = "à voir",
        ["inseeCode"] = "code INSEE",
        ["name"] = "nom",
        ["openAllYear"] = "ouverture dans l’année",
        ["operatorGroup"] = "groupe exploitant",
        ["operator"] = "exploitant",
        ["orientationNotes"] = "précisions sur les orientations",
        ["postalCode"] = "code postal",
        ["season"] = "saison",
        ["settingNote"] = "paysage",
        ["status"] = "activité",
        ["summary"] = "présentation",
        ["touristOffice"] = "office de tourisme",
        ["water"] = "eau",
        ["wellness.centre"] = "espace bien-être",
        ["wellness"] = "bien-être",
        ["code list"] = "liste des codes",
        ["conditions"] = "indications",
    };

    public static string Say(IEnumerable<string> supports) =>
        FieldName().Replace(string.Join(" ; ", supports), match => Fields.GetValueOrDefault(match.Value, match.Value));

    [GeneratedRegex(@"access\.nearestRailStation|access\.nearestAirport|establishments\.phone|wellness\.centre|code list|\b(?:access|altitudeMetres|annualCuristes|communeWebsite|conditions|departmentCode|department|establishments|governance|highlights|inseeCode|name|openAllYear|operatorGroup|operator|orientationNotes|postalCode|season|settingNote|status|summary|touristOffice|water|wellness)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}

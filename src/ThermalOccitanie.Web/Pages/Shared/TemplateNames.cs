namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>What visitors' pages are called in the figures of the audience, by how their addresses are written.</summary>
public static class TemplateNames
{
    public const string Station = "/stations/{slug}";
    public const string StationState = "/stations/{slug}/etat";
    public const string Stay = "/sejours/{slug}";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["/"] = "accueil",
        ["/stations"] = "liste des stations",
        [Station] = "fiche d’une station",
        [StationState] = "état d’une station à une date",
        ["/soigner"] = "liste des orientations",
        ["/soigner/{slug}"] = "page d’une orientation",
        ["/sejours"] = "liste des séjours",
        [Stay] = "page d’un séjour",
        ["/calendrier"] = "calendrier",
        ["/recherche"] = "recherche",
        ["/comparer"] = "comparaison",
        ["/ma-selection"] = "sélection",
        ["/sources"] = "sources",
        ["/plan-du-site"] = "plan du site",
        ["/mentions-legales"] = "mentions légales",
        ["/confidentialite"] = "confidentialité",
        ["/accessibilite"] = "accessibilité",
        ["/lettre"] = "inscription à la lettre",
        ["/lettre/demande"] = "inscription demandée",
        ["/lettre/confirmer"] = "inscription à confirmer",
        ["/lettre/preferences"] = "préférences de la lettre",
        ["/lettre/quitter"] = "départ de la lettre",
        ["/lettre/{number:int}"] = "une lettre",
        ["/l/{code}/suite"] = "suite d’un lien court terminé",
    };

    /// <summary>All that are known, by name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Names.OrderBy(n => n.Value, Catalogue.Languages.French.ByName);

    public static bool Knows(string template) => Names.ContainsKey(template);

    /// <returns>« fiche d’une station »; the address itself for a page that is no longer in the program.</returns>
    public static string Of(string template) => Names.GetValueOrDefault(template, template);
}

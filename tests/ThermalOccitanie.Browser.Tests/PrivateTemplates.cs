using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>One address for each kind of private page, with whoever opens it.</summary>
public static class PrivateTemplates
{
    private const string Space = $"/espace-station/{Fontclaire.Slug}";

    public static readonly (string Who, string Address)[] Pages =
    [
        ("", "/connexion"),
        ("", "/connexion/code"),
        ("", "/connexion/cle"),
        ("", "/connexion/lien?demande=x&jeton=y"),
        ("", "/invitation?jeton=x"),
        ("", "/confirmer?jeton=x"),
        ("station", "/mon-compte"),
        ("station", "/connexion/proteger"),
        ("station", Space),
        ("station", $"{Space}/fiche"),
        ("station", $"{Space}/fiche/presentation"),
        ("station", $"{Space}/fiche/bien-etre"),
        ("station", $"{Space}/fiche/eau"),
        ("station", $"{Space}/fiche/eau/apercu"),
        ("station", $"{Space}/fiche/eau/apercu/fiche"),
        ("station", $"{Space}/fiche/etablissements"),
        ("station", $"{Space}/fiche/orientations"),
        ("station", $"{Space}/fiche/saison"),
        ("station", $"{Space}/historique"),
        ("station", $"{Space}/historique/{{published}}"),
        ("station", $"{Space}/incidents"),
        ("station", $"{Space}/incidents/nouveau"),
        ("station", $"{Space}/sejours"),
        ("station", $"{Space}/sejours/nouveau"),
        ("station", $"{Space}/sejours/{{stay}}"),
        ("station", $"{Space}/sejours/{{stay}}/apercu"),
        ("station", $"{Space}/sejours/{{stay}}/retirer"),
        ("station", $"{Space}/photos"),
        ("station", $"{Space}/photos/nouvelle"),
        ("station", $"{Space}/audience"),
        ("station", "/espace-station/equipe"),
        ("station", "/espace-station/equipe/inviter"),
        ("federation", "/federation"),
        ("federation", "/federation/relecture/{submitted}"),
        ("federation", "/federation/reseau"),
        ("federation", "/federation/reglages"),
        ("federation", "/federation/comptes"),
        ("federation", "/federation/comptes/inviter"),
        ("federation", "/federation/organisations"),
        ("federation", "/federation/organisations/nouvelle"),
        ("federation", "/federation/vocabulaire"),
        ("federation", "/federation/vocabulaire/orientation-rh"),
        ("federation", "/federation/vocabulaire/themes/fusionner?de=minceur&vers=detente"),
        ("federation", "/federation/redirections"),
        ("federation", "/federation/redirections/nouvelle"),
        ("federation", "/federation/plan"),
        ("federation", "/federation/plan/nouveau"),
        ("federation", "/federation/plan/2026"),
        ("federation", "/federation/plan/2026/budget"),
        ("federation", "/federation/plan/2026/clore"),
        ("federation", "/federation/plan/2024/rouvrir"),
        ("federation", "/federation/plan/2026/actions/nouvelle"),
        ("federation", "/federation/plan/2026/actions/1"),
        ("federation", "/federation/plan/2026/actions/1/modifier"),
        ("federation", "/federation/plan/2026/actions/1/lignes/nouvelle"),
        ("federation", "/federation/plan/2026/actions/1/lignes/{line}"),
        ("federation", "/federation/plan/2026/actions/1/lignes/{line}/retirer"),
        ("federation", "/federation/plan/2026/actions/1/conventions/nouvelle"),
        ("federation", "/federation/plan/2026/actions/1/conventions/{agreement}"),
        ("federation", "/federation/plan/2026/actions/1/conventions/{agreement}/appels"),
        ("federation", "/federation/plan/2026/actions/1/appels/{call}/recevoir"),
        ("federation", "/federation/liens"),
        ("federation", "/federation/liens/nouveau"),
        ("federation", "/federation/liens/{link}"),
        ("federation", "/federation/liens/{link}/modifier"),
        ("federation", "/federation/liens/{link}/terminer"),
        ("federation", "/federation/audience"),
        ("federation", "/federation/donnees-personnelles"),
        ("federation", "/federation/lettre"),
        ("federation", "/federation/lettre/nouvelle"),
        ("federation", "/federation/journal"),
        ("federation", "/federation/courriels"),
        ("federation", "/federation/taches"),
        ("partner", "/partenaire"),
        ("partner", "/partenaire/plan"),
        ("partner", "/partenaire/plan/{agreement}"),
    ];

    public static TheoryData<string, string> Each
    {
        get
        {
            var data = new TheoryData<string, string>();

            foreach (var (who, address) in Pages)
            {
                data.Add(who, address);
            }

            return data;
        }
    }

    public static Person? Who(OpenDesk desk, string who) => who switch
    {
        "station" => desk.Station,
        "federation" => desk.Federation,
        "partner" => desk.Partner,
        _ => null,
    };

    public static string Address(OpenDesk desk, string address) => address
        .Replace("{submitted}", desk.Revisions.Submitted.ToString(), StringComparison.Ordinal)
        .Replace("{line}", desk.Plan.Line.Id.ToString(), StringComparison.Ordinal)
        .Replace("{agreement}", desk.Plan.Agreement.Id.ToString(), StringComparison.Ordinal)
        .Replace("{call}", desk.Plan.Sent.Id.ToString(), StringComparison.Ordinal)
        .Replace("{link}", desk.ShortLink.ToString(), StringComparison.Ordinal)
        .Replace("{stay}", desk.Stay.ToString(), StringComparison.Ordinal)
        .Replace("{published}", desk.Revisions.Published.ToString(), StringComparison.Ordinal);
}

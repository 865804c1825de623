using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests;

/// <summary>One address of each kind that visitors may open, from the reference files.</summary>
internal static class PublicAddresses
{
    public static readonly string Station = Reference.Stations[0].Text("slug");
    public static readonly string Orientation = Reference.Orientations[0].Text("slug");
    public static readonly string Stay = StaySlug(Reference.Stays[0]);

    public static readonly IReadOnlyList<string> Pages =
    [
        "/", "/stations", "/stations?q=arthrose", $"/stations/{Station}", $"/stations/{Station}/etat", "/soigner", $"/soigner/{Orientation}",
        "/sejours", $"/sejours/{Stay}", "/calendrier", "/calendrier.ics", "/actualites.atom", "/recherche", "/recherche?q=dos",
        "/comparer", $"/comparer?stations={Station},{Reference.Stations[1].Text("slug")}", "/ma-selection", "/ma-selection/fiches.json", "/lettre", "/lettre/demande", "/lettre/quitter",
        "/sources", "/plan-du-site", "/mentions-legales", "/confidentialite", "/accessibilite", "/sitemap.xml", "/robots.txt",
        $"/stations/{Station}/affiche.svg", $"/soigner/{Orientation}/affiche.svg", "/sejours/themes/dos/affiche.svg", "/carte/fond.svg",
    ];

    public static readonly IReadOnlyList<string> Api =
    [
        "/api/v1/stations", $"/api/v1/stations/{Station}", "/api/v1/orientations", "/api/v1/sejours",
        "/api/v1/calendrier", "/api/v1/recherche?q=dos", "/api/v1/openapi.json",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Pages, .. Api];

    public static TheoryData<string> EachOfThem => [.. All];

    /// <summary>Every sheet, every list and every API answer of the reference catalogue.</summary>
    public static IEnumerable<string> Everywhere() =>
    [
        .. All,
        .. Reference.Stations.SelectMany(s => new[] { $"/stations/{s.Text("slug")}", $"/api/v1/stations/{s.Text("slug")}" }),
        .. Reference.Orientations.Select(o => $"/soigner/{o.Text("slug")}"),
        .. Reference.Stays.Select(s => $"/sejours/{StaySlug(s)}"),
    ];

    private static string StaySlug(System.Text.Json.JsonElement stay) => $"{stay.Text("stationSlug")}-{FoldedText.Slug(stay.Text("name"))}";
}

using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>What the header of a private page offers: the rooms of its space, then the doors of the others.</summary>
public static class PrivateMenu
{
    private static readonly Dictionary<Space, (string Url, string Name)[]> Rooms = new()
    {
        [Space.Operator] = [(Doors.Operator, "Mes stations")],
        [Space.Federation] =
        [
            (Doors.Federation, "À faire"), ("/federation/reseau", "Réseau"),
            ("/federation/comptes", "Comptes"), ("/federation/organisations", "Organisations"),
            ("/federation/vocabulaire", "Vocabulaire"), ("/federation/redirections", "Redirections"), ("/federation/journal", "Journal"), ("/federation/courriels", "Courriels"), ("/federation/taches", "Tâches"), ("/federation/reglages", "Réglages"),
        ],
        [Space.Partner] = [(Doors.Partner, "Ce que je cofinance")],
    };

    private static readonly (string Url, string Name)[] StationRooms = [("", "À faire"), ("/fiche", "Fiche"), ("/incidents", "Incidents"), ("/photos", "Photos"), ("/historique", "Historique")];

    /// <summary>The space that an address belongs to; <see langword="null"/> for the pages of the account itself.</summary>
    public static Space? SpaceOf(PathString path) =>
        Array.Find(Enum.GetValues<Space>(), s => path.StartsWithSegments(Doors.Of(s), StringComparison.OrdinalIgnoreCase)) is var space && path.StartsWithSegments(Doors.Of(space), StringComparison.OrdinalIgnoreCase)
            ? space
            : null;

    public static string NameOf(Space? space) => space switch
    {
        Space.Operator => "Espace station",
        Space.Federation => "Fédération",
        Space.Partner => "Espace partenaire",
        null => "Stations thermales d’Occitanie",
    };

    /// <param name="path">Of the page: a station's own pages offer the station's rooms.</param>
    public static IEnumerable<(string Url, string Name)> Of(PathString path, SignedIn me)
    {
        var here = SpaceOf(path);
        var own = here is { } space && me.MayEnter(space) ? Rooms[space] : [];
        var station = path.StartsWithSegments(Doors.Operator, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value?.Split('/') is [_, { Length: > 0 } slug, ..] && slug != "equipe"
            ? StationRooms.Select(room => ($"{Doors.Operator}/{slug}{room.Url}", room.Name))
            : [];
        var doors = Enum.GetValues<Space>().Where(s => s != here && me.MayEnter(s)).Select(s => (Doors.Of(s), NameOf(s)));
        return station.Concat(own).Concat(doors);
    }
}

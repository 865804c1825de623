using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A room in the header. Rooms of one kind stand under one name, which leads to the first and shows the others.</summary>
public sealed record MenuRoom(string Url, string Name)
{
    public IReadOnlyList<MenuRoom> Within { get; private init; } = [];

    /// <summary>Whether it opens to those alone who answer for the federation.</summary>
    public bool IsForOwners { get; init; }

    public static MenuRoom Of(string name, params MenuRoom[] within) => new(within[0].Url, name) { Within = within };

    public MenuRoom For(SignedIn me) => this with { Within = [.. Within.Where(r => !r.IsForOwners || me.IsFederation(AccountRole.Owner))] };

    public bool Holds(string? room) => Url == room || Within.Any(r => r.Url == room);
}

/// <summary>What the header of a private page offers: the rooms of its space, then the doors of the others.</summary>
public static class PrivateMenu
{
    private static readonly Dictionary<Space, MenuRoom[]> Rooms = new()
    {
        [Space.Operator] = [new(Doors.Operator, "Mes stations")],
        [Space.Federation] =
        [
            new(Doors.Federation, "À faire"),
            new("/federation/reseau", "Réseau"),
            MenuRoom.Of("Site public", new("/federation/vocabulaire", "Vocabulaire"), new("/federation/redirections", "Redirections")),
            MenuRoom.Of("Promotion", new("/federation/plan", "Plan d’actions"), new("/federation/lettre", "Lettre"), new("/federation/liens", "Liens courts"), new("/federation/audience", "Audience")),
            MenuRoom.Of("Droits", new("/federation/comptes", "Comptes"), new("/federation/organisations", "Organisations"), new("/federation/donnees-personnelles", "Données personnelles") { IsForOwners = true }),
            MenuRoom.Of("Suivi", new("/federation/journal", "Journal"), new("/federation/courriels", "Courriels"), new("/federation/taches", "Tâches")),
            new("/federation/reglages", "Réglages"),
        ],
        [Space.Partner] = [new(Doors.Partner, "Mon territoire"), new("/partenaire/plan", "Actions cofinancées")],
    };

    private static readonly MenuRoom[] StationRooms = [new("", "À faire"), new("/fiche", "Fiche"), new("/incidents", "Incidents"), new("/sejours", "Séjours"), new("/photos", "Photos"), new("/audience", "Audience"), new("/historique", "Historique")];

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
    public static IEnumerable<MenuRoom> Of(PathString path, SignedIn me)
    {
        var here = SpaceOf(path);
        var own = here is { } space && me.MayEnter(space) ? Rooms[space].Select(room => room.For(me)) : [];
        var station = path.StartsWithSegments(Doors.Operator, StringComparison.OrdinalIgnoreCase, out var rest) && rest.Value?.Split('/') is [_, { Length: > 0 } slug, ..] && slug != "equipe"
            ? StationRooms.Select(room => new MenuRoom($"{Doors.Operator}/{slug}{room.Url}", room.Name))
            : [];
        var doors = Enum.GetValues<Space>().Where(s => s != here && me.MayEnter(s)).Select(s => new MenuRoom(Doors.Of(s), NameOf(s)));
        return station.Concat(own).Concat(doors);
    }
}

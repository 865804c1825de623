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
            (Doors.Federation, "À faire"), ("/federation/comptes", "Comptes"), ("/federation/journal", "Journal"),
        ],
        [Space.Partner] = [(Doors.Partner, "Ce que je cofinance")],
    };

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

    public static IEnumerable<(string Url, string Name)> Of(Space? here, SignedIn me)
    {
        var own = here is { } space && me.MayEnter(space) ? Rooms[space] : [];
        var doors = Enum.GetValues<Space>().Where(s => s != here && me.MayEnter(s)).Select(s => (Doors.Of(s), NameOf(s)));
        return own.Concat(doors);
    }
}

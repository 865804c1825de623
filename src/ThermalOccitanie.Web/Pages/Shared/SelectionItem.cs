using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A station or a stay as a visitor's selection names it, on the device and in a shared link.</summary>
/// <param name="Id">A station's slug; « sejours/ » and the slug for a stay, which no station's slug can be.</param>
public sealed record SelectionItem(string Id, string Name)
{
    public static SelectionItem Of(StationSheet station) => new(station.Slug, station.Name);

    public static SelectionItem Of(StaySheet stay) => new($"sejours/{stay.Slug}", stay.Name);
}

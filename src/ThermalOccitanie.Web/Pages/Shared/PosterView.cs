using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Posters;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A poster as a page hangs it.</summary>
/// <param name="Address">Of the picture, with its fingerprint.</param>
/// <param name="Name">Printed under it; no caption when there is none.</param>
/// <param name="Small">Under the name.</param>
public sealed record PosterView(string Address, Poster Poster, string? Name = null, string? Small = null)
{
    /// <summary>Only its middle band, 16:9.</summary>
    public bool IsWide { get; init; }

    /// <summary>The one picture of the page: loaded first and told in words. The others stand beside a name and are silent.</summary>
    public bool IsMain { get; init; }

    public string Alt => IsMain ? Poster.Describe() : "";

    public static PosterView Of(PublishedCatalogue catalogue, StationSheet station) =>
        new(Link.Poster(station, catalogue.PosterOf(station)), catalogue.PosterOf(station), station.Name, station.Department.Name);

    public static PosterView Of(PublishedCatalogue catalogue, OrientationSheet orientation) =>
        new(Link.Poster(orientation, catalogue.PosterOf(orientation)), catalogue.PosterOf(orientation));

    public static PosterView Of(PublishedCatalogue catalogue, StayTheme theme) =>
        new(Link.Poster(theme, catalogue.PosterOf(theme)), catalogue.PosterOf(theme));
}

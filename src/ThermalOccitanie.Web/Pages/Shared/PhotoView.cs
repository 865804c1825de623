using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A photo as a page hangs it, with its credit.</summary>
/// <param name="Name">Printed under it; no caption but the credit when there is none.</param>
/// <param name="Small">Under the name.</param>
public sealed record PhotoView(PhotoSheet Photo, string? Name = null, string? Small = null)
{
    /// <summary>How wide it is in a gallery of two columns.</summary>
    public const string InGallery = "(min-width: 40rem) 22rem, 100vw";

    private const int FocusStepPercent = 10;

    /// <summary>The one picture of the page: loaded first.</summary>
    public bool IsMain { get; init; }

    /// <summary>How wide it is on the page, in the browser's own words.</summary>
    public string Sizes { get; init; } = "(min-width: 48rem) 32rem, 100vw";

    /// <summary>The class by which a style sheet keeps the focal point in sight, to the nearest tenth: no style stands in a page.</summary>
    public static string FocusClass(int xPercent, int yPercent) => $"focus-x{Tenth(xPercent)} focus-y{Tenth(yPercent)}";

    public string Focus => FocusClass(Photo.FocusX, Photo.FocusY);

    /// <summary>For browsers that ask for no other.</summary>
    public string Address => Link.Photo(Photo.Id, PhotoShelf.Widths[1], PhotoShelf.Extension(PictureFormat.Jpeg));

    public string Thumb(PictureFormat format) => Link.Photo(Photo.Id, PhotoShelf.Widths[0], PhotoShelf.Extension(format));

    /// <summary>Each width at which it is there: a small photo is not there wider than it is.</summary>
    public string Set(PictureFormat format) => string.Join(
        ", ",
        PhotoShelf.Widths.Select(width => (Width: width, Real: Math.Min(width, Photo.WidthPixels))).DistinctBy(w => w.Real)
            .Select(w => $"{Link.Photo(Photo.Id, w.Width, PhotoShelf.Extension(format))} {w.Real}w"));

    /// <summary>« Photo : Anne Roux (CC BY) ».</summary>
    public string Credit => Photo.Licence switch
    {
        PhotoLicence.CededToTheStation or PhotoLicence.Other => Say.It("Photo : {0}", Photo.Credit),
        PhotoLicence.CcBy => Say.It("Photo : {0} ({1})", Photo.Credit, "CC BY"),
        PhotoLicence.CcBySa => Say.It("Photo : {0} ({1})", Photo.Credit, "CC BY-SA"),
        PhotoLicence.PublicDomain => Say.It("Photo : {0} (domaine public)", Photo.Credit),
    };

    /// <summary>The station's own words are French on every page.</summary>
    public string? Language => Catalogue.Languages.Language.Current.IsFrench ? null : "fr";

    private static int Tenth(int percent) => (percent + (FocusStepPercent / 2)) / FocusStepPercent * FocusStepPercent;
}

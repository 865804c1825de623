using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>A photo of a station as visitors see it, while the right to show it lasts.</summary>
/// <param name="RightsEndOn">Last day on which it may be shown.</param>
/// <param name="FocusX">What must stay in sight when it is cropped, in percent.</param>
/// <param name="WidthPixels">Of the picture that was sent; what is shown is never wider.</param>
public sealed record PhotoSheet(
    Guid Id,
    string AlternativeText,
    string Credit,
    PhotoLicence Licence,
    DateOnly? RightsEndOn,
    int FocusX,
    int FocusY,
    int WidthPixels,
    int HeightPixels)
{
    public bool IsShownOn(DateOnly day) => !(RightsEndOn < day);

    public static PhotoSheet Of(Photo photo) => new(
        photo.Id, photo.AlternativeText, photo.Credit, photo.Licence, photo.RightsEndOn, photo.FocusX, photo.FocusY, photo.WidthPixels, photo.HeightPixels);
}

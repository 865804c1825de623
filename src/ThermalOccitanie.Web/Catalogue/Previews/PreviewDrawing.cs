using System.Globalization;
using ThermalOccitanie.Web.Catalogue.Posters;

namespace ThermalOccitanie.Web.Catalogue.Previews;

/// <summary>Composes a preview from posters: printed sheets on the portal's paper, as in an exhibition.</summary>
internal static class PreviewDrawing
{
    private const string Paper = "#fffaf0";
    private const string Sheet = "#fffefa";
    private const string Sand = "#f5ecd9";

    // The sign of the portal, 44 × 44, as the pages' header draws it.
    private const string Sign =
        "<path fill=\"none\" stroke=\"#b3412f\" stroke-width=\"3.4\" stroke-linecap=\"round\" d=\"M14 23c-6-6 5-9 0-17M22 23c-7-8 6-12 0-22M30 23c-6-6 5-9 0-17\"/>"
        + "<path fill=\"none\" stroke=\"#0b5f69\" stroke-width=\"3.8\" stroke-linecap=\"round\" d=\"M3 31q6.3-5 12.6 0t12.6 0 12.6 0M8 40q4.7-4 9.4 0t9.4 0 9.4 0\"/>";

    /// <summary>The poster's middle, from the summit to the steam, with a margin of paper; the sign beside it.</summary>
    public static string OfPoster(Poster poster)
    {
        const int margin = 38;
        const int width = 780;
        const int height = Preview.Height - (2 * margin);
        const int top = 246;
        const int bandHeight = Poster.Width * height / width;

        return Begin(Paper)
            + Band(poster, margin, margin, width, height, top, bandHeight)
            + "<g transform=\"translate(921 227)scale(4)\">" + Sign + "</g></svg>";
    }

    /// <summary>Posters hung side by side in their white frames.</summary>
    public static string OfWall(IReadOnlyList<Poster> posters)
    {
        const int margin = 44;
        const int gap = 36;
        const int frame = 12;
        const int height = Preview.Height - (2 * margin);
        var width = (Preview.Width - (2 * margin) - ((posters.Count - 1) * gap)) / posters.Count;

        return Begin(Sand)
            + string.Concat(posters.Select((poster, index) =>
            {
                var x = margin + (index * (width + gap));
                return Rectangle("#8a7a5c", x + 5, margin + 7, width, height, ".3")
                    + Rectangle(Sheet, x, margin, width, height)
                    + Band(poster, x + frame, margin + frame, width - (2 * frame), height - (2 * frame), top: 0, Poster.Height);
            }))
            + "</svg>";
    }

    private static string Begin(string ground) =>
        string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Preview.Width} {Preview.Height}\">")
        + Rectangle(ground, 0, 0, Preview.Width, Preview.Height);

    private static string Rectangle(string ink, int x, int y, int width, int height, string opacity = "1") =>
        string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{ink}\" opacity=\"{opacity}\"/>");

    /// <summary>A part of a poster, cut to the place it is given.</summary>
    private static string Band(Poster poster, int x, int y, int width, int height, int top, int bandHeight) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 {top} {Poster.Width} {bandHeight}\" preserveAspectRatio=\"xMidYMid slice\">{poster.Art}</svg>");
}

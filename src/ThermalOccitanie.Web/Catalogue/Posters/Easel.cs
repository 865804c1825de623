using System.Globalization;
using System.Text;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>
/// Where a poster is painted, back to front: presentation attributes only, so that the site's content policy holds.
/// Everything written is ours: inks, numbers, and an id made of hexadecimal digits; no text of a station comes in.
/// </summary>
internal sealed class Easel(string slug, Inks inks)
{
    private readonly StringBuilder _svg = new(6_500);

    public Inks Inks { get; } = inks;

    public SlugChance Chance { get; } = new(slug);

    /// <summary>Unique enough for every poster to be written in one page.</summary>
    public string Id { get; } = "p" + SlugChance.Hash(slug, 0).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Drawn apart, so that stations of one department share no sky while it has one to spare.</summary>
    public (string Top, string Low) SkyInks { get; } = new SlugChance(slug, SlugChance.SpreadsSkies).Pick(inks.Skies);

    /// <summary>Of the spring, in °C: it decides on the steam.</summary>
    public double? Celsius { get; init; }

    public void Fill(string ink, string path, string? opacity = null)
    {
        _svg.Append("<path fill=\"").Append(ink).Append('"');
        Attribute("opacity", opacity);
        _svg.Append(" d=\"").Append(path).Append("\"/>");
    }

    public void Stroke(string ink, string width, string path, string? opacity = null, bool isRound = true, string? dashes = null)
    {
        _svg.Append("<path fill=\"none\" stroke=\"").Append(ink).Append('"');
        Attribute("stroke-width", width);
        Attribute("stroke-linecap", isRound ? "round" : null);
        Attribute("opacity", opacity);
        Attribute("stroke-dasharray", dashes);
        _svg.Append(" d=\"").Append(path).Append("\"/>");
    }

    public void Disc(string ink, double x, double y, double radius, string? opacity = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Pen.Round(x)}\" cy=\"{Pen.Round(y)}\" r=\"{Pen.Round(radius)}\" fill=\"{ink}\"");
        Attribute("opacity", opacity);
        _svg.Append("/>");
    }

    /// <summary>An upright gradient; fills then call it <c>url(#id)</c>.</summary>
    public string Gradient(string suffix, params (string? Offset, string Ink, string? Opacity)[] stops)
    {
        _svg.Append("<linearGradient id=\"").Append(Id).Append(suffix).Append("\" x2=\"0\" y2=\"1\">");

        foreach (var (offset, ink, opacity) in stops)
        {
            _svg.Append("<stop");
            Attribute("offset", offset);
            Attribute("stop-color", ink);
            Attribute("stop-opacity", opacity);
            _svg.Append("/>");
        }

        _svg.Append("</linearGradient>");
        return $"url(#{Id}{suffix})";
    }

    /// <summary>Lines kept inside a shape.</summary>
    public void StrokeWithin(string shape, string ink, string width, string path)
    {
        _svg.Append($"<clipPath id=\"{Id}c\"><path d=\"{shape}\"/></clipPath><path clip-path=\"url(#{Id}c)\" fill=\"none\"");
        Attribute("stroke", ink);
        Attribute("stroke-width", width);
        _svg.Append(" d=\"").Append(path).Append("\"/>");
    }

    /// <summary>Paints something drawn around its own foot, at a place and a size.</summary>
    public void Place(double x, double y, double scale, Action paint, bool isFlipped = false)
    {
        var size = isFlipped ? string.Create(CultureInfo.InvariantCulture, $"{-scale:0.##} {scale:0.##}") : scale.ToString("0.##", CultureInfo.InvariantCulture);
        _svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Pen.Round(x)} {Pen.Round(y)})scale({size})\">");
        paint();
        _svg.Append("</g>");
    }

    /// <summary>The finished sheet, with the grain of the paper over all of it.</summary>
    public string Finish(bool isMirrored)
    {
        var art = isMirrored ? $"<g transform=\"matrix(-1 0 0 1 600 0)\">{_svg}</g>" : _svg.ToString();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 800\">" + art
            + $"<pattern id=\"{Id}g\" width=\"53\" height=\"47\" patternUnits=\"userSpaceOnUse\"><path stroke=\"#fff\" stroke-width=\"1.3\" stroke-linecap=\"round\" d=\"M4 6h0M19 31h0M33 12h0M46 40h0M11 43h0M50 24h0\"/></pattern>"
            + $"<path fill=\"url(#{Id}g)\" opacity=\".3\" d=\"M0 0h600v800H0z\"/></svg>";
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _svg.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        }
    }
}

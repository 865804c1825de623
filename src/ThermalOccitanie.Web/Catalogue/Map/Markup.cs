using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>
/// A piece of SVG. Whatever is interpolated into one is made safe and short on the way: text is HTML-encoded,
/// numbers keep one decimal, only another <see cref="Markup"/> goes in as it stands.
/// </summary>
public readonly record struct Markup(string Text)
{
    public static Markup Empty { get; } = new(string.Empty);

    public static Markup Of(FormattableString piece) => new(piece.ToString(Ink.Instance));

    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    public override string ToString() => Text;

    private sealed class Ink : IFormatProvider, ICustomFormatter
    {
        public static readonly Ink Instance = new();

        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            Markup piece => piece.Text,
            double number => Short(number),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => Encoder.Encode(arg?.ToString() ?? string.Empty),
        };

        // « -0 » and « 0.5 » are longer than they need be: « 0 », « .5 ».
        private static string Short(double number)
        {
            var text = number.ToString("#.#", CultureInfo.InvariantCulture);
            return text is "" or "-" ? "0" : text;
        }
    }
}

namespace ThermalOccitanie.Domain.Geography;

/// <summary>One of the thirteen departments of Occitanie.</summary>
/// <param name="Code">Two characters, as text: « 09 ».</param>
/// <param name="Slug">The department in an address: « pyrenees-orientales ».</param>
public sealed record Department(string Code, string Name, string Slug)
{
    /// <summary>The departments of the region, by code. Source: official geographic code, INSEE.</summary>
    public static IReadOnlyList<Department> All { get; } =
    [
        new("09", "Ariège", "ariege"),
        new("11", "Aude", "aude"),
        new("12", "Aveyron", "aveyron"),
        new("30", "Gard", "gard"),
        new("31", "Haute-Garonne", "haute-garonne"),
        new("32", "Gers", "gers"),
        new("34", "Hérault", "herault"),
        new("46", "Lot", "lot"),
        new("48", "Lozère", "lozere"),
        new("65", "Hautes-Pyrénées", "hautes-pyrenees"),
        new("66", "Pyrénées-Orientales", "pyrenees-orientales"),
        new("81", "Tarn", "tarn"),
        new("82", "Tarn-et-Garonne", "tarn-et-garonne"),
    ];

    /// <summary>The department of that code or slug, or <see langword="null"/> outside the region.</summary>
    public static Department? Find(string codeOrSlug) =>
        All.FirstOrDefault(d => d.Code == codeOrSlug || string.Equals(d.Slug, codeOrSlug, StringComparison.OrdinalIgnoreCase));
}

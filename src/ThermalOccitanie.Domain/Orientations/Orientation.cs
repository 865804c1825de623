using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Orientations;

/// <summary>A family of conditions for which health insurance covers prescribed cures.</summary>
public sealed class Orientation
{
    public required Guid Id { get; init; }

    /// <summary>Two or three capitals, as health insurance writes them: « RH ».</summary>
    public required string Code { get; init; }

    public required string Slug { get; init; }

    /// <summary>Rank in health insurance's own list, from 1.</summary>
    public required int Position { get; set; }

    public required OrientationTexts Texts { get; set; }

    public string? SeedFingerprint { get; set; }

    public DateTime? EditedAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>Replaces what visitors read of the orientation.</summary>
    public void Publish(OrientationTexts texts, DateTime now)
    {
        Texts = texts;
        EditedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
    }
}

/// <summary>The texts of an orientation, in the portal's languages.</summary>
public sealed class OrientationTexts
{
    public required LocalisedText Name { get; set; }

    /// <summary>In everyday words, for lists.</summary>
    public required string ShortName { get; set; }

    public required LocalisedText Summary { get; set; }

    /// <summary>Conditions that people look for under this orientation: they serve the search box only.</summary>
    public List<string> Conditions { get; set; } = [];

    /// <summary>Conditions that a source names under this orientation: the only ones shown as indications.</summary>
    public List<string> ConfirmedConditions { get; set; } = [];

    public List<Source> Sources { get; set; } = [];
}

/// <summary>A text in French, and in English and Spanish where it is translated.</summary>
public sealed class LocalisedText
{
    public required string Fr { get; set; }

    public string? En { get; set; }

    public string? Es { get; set; }

    /// <summary>The text in a language, or the French one where it is not translated.</summary>
    /// <param name="code">« fr », « en » or « es ».</param>
    public string In(string code) => code switch
    {
        "en" => En ?? Fr,
        "es" => Es ?? Fr,
        _ => Fr,
    };
}

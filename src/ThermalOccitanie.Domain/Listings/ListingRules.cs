namespace ThermalOccitanie.Domain.Listings;

/// <summary>What the federation wants of a section.</summary>
public sealed class SectionRule
{
    public required ListingSectionKind Section { get; set; }

    /// <summary>Whether a new text waits for the federation; otherwise it goes live at once and may be sampled.</summary>
    public required bool IsModerated { get; set; }

    /// <summary>For how many days a check holds.</summary>
    public required int GoodForDays { get; set; }
}

/// <summary>What a field weighs in the completeness of a listing.</summary>
public sealed class FieldWeight
{
    /// <summary>As in <see cref="ListingField.WeightCode"/>.</summary>
    public required string Code { get; set; }

    /// <summary>From 0, which does not count, to 10.</summary>
    public required int Weight { get; set; }
}

/// <summary>Why the rules stay as they were.</summary>
public enum ListingRulesRefusal
{
    /// <summary>Each section has one rule.</summary>
    NotOneRuleASection,

    LifetimeOutOfRange,

    /// <summary>A weight for a field that listings do not have.</summary>
    UnknownField,

    /// <summary>A field has two weights.</summary>
    FieldTwice,

    WeightOutOfRange,
}

/// <summary>The federation's settings for listings: one row.</summary>
public sealed class ListingRules
{
    public const int OnlyId = 1;
    public const int MinGoodForDays = 1;
    public const int MaxGoodForDays = 1_095;
    public const int MaxWeight = 10;

    private ListingRules()
    {
    }

    public int Id { get; private set; } = OnlyId;

    public List<SectionRule> Sections { get; private set; } = [];

    public List<FieldWeight> Weights { get; private set; } = [];

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    /// <summary>The rules until the federation changes them.</summary>
    public static ListingRules Default() => new()
    {
        Sections = [.. ListingSectionKinds.All.Select(Default)],
        Weights = [.. DefaultWeights.Select(pair => new FieldWeight { Code = pair.Key, Weight = pair.Value })],
    };

    private static Dictionary<string, int> DefaultWeights { get; } = ListingFields.Weighed
        .DistinctBy(field => field.WeightCode)
        .ToDictionary(field => field.WeightCode, field => field.DefaultWeight, StringComparer.Ordinal);

    public SectionRule Of(ListingSectionKind section) => Sections.Find(rule => rule.Section == section) ?? Default(section);

    /// <summary>What a field weighs; a field that came after the settings were saved has its default weight.</summary>
    public int WeightOf(ListingField field) => Weights.Find(weight => weight.Code == field.WeightCode)?.Weight ?? field.DefaultWeight;

    public ListingRulesRefusal? Change(IReadOnlyList<SectionRule> sections, IReadOnlyList<FieldWeight> weights)
    {
        if (!sections.Select(rule => rule.Section).Order().SequenceEqual(ListingSectionKinds.All))
        {
            return ListingRulesRefusal.NotOneRuleASection;
        }

        if (sections.Any(rule => rule.GoodForDays is < MinGoodForDays or > MaxGoodForDays))
        {
            return ListingRulesRefusal.LifetimeOutOfRange;
        }

        if (weights.Any(weight => !DefaultWeights.ContainsKey(weight.Code)))
        {
            return ListingRulesRefusal.UnknownField;
        }

        if (weights.DistinctBy(weight => weight.Code).Count() != weights.Count)
        {
            return ListingRulesRefusal.FieldTwice;
        }

        if (weights.Any(weight => weight.Weight is < 0 or > MaxWeight))
        {
            return ListingRulesRefusal.WeightOutOfRange;
        }

        Sections = [.. sections];
        Weights = [.. weights];
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    private static SectionRule Default(ListingSectionKind section)
    {
        var (isModerated, goodForDays) = section switch
        {
            // They make claims on health.
            ListingSectionKind.Presentation or ListingSectionKind.Orientations or ListingSectionKind.Water or ListingSectionKind.Wellness => (true, 365),
            ListingSectionKind.Contacts or ListingSectionKind.Establishments => (false, 180),
            ListingSectionKind.Season or ListingSectionKind.Highlights or ListingSectionKind.Accessibility => (false, 365),
            ListingSectionKind.Doctors => (false, 30),
        };

        return new() { Section = section, IsModerated = isModerated, GoodForDays = goodForDays };
    }
}

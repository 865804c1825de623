using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Search;

public enum HitKind
{
    Station,
    Orientation,
    Department,
    Stay,
    Page,
}

/// <summary>One line of the everything-search.</summary>
/// <param name="Matched">Which words matched and why: « arthrose : rhumatologie ».</param>
public sealed record SearchHit(HitKind Kind, string Slug, string Title, string Url, IReadOnlyList<string> Matched);

/// <summary>The stations that answer to a question.</summary>
/// <param name="BySlug">Each with its relevance and its reasons.</param>
/// <param name="Unused">Parts that would have left nothing and were therefore not asked.</param>
/// <param name="AsksNothing">The question holds no word that could choose between stations.</param>
public sealed record StationMatches(IReadOnlyDictionary<string, StationMatch> BySlug, IReadOnlyList<QueryPart> Unused, bool AsksNothing);

public sealed record StationMatch(double Score, IReadOnlyList<MatchReason> Reasons);

/// <summary>Why a word of the question brought a result.</summary>
public sealed record MatchReason(MeaningKind Kind, string Word, string Why)
{
    public string Sentence => $"{Word} : {Why}";

    public static MatchReason Of(QueryPart part, Meaning meaning)
    {
        // A misspelt or unfinished word is answered with the word that was understood, accents and all; a part of a name,
        // or a word that stands somewhere in a text, as it was typed.
        var word = meaning.IsText || meaning.Kind is MeaningKind.Page || (meaning.Closeness is Closeness.Same && !meaning.IsWhole) ? part.Shown : meaning.Word;

        return new(meaning.Kind, word, meaning.Kind switch
        {
            MeaningKind.Station => $"station {meaning.Label}",
            MeaningKind.Commune => $"commune {meaning.Label}",
            MeaningKind.Establishment => $"établissement {meaning.Label}",
            MeaningKind.Operator => $"exploitant {meaning.Label}",
            MeaningKind.Department => $"département {meaning.Label}",
            MeaningKind.Area => meaning.Label,
            MeaningKind.Orientation => Say.LowerFirst(meaning.Label),
            MeaningKind.Setting => $"paysage {meaning.Label}",
            MeaningKind.StayTheme => $"séjours {Say.LowerFirst(meaning.Label)}",
            MeaningKind.StayKind => Say.LowerFirst(meaning.Label),
            MeaningKind.Stay => "nom du séjour",
            MeaningKind.Page => "rubrique du site",
            MeaningKind.StationText => "cité dans la fiche",
            MeaningKind.StayText => "cité dans le séjour",
            MeaningKind.Place => $"autour de {meaning.Label}",
        });
    }
}

/// <summary>The place of a thing among its equals on one day: the same for everyone, another the next day.</summary>
public static class DailyTurn
{
    public static uint Of(string key, DateOnly day)
    {
        // FNV-1a: the same on every copy of the program, which string.GetHashCode is not.
        var hash = 2166136261u;

        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        hash = (hash ^ (uint)day.DayNumber) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x2c1b3c6du;
        return hash ^ (hash >> 12);
    }
}

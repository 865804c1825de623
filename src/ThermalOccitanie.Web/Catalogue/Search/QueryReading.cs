using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Places;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>A visitor's sentence, parted into what it can mean.</summary>
public sealed class QueryReading
{
    /// <summary>Words that are read; a longer text is a pasted one.</summary>
    private const int MostWords = 40;

    private const int WordsOfASentence = 4;

    /// <summary>Longest text that is read; what follows is cut.</summary>
    private const int LongestText = 300;

    // Of every language: none of them names a thing in another.
    private static readonly HashSet<string> Units =
    [
        "an", "ans", "annee", "annees", "mois", "semaine", "semaines", "jour", "jours", "nuit", "nuits", "heure", "heures", "h", "km", "kilometres", "kg", "kilos", "euro", "euros", "fois", "m", "metres", "minutes",
        "year", "years", "month", "months", "week", "weeks", "day", "days", "night", "nights", "hour", "hours", "miles", "stone",
        "ano", "anos", "mes", "meses", "semana", "semanas", "dia", "dias", "noche", "noches", "hora", "horas", "minutos", "metros",
    ];

    private static readonly char[] Separators = [' ', '\'', '’', '-', ',', ';', '.', '?', '!', '/', '+', '&', '(', ')', '«', '»', '"', '“', '”', '‘', '¿', '¡', '\u00a0', '\t'];

    private QueryReading(IReadOnlyList<QueryPart> parts, IReadOnlyList<string> notUnderstood)
    {
        Parts = parts;
        NotUnderstood = notUnderstood;
    }

    public IReadOnlyList<QueryPart> Parts { get; }

    /// <summary>Words that nothing in the catalogue answers to, as typed, folded.</summary>
    public IReadOnlyList<string> NotUnderstood { get; }

    public bool IsEmpty => Parts.Count == 0;

    /// <summary>More words than one types to narrow a list: then a word that merely stands in a text chooses nothing.</summary>
    public bool IsSentence { get; private init; }

    /// <summary>The place of France named in the query, from which distances may be counted.</summary>
    public Place? Around { get; private init; }

    public static QueryReading Read(string? text, Lexicon lexicon, Gazetteer gazetteer)
    {
        var words = JoinInitials([.. Stem.Words(text is { Length: > LongestText } ? text[..LongestText] : text).Take(MostWords)], lexicon);
        var positions = Enumerable.Range(0, words.Count).Where(index => !lexicon.IsOrdinary(words[index]) && !IsQuantity(words, index, lexicon)).ToList();
        var counting = positions.ConvertAll(index => words[index]);

        // « eczéma », « cure eczéma » and « cure thermale pour l’eczéma » ask the same; « thermes » alone asks for stations.
        // A phrase that is known as it stands keeps its words of the trade.
        var parts = new List<QueryPart>();
        var notUnderstood = new List<string>();
        Place? around = null;

        for (var index = 0; index < counting.Count;)
        {
            var isWeak = lexicon.IsTrade(counting[index]) && counting.Exists(w => !lexicon.IsTrade(w));

            if (ReadPhrase(counting, index, lexicon, shortest: isWeak ? 2 : 1, out var length) is { } phrase)
            {
                parts.Add(phrase);
                index += length;
                continue;
            }

            if (isWeak)
            {
                index++;
                continue;
            }

            if (ReadPlace(words, positions, index, lexicon, gazetteer, out length) is { } place)
            {
                around ??= place;
                parts.Add(new(string.Join(' ', counting.Skip(index).Take(length)),
                    [new(MeaningKind.Place, place.InseeCode, place.Name, place.Name, 1, Closeness.Same)]));
                index += length;
                continue;
            }

            var part = ReadWord(counting[index], lexicon);
            index++;

            if (part.Meanings.Count > 0)
            {
                parts.Add(part);
            }
            else
            {
                notUnderstood.Add(part.Typed);
            }
        }

        var written = AsWritten(text);

        return new(
            [.. Merge(parts).Select(part => part with { Shown = Written(part.Typed) })],
            [.. notUnderstood.Distinct(StringComparer.Ordinal).Select(Written)]) { Around = around, IsSentence = words.Count > WordsOfASentence };

        string Written(string folded) => string.Join(' ', folded.Split(' ').Select(word => written.GetValueOrDefault(word, word)));
    }

    // Words are compared folded, and shown as they were typed.
    private static Dictionary<string, string> AsWritten(string? text)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var word in (text is { Length: > LongestText } ? text[..LongestText] : text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            written.TryAdd(FoldedText.Fold(word), word);
        }

        return written;
    }

    // « j’ai 66 ans » names no department, « 18 jours » nothing at all; « 66 » alone does.
    private static bool IsQuantity(List<string> words, int index, Lexicon lexicon)
    {
        var word = words[index];

        if (!word.All(char.IsAsciiDigit))
        {
            return false;
        }

        return !lexicon.Phrase([word]).Any() && word.Length != 5
            || (index + 1 < words.Count && Units.Contains(words[index + 1]));
    }

    // « o.r.l. » is typed, and folded, in three letters.
    private static List<string> JoinInitials(List<string> words, Lexicon lexicon)
    {
        var joined = new List<string>();

        for (var index = 0; index < words.Count;)
        {
            var letters = words.Skip(index).TakeWhile(w => w.Length == 1 && char.IsLetter(w[0])).Count();
            var together = string.Concat(words.Skip(index).Take(letters));

            if (letters > 1 && lexicon.Phrase([lexicon.StemOf(together)]).Any())
            {
                joined.Add(together);
                index += letters;
            }
            else
            {
                joined.Add(words[index]);
                index++;
            }
        }

        return joined;
    }

    private static QueryPart? ReadPhrase(List<string> words, int start, Lexicon lexicon, int shortest, out int length)
    {
        for (length = Math.Min(lexicon.LongestPhrase, words.Count - start); length >= shortest; length--)
        {
            var phrase = words.GetRange(start, length);
            var meanings = lexicon.Phrase(phrase.Select(lexicon.StemOf)).ToList();

            if (meanings.Count == 0 && length > 1)
            {
                // « pirénées orientales »: the words beside it tell how a misspelt one was meant.
                meanings = lexicon.MisspeltPhrase(phrase);
            }

            if (meanings.Count > 0)
            {
                // « arthrose » is an orientation, and stands in the name of a stay too.
                var stays = length == 1
                    ? lexicon.Same(lexicon.StemOf(phrase[0])).Where(m => m.Kind is MeaningKind.Stay or MeaningKind.StayText)
                    : [];
                return new(string.Join(' ', phrase), Prefer([.. meanings, .. stays]));
            }
        }

        return null;
    }

    private static Place? ReadPlace(List<string> words, List<int> positions, int start, Lexicon lexicon, Gazetteer gazetteer, out int length)
    {
        for (length = Math.Min(4, positions.Count - start); length >= 1; length--)
        {
            // « Saint-Paul-de-Fenouillet »: the little words between belong to the name.
            var (first, last) = (positions[start], positions[start + length - 1]);
            var name = string.Join(' ', words.GetRange(first, last - first + 1));

            if (name.Length >= 4 && !(length == 1 && lexicon.Same(lexicon.StemOf(name)).Any(m => !m.IsText && (m.IsWhole || m.Kind is MeaningKind.Station or MeaningKind.Commune)))
                && (gazetteer.Exact(lexicon.FrenchPlace(name)) ?? (name.Length == 5 && name.All(char.IsAsciiDigit) ? gazetteer.Find(name).FirstOrDefault() : null)) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static QueryPart ReadWord(string word, Lexicon lexicon)
    {
        var same = lexicon.Same(lexicon.StemOf(word)).ToList();

        if (same.Exists(m => !m.IsText))
        {
            return new(word, Prefer(same));
        }

        // Met in the texts only: it may still be the beginning of a name or of an orientation, unless it is as short as « lac ».
        var beginning = word.Length >= (same.Count > 0 ? 4 : 3) ? lexicon.Beginning(word).Where(m => !m.IsText || same.Count == 0).ToList() : [];

        if (same.Count + beginning.Count > 0)
        {
            return new(word, Prefer([.. beginning.Where(m => !m.IsText), .. same, .. beginning.Where(m => m.IsText && same.Count == 0)]));
        }

        if (lexicon.IsMisspeltTrade(word))
        {
            return new(word, []);
        }

        var misspelt = lexicon.Misspelt(word);
        return new(word, Prefer(misspelt.Count > 0 ? misspelt : lexicon.MisspeltBeginning(word)));
    }

    // A name or an orientation is what was asked for; the texts answer only when there is neither.
    private static List<Meaning> Prefer(IReadOnlyList<Meaning> meanings)
    {
        var structured = meanings.Where(m => !m.IsText && !IsPartOfStayName(m)).ToList();

        if (structured.Exists(m => m.IsWhole && m.Closeness is (Closeness.Same or Closeness.Misspelt)))
        {
            structured = [.. structured.Where(m => m.IsWhole || m.Kind is MeaningKind.Station or MeaningKind.Commune or MeaningKind.Stay)];
        }

        var stayTexts = meanings.Where(m => m.Kind is MeaningKind.StayText && m.Closeness is Closeness.Same || IsPartOfStayName(m));
        var kept = structured.Count > 0 ? structured.Concat(stayTexts) : meanings;

        return [.. kept
            .GroupBy(m => (m.Kind, m.Key))
            .Select(same => same.OrderByDescending(m => m.Share).First())];
    }

    private static bool IsPartOfStayName(Meaning meaning) => meaning.Kind is MeaningKind.Stay && !meaning.IsWhole;

    // « dos » and « lombaires » say the same thing twice: one part, so that neither counts double.
    private static List<QueryPart> Merge(List<QueryPart> parts)
    {
        var merged = new List<QueryPart>();

        foreach (var part in parts)
        {
            var index = merged.FindIndex(known => SameThings(known, part));

            if (index < 0)
            {
                merged.Add(part);
            }
            else if (merged[index].Typed != part.Typed)
            {
                merged[index] = merged[index] with { Typed = $"{merged[index].Typed}, {part.Typed}" };
            }
        }

        return merged;
    }

    private static bool SameThings(QueryPart one, QueryPart other) =>
        one.Meanings.Count == other.Meanings.Count
        && one.Meanings.Select(m => (m.Kind, m.Key)).ToHashSet().SetEquals(other.Meanings.Select(m => (m.Kind, m.Key)));
}

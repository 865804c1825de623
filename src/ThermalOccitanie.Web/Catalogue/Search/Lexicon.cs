using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>
/// Every word that the search understands in one language and what it stands for. Built once for each picture of the
/// catalogue and read by many at once.
/// </summary>
public sealed class Lexicon
{
    private readonly Language _language;
    private readonly SpokenVocabulary _vocabulary;
    private readonly HashSet<string> _ordinary;
    private readonly HashSet<string> _trade;
    private readonly HashSet<string> _givingWay;
    private readonly Dictionary<string, List<Entry>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Posting>> _postings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Phrase, MeaningKind Kind, string Key)> _named = [];
    private string[] _sortedWords = [];
    private string[][] _wordsByLength = [];

    private Lexicon(SpokenVocabulary vocabulary, Language language)
    {
        _language = language;
        _vocabulary = vocabulary;
        _ordinary = [.. vocabulary.Ordinary];
        _trade = [.. vocabulary.Trade];
        _givingWay = [.. vocabulary.GivingWay];
    }

    /// <summary>The longest phrase known, in words that count.</summary>
    public int LongestPhrase { get; private set; } = 1;

    /// <param name="fallback">Words of another language, which are understood where they mean nothing in this one.</param>
    public static Lexicon Build(SpokenVocabulary vocabulary, Language language, IEnumerable<KnownWord> words, IEnumerable<KnownWord> fallback)
    {
        var lexicon = new Lexicon(vocabulary, language);

        foreach (var word in words)
        {
            lexicon.Add(word);
        }

        lexicon.AddFallback(fallback);
        lexicon._named.Clear();
        lexicon._named.TrimExcess();
        lexicon._sortedWords = [.. lexicon._postings.Keys.Order(StringComparer.Ordinal)];
        var longest = lexicon._sortedWords.Length == 0 ? 0 : lexicon._sortedWords.Max(w => w.Length);
        lexicon._wordsByLength = [.. Enumerable.Range(0, longest + 1).Select(length => lexicon._sortedWords.Where(w => w.Length == length).ToArray())];
        return lexicon;
    }

    public bool IsOrdinary(string folded) => folded.Length == 1 && !char.IsDigit(folded[0]) || _ordinary.Contains(folded);

    /// <summary>Words of the trade, and others that carry little: they count only when nothing else was typed.</summary>
    public bool IsTrade(string folded) => _trade.Contains(folded);

    /// <summary>« ma femme a de l’arthrose » is about arthrosis: some words give way to another that names a condition.</summary>
    public bool GivesWay(string folded) => _givingWay.Contains(folded);

    /// <summary>The word as it is compared in this language.</summary>
    public string StemOf(string folded) => Stem.Of(folded, _language);

    /// <summary>The page of that slug, as this language calls it.</summary>
    public PageWords? FindPage(string slug) => _vocabulary.Pages.FirstOrDefault(p => p.Slug == slug);

    /// <summary>The French name of a place: « perpinan » is Perpignan.</summary>
    public string FrenchPlace(string folded) => _vocabulary.Places.GetValueOrDefault(folded, folded);

    /// <summary>The meanings of a whole phrase, by the stems of its words that count.</summary>
    public IEnumerable<Meaning> Phrase(IEnumerable<string> stems) =>
        _phrases.TryGetValue(string.Join(' ', stems), out var entries)
            ? entries.Select(e => e.Meaning(1, Closeness.Same))
            : [];

    /// <summary>The meanings of one word that is known as it stands.</summary>
    public IEnumerable<Meaning> Same(string stem) =>
        _postings.TryGetValue(stem, out var postings)
            ? postings.Select(p => p.Entry.Meaning(p.Share, Closeness.Same))
            : [];

    /// <summary>The meanings of all words that begin so.</summary>
    public IEnumerable<Meaning> Beginning(string folded)
    {
        var index = Array.BinarySearch(_sortedWords, folded, StringComparer.Ordinal);

        for (index = index < 0 ? ~index : index; index < _sortedWords.Length && _sortedWords[index].StartsWith(folded, StringComparison.Ordinal); index++)
        {
            foreach (var posting in _postings[_sortedWords[index]])
            {
                yield return posting.Entry.Meaning(posting.Share, Closeness.Beginning);
            }
        }
    }

    /// <summary>Whether the word is one of the trade with a typing error: « therms ».</summary>
    public bool IsMisspeltTrade(string folded) =>
        folded.Length >= 5 && _trade.Any(word => word.Length >= 5 && Spelling.Errors(folded, word, 1) <= 1);

    /// <summary>The meanings of a known phrase of which one word is misspelt: the others must be known as they stand.</summary>
    public List<Meaning> MisspeltPhrase(IReadOnlyList<string> words)
    {
        if (words.Count(w => !_postings.ContainsKey(StemOf(w)) && !IsTrade(w)) != 1)
        {
            return [];
        }

        IEnumerable<string> readings = [""];

        foreach (var word in words)
        {
            var stem = StemOf(word);
            var meant = _postings.ContainsKey(stem) || IsTrade(word) ? [stem] : Nearest(word).Take(4).ToList();
            readings = [.. readings.SelectMany(start => meant.Select(w => $"{start} {w}"))];
        }

        return [.. readings
            .Where(reading => _phrases.ContainsKey(reading[1..]))
            .SelectMany(reading => _phrases[reading[1..]])
            .Select(e => e.Meaning(1, Closeness.Misspelt))];
    }

    /// <summary>The meanings of the known words nearest to a misspelt one, or none within the errors allowed.</summary>
    public IReadOnlyList<Meaning> Misspelt(string folded) =>
        [.. Nearest(folded).SelectMany(word => _postings[word]).Where(p => p.Entry.BearsErrors).Select(p => p.Entry.Meaning(p.Share, Closeness.Misspelt))];

    private List<string> Nearest(string folded)
    {
        var stem = StemOf(folded);
        var best = int.MaxValue;
        var nearest = new List<string>();

        for (var length = Math.Max(4, stem.Length - 2); length <= stem.Length + 2 && length < _wordsByLength.Length; length++)
        {
            // An error may take a letter away: the word that was meant decides how many it bears.
            var allowed = Math.Min(best, Spelling.ErrorsAllowed(Math.Max(length, folded.Length)));

            if (allowed == 0)
            {
                continue;
            }

            foreach (var word in _wordsByLength[length])
            {
                Consider(word, Spelling.Errors(stem, word, allowed), allowed);
            }
        }

        return nearest;

        void Consider(string word, int errors, int allowed)
        {
            if (errors > allowed || errors > best || !_postings[word].Exists(p => p.Entry.BearsErrors))
            {
                return;
            }

            if (errors < best)
            {
                nearest.Clear();
                best = errors;
            }

            nearest.Add(word);
        }
    }

    /// <summary>The meanings of the words whose beginning is at one error from a word still being typed.</summary>
    public IReadOnlyList<Meaning> MisspeltBeginning(string folded)
    {
        if (folded.Length < 5)
        {
            return [];
        }

        return [.. _sortedWords
            .Where(word => word.Length > folded.Length && word[0] == folded[0]
                && (Spelling.Errors(folded, word.AsSpan(0, folded.Length), 1) <= 1 || Spelling.Errors(folded, word.AsSpan(0, folded.Length + 1), 1) <= 1))
            .SelectMany(word => _postings[word])
            .Where(p => p.Entry.BearsErrors)
            .Select(p => p.Entry.Meaning(p.Share, Closeness.MisspeltBeginning))];
    }

    private void Add(KnownWord known)
    {
        var words = Stem.Words(known.Word);
        var kept = words.Where(w => !IsOrdinary(w)).ToList();

        if (kept.Count == 0)
        {
            kept = [.. words];
        }

        if (kept.Count == 0)
        {
            return;
        }

        var counting = kept.ConvertAll(StemOf);

        var entry = new Entry(known);

        if (known.Kind is MeaningKind.StationText or MeaningKind.StayText)
        {
            foreach (var word in kept.Where(w => w.Length >= 3 && !IsTrade(w)).Select(StemOf).Distinct(StringComparer.Ordinal))
            {
                AddPosting(word, new(entry, 1));
            }

            return;
        }

        AddPhrase(counting, entry);

        // « Ax » is all there is to « Ax-les-Thermes »; only names may lose the words of the trade.
        var telling = kept.Where(w => !IsTrade(w)).Select(StemOf).ToList();

        if (known.IsName && telling.Count > 0 && telling.Count < counting.Count)
        {
            AddPhrase(telling, entry);
        }

        var shared = telling.Count > 0 ? telling : counting;

        foreach (var word in shared.Distinct(StringComparer.Ordinal))
        {
            AddPosting(word, new(entry, 1d / shared.Count));
        }

        // Written in one word, as in a hashtag: « axlesthermes ».
        if (known.IsName && words.Count > 1)
        {
            AddPosting(StemOf(string.Concat(words)), new(entry, 1));
        }
    }

    // « rhumatologie » is understood on an English page, « dos » (two) means no back on a Spanish one; nor does one word of
    // a foreign phrase mean anything.
    private void AddFallback(IEnumerable<KnownWord> foreign)
    {
        var own = _phrases.Keys.Concat(_postings.Keys).ToHashSet(StringComparer.Ordinal);

        foreach (var word in foreign)
        {
            var stems = Stem.Words(word.Word).Where(w => !IsOrdinary(w) && !IsTrade(w)).Select(StemOf).ToList();

            if (stems.Count == 0 || own.Contains(string.Join(' ', stems)))
            {
                continue;
            }

            AddPhrase(stems, new(word));

            if (stems.Count == 1)
            {
                AddPosting(stems[0], new(new(word), 1));
            }
        }
    }

    private void AddPhrase(List<string> stems, Entry entry)
    {
        LongestPhrase = Math.Max(LongestPhrase, stems.Count);
        var key = string.Join(' ', stems);

        if (!_phrases.TryGetValue(key, out var entries))
        {
            _phrases.Add(key, entries = []);
        }

        if (_named.Add((key, entry.Known.Kind, entry.Known.Key)))
        {
            entries.Add(entry);
        }
    }

    private void AddPosting(string word, Posting posting)
    {
        if (!_postings.TryGetValue(word, out var postings))
        {
            _postings.Add(word, postings = []);
        }

        postings.Add(posting);
    }

    private sealed record Posting(Entry Entry, double Share);

    private sealed record Entry(KnownWord Known)
    {
        // The texts hold every kind of word: a misspelt one would meet too many of them.
        public bool BearsErrors => Known.Kind is not (MeaningKind.StationText or MeaningKind.StayText);

        public Meaning Meaning(double share, Closeness closeness) =>
            new(Known.Kind, Known.Key, Known.Label, Known.Word, share, closeness);
    }
}

/// <summary>A word or phrase and the thing it names.</summary>
/// <param name="IsName">A proper name, of which a visitor may type a part.</param>
public sealed record KnownWord(MeaningKind Kind, string Key, string Label, string Word, bool IsName = false);

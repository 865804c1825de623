using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Search;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>The search box tried with words that nobody has saved: what it answers to visitors now, and what it would.</summary>
/// <param name="Changed">The words that were added or removed, each asked as a question.</param>
/// <param name="LeftOut">How many more there are: each costs two searches.</param>
/// <param name="Asked">The question of the person who tries, if any.</param>
public sealed record Rehearsal(IReadOnlyList<RehearsedQuestion> Changed, int LeftOut, RehearsedQuestion? Asked)
{
    private const int MostShown = 30;

    /// <param name="stored">The words that are saved.</param>
    /// <param name="proposed">Those that might take their place.</param>
    public static Rehearsal Of(PublishedCatalogue catalogue, TargetSheet sheet, LocalisedWords stored, LocalisedWords proposed, (Language Language, string Text)? question, DateOnly today)
    {
        var after = catalogue.SearchWith(catalogue.Vocabulary.With(sheet.Target, proposed));
        var targets = TargetSheet.All(catalogue).ToDictionary(t => t.Target);
        var changed = sheet.Languages.SelectMany(language =>
        {
            var (was, willBe) = (stored.In(language.Code), proposed.In(language.Code));
            return willBe.Except(was).Select(word => (Language: language, Word: word, IsAdded: true)).Concat(was.Except(willBe).Select(word => (Language: language, Word: word, IsAdded: false)));
        }).ToList();

        return new(
            [.. changed.Take(MostShown).Select(c => Ask(c.Language, c.Word, c.IsAdded))],
            Math.Max(0, changed.Count - MostShown),
            question is { } asked ? Ask(asked.Language, asked.Text, isAdded: null) : null);

        RehearsedQuestion Ask(Language language, string text, bool? isAdded) => language.Speaking(() => new RehearsedQuestion(
            language,
            text,
            isAdded,
            catalogue.Search.FindEverything(catalogue.Search.Read(text), today),
            after.FindEverything(after.Read(text), today),
            isAdded is true && sheet.Leads ? OtherWay.Of(after, targets, sheet.Target, text) : null));
    }
}

/// <param name="IsAdded">Whether the words join the list or leave it; <see langword="null"/> for a question of one's own.</param>
/// <param name="Otherwise">What else an added word means; <see langword="null"/> where it leads here alone.</param>
public sealed record RehearsedQuestion(Language Language, string Text, bool? IsAdded, IReadOnlyList<SearchHit> Before, IReadOnlyList<SearchHit> After, OtherWay? Otherwise)
{
    /// <summary>Whether visitors would notice.</summary>
    public bool ChangesSomething => !Before.Select(h => (h.Kind, h.Slug)).SequenceEqual(After.Select(h => (h.Kind, h.Slug)));
}

/// <summary>A word that does not lead to its thing alone. Two meanings of one word are allowed: a visitor is answered with both.</summary>
/// <param name="Targets">The other things; none for a word that is always dropped, and leads nowhere.</param>
public sealed record OtherWay(string Word, IReadOnlyList<TargetSheet> Targets)
{
    /// <summary>Asks the search box itself, in the language being spoken.</summary>
    /// <returns><see langword="null"/> when the word leads to its thing and nowhere else.</returns>
    public static OtherWay? Of(CatalogueSearch search, IReadOnlyDictionary<WordTarget, TargetSheet> targets, WordTarget own, string word)
    {
        var reading = search.Read(word);

        if (reading.IsEmpty)
        {
            return new(word, []);
        }

        var others = reading.Parts.SelectMany(p => p.Meanings)
            .Where(m => m.IsWhole && m.Closeness is Closeness.Same)
            .Select(TargetSheet.Of)
            .OfType<WordTarget>()
            .Distinct()
            .Where(target => target != own && targets.ContainsKey(target))
            .Select(target => targets[target])
            .ToList();

        return others.Count > 0 ? new(word, others) : null;
    }
}

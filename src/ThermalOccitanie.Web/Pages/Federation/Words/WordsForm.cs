using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>The words of one thing as they are typed: one a line, in each language; and a question to try them with.</summary>
public sealed class WordsForm
{
    public const int QuestionMaxLength = 200;

    public string? Fr { get; set; }

    public string? En { get; set; }

    public string? Es { get; set; }

    public string? Question { get; set; }

    /// <summary>The code of the language in which the question is asked.</summary>
    public string? Language { get; set; }

    public LocalisedWords ReadWords() => new() { Fr = LocalisedWords.Read(Fr), En = LocalisedWords.Read(En), Es = LocalisedWords.Read(Es) };

    public void Show(LocalisedWords words) => (Fr, En, Es) = (Lines(words.Fr), Lines(words.En), Lines(words.Es));

    public string? In(Language language) => language.Code switch
    {
        "en" => En,
        "es" => Es,
        _ => Fr,
    };

    public static string NameOf(Language language) => language.Code switch
    {
        "en" => nameof(En),
        "es" => nameof(Es),
        _ => nameof(Fr),
    };

    /// <summary>What to do about a word that cannot stand in its list.</summary>
    public static string Say(WordProblem problem) => problem.Refusal switch
    {
        WordRefusal.TooLong => $"Raccourcissez « {problem.Word[..30]}… » : un mot ou une expression compte au plus {WordList.WordMaxLength} caractères.",
        WordRefusal.NoLetter => $"Retirez « {problem.Word} » : sans lettre ni chiffre, la recherche ne peut pas le rencontrer.",
        WordRefusal.SaidTwice when problem.Word == problem.SaidBefore => $"Retirez l’une des deux lignes « {problem.Word} ».",
        WordRefusal.SaidTwice => $"Retirez « {problem.Word} » ou « {problem.SaidBefore} » : la recherche les lit de la même façon, sans majuscule, accent ni trait d’union.",
        WordRefusal.TooMany => $"Gardez au plus {WordList.MostWords} lignes ; la première de trop est « {problem.Word} ».",
    };

    private static string Lines(List<string> words) => string.Join('\n', words);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>The words that lead to one thing: to read, to try on the search box, to change.</summary>
public sealed class EditModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, TimeProvider clock) : PrivatePage
{
    private const string Try = "effet";
    private const int MostNoted = 15;

    private WordList? _list;

    /// <summary>Last part of the address: « orientation-rh ».</summary>
    [FromRoute(Name = "target")]
    public string Slug { get; set; } = "";

    [BindProperty]
    public WordsForm Form { get; set; } = new();

    /// <summary>Token of the words on which the form was opened; nothing where there were none yet.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The button that was pressed.</summary>
    [BindProperty(Name = "Acte")]
    public string? Act { get; set; }

    public TargetSheet Sheet { get; private set; } = null!;

    public string Now => _list?.ConcurrencyToken.ToString("N") ?? "";

    /// <summary>What the words would change, when that was asked.</summary>
    public Rehearsal? Rehearsal { get; private set; }

    public bool IsOvertaken { get; private set; }

    /// <summary>What someone else saved meanwhile, beside what was typed, in each language where they differ.</summary>
    public IReadOnlyList<(Language Language, string Theirs, string Mine)> Overtaken { get; private set; } = [];

    private LocalisedWords Stored => _list?.Words ?? new();

    public FormField WordsField(Language language) =>
        Field($"{nameof(Form)}.{WordsForm.NameOf(language)}", Target.Kind is WordKind.Station ? "Autres noms" : $"Mots en {PrivateLabels.In(language)}", Form.In(language)) with
        {
            Type = "textarea", Rows = 12, IsOptional = true, Hint = "Un mot ou une expression par ligne. De deux lignes lues de la même façon (« genou », « genoux »), la première est celle que lisent les visiteurs.",
        };

    public FormField LanguageField => Field("Form.Language", "Langue de la question", Form.Language) with
    {
        Type = "select", Options = [.. Language.All.Select(l => new FieldOption(l.Code, Say.UpperFirst(PrivateLabels.In(l))))],
    };

    private WordTarget Target => Sheet.Target;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Form.Show(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Me.MayModerate || !await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var words = Form.ReadWords();

        foreach (var problem in words.Problems())
        {
            ModelState.AddModelError($"{nameof(Form)}.{WordsForm.NameOf(Of(problem.Language))}", WordsForm.Say(problem));
        }

        if (!ModelState.IsValid)
        {
            return Invalid();
        }

        if (Act == Try)
        {
            (Language, string)? question = Form.Question?.Trim() is { Length: > 0 } text ? (Of(Form.Language), text) : null;
            Rehearsal = Rehearsal.Of(keeper.Current, Sheet, Stored, words, question, day.Today);
            return Page();
        }

        if (Changes(words) is not { Length: > 0 } changes)
        {
            return Done(Sheet.Address, "Rien n’a changé : ces mots étaient déjà ceux de la liste, dans le même ordre.");
        }

        return (Seen ?? "") == Now ? await SaveAsync(words, changes, cancellationToken) : ShowBoth();
    }

    /// <summary>The stored words that mean something else too, or nothing at all.</summary>
    public IReadOnlyList<(Language Language, OtherWay Word)> OtherWays()
    {
        if (!Sheet.Leads)
        {
            return [];
        }

        var catalogue = keeper.Current;
        var targets = TargetSheet.All(catalogue).ToDictionary(t => t.Target);

        return [.. Sheet.Languages.SelectMany(language => language.Speaking(() =>
            Stored.In(language.Code).Select(word => OtherWay.Of(catalogue.Search, targets, Target, word)).OfType<OtherWay>().Select(word => (language, word)).ToList()))];
    }

    private static Language Of(string? code) => Language.All.FirstOrDefault(l => l.Code == code) ?? Language.French;

    private async Task<IActionResult> SaveAsync(LocalisedWords words, string changes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        _list ??= portal.WordLists.Add(new() { Id = Guid.CreateVersion7(), Kind = Target.Kind, Key = Target.Key }).Entity;

        if (_list.Teach(words, now).Count > 0)
        {
            throw new InvalidOperationException("The words were found right, then wrong.");
        }

        portal.Note(JournalSubject.Vocabulary, Me, $"A changé les mots de « {Sheet.Name} » : {changes}.", now);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Someone else was as fast: a list changed meanwhile, or made where there was none.
            portal.ChangeTracker.Clear();
            await FindAsync(cancellationToken);
            return ShowBoth();
        }

        return Done(Sheet.Address, "Les mots sont enregistrés : la recherche les connaît dès maintenant.");
    }

    /// <summary>« ajouté « lumbago », retiré « reins » (français) », or nothing.</summary>
    private string Changes(LocalisedWords words) => string.Join(" ; ", Sheet.Languages.Select(language =>
    {
        var (was, willBe) = (Stored.In(language.Code), words.In(language.Code));
        string[] changes = [.. Told("ajouté", willBe.Except(was)), .. Told("retiré", was.Except(willBe))];
        return was.SequenceEqual(willBe) ? "" : $"{(changes.Length > 0 ? string.Join(", ", changes) : "ordre changé")} ({PrivateLabels.In(language)})";
    }).Where(change => change.Length > 0));

    private static IEnumerable<string> Told(string what, IEnumerable<string> words)
    {
        var all = words.ToList();
        var more = all.Count > MostNoted ? $" et {all.Count - MostNoted} autres" : "";
        return all.Count == 0 ? [] : [$"{what} {string.Join(", ", all.Take(MostNoted).Select(Say.Quoted))}{more}"];
    }

    private PageResult ShowBoth()
    {
        var typed = Form.ReadWords();
        IsOvertaken = true;
        Overtaken = [.. Sheet.Languages
            .Where(l => !typed.In(l.Code).SequenceEqual(Stored.In(l.Code)))
            .Select(l => (l, string.Join('\n', Stored.In(l.Code)), string.Join('\n', typed.In(l.Code))))];
        ModelState.AddModelError("", "Quelqu’un d’autre vient d’enregistrer ces mots : rien n’a été remplacé. Les siens et les vôtres sont ci-dessous ; reprenez ce qui convient, puis enregistrez.");
        return Invalid(StatusCodes.Status409Conflict);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (TargetSheet.All(keeper.Current).FirstOrDefault(t => t.Slug == Slug) is not { } sheet)
        {
            return false;
        }

        Sheet = sheet;
        _list = await portal.WordLists.SingleOrDefaultAsync(l => l.Kind == sheet.Target.Kind && l.Key == sheet.Target.Key, cancellationToken);
        return true;
    }
}

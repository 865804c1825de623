using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>Moves the stays and the words of one stay theme to another: first what it would change, then the act.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class MergeModel(PortalDbContext portal, CatalogueKeeper keeper, TimeProvider clock) : PrivatePage
{
    public const string Path = $"{TargetSheet.List}/themes/fusionner";

    private WordList? _fromList;
    private WordList? _toList;

    /// <summary>The theme that is emptied, as addresses name it.</summary>
    [FromQuery(Name = "de")]
    public string? FromWord { get; set; }

    /// <summary>The theme that takes its stays and words.</summary>
    [FromQuery(Name = "vers")]
    public string? ToWord { get; set; }

    /// <summary>What the page said would be moved.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public StayTheme From { get; private set; }

    public StayTheme To { get; private set; }

    /// <summary>Whether two themes are chosen and something can be moved.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>The stays that would move, published or not.</summary>
    public IReadOnlyList<Stay> Moving { get; private set; } = [];

    /// <summary>The words that the other theme does not know yet.</summary>
    public LocalisedWords NewWords { get; private set; } = new();

    public string Now => string.Join('.', _fromList?.ConcurrencyToken.ToString("N"), _toList?.ConcurrencyToken.ToString("N"), string.Join('.', Moving.Select(s => s.ConcurrencyToken.ToString("N"))));

    public FormField FromField => ThemeField("de", "Thème à vider", FromWord);

    public FormField ToField => ThemeField("vers", "Thème qui le remplace", ToWord);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (FromWord is null && ToWord is null)
        {
            return Page();
        }

        await ChooseAsync(cancellationToken);
        return IsChosen ? Page() : Invalid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ChooseAsync(cancellationToken);

        if (!IsChosen)
        {
            return Invalid();
        }

        if (Seen != Now)
        {
            return Overtaken();
        }

        if (Merge() is { } problem)
        {
            ModelState.AddModelError("", WordsForm.Say(problem));
            return Invalid();
        }

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            portal.ChangeTracker.Clear();
            await ChooseAsync(cancellationToken);
            return Overtaken();
        }

        return Done(SheetAddress(To), $"Le thème « {Labels.Theme(From)} » est vide : {French.Count(Moving.Count, "séjour est passé", "séjours sont passés")} au thème « {Labels.Theme(To)} ».");
    }

    private static string SheetAddress(StayTheme theme) => new TargetSheet(Target(theme), Labels.Theme(theme)).Address;

    private static WordTarget Target(StayTheme theme) => new(WordKind.StayTheme, ReferenceWords.Word(theme));

    private static StayTheme? Theme(string? word) => Enum.GetValues<StayTheme>().Cast<StayTheme?>().FirstOrDefault(t => ReferenceWords.Word(t!.Value) == word);

    private FormField ThemeField(string name, string label, string? value) => Field(name, label, value) with
    {
        Type = "select", Options = [new("", "Choisissez un thème"), .. Enum.GetValues<StayTheme>().Select(t => new FieldOption(ReferenceWords.Word(t), Labels.Theme(t)))],
    };

    private async Task ChooseAsync(CancellationToken cancellationToken)
    {
        IsChosen = false;

        if (Theme(FromWord) is not { } from)
        {
            ModelState.AddModelError("de", "Choisissez le thème à vider.");
            return;
        }

        if (Theme(ToWord) is not { } to)
        {
            ModelState.AddModelError("vers", "Choisissez le thème qui le remplace.");
            return;
        }

        if (from == to)
        {
            ModelState.AddModelError("vers", "Choisissez un autre thème : un thème ne se remplace pas lui-même.");
            return;
        }

        (From, To) = (from, to);
        string[] keys = [Target(from).Key, Target(to).Key];
        var lists = await portal.WordLists.Where(l => l.Kind == WordKind.StayTheme && keys.Contains(l.Key)).ToDictionaryAsync(l => l.Key, cancellationToken);
        (_fromList, _toList) = (lists.GetValueOrDefault(keys[0]), lists.GetValueOrDefault(keys[1]));
        Moving = await portal.Stays.Where(s => s.Theme == from).OrderBy(s => s.Slug).ToListAsync(cancellationToken);

        if (Moving.Count == 0 && _fromList is null or { Words: { Fr.Count: 0, En.Count: 0, Es.Count: 0 } })
        {
            ModelState.AddModelError("de", "Choisissez un autre thème à vider : celui-ci n’a ni séjour ni mot.");
            return;
        }

        NewWords = Difference(Together(), _toList?.Words ?? new());
        IsChosen = true;
    }

    // The name of a theme is understood by itself while stays carry it: afterwards it is one more word of the other.
    private LocalisedWords Together() =>
        (_toList?.Words ?? new()).And(new() { Fr = [Name(Language.French)], En = [Name(Language.English)], Es = [Name(Language.Spanish)] }).And(_fromList?.Words ?? new());

    private string Name(Language language) => keeper.Current.Vocabulary.In(language).Themes[Target(From).Key].Name;

    private static LocalisedWords Difference(LocalisedWords words, LocalisedWords known) =>
        new() { Fr = [.. words.Fr.Except(known.Fr)], En = [.. words.En.Except(known.En)], Es = [.. words.Es.Except(known.Es)] };

    /// <returns>Why the words cannot stand together; then nothing was moved.</returns>
    private WordProblem? Merge()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        _toList ??= portal.WordLists.Add(new() { Id = Guid.CreateVersion7(), Kind = WordKind.StayTheme, Key = Target(To).Key }).Entity;

        if (_toList.Teach(Together(), now) is [var problem, ..])
        {
            return problem;
        }

        _fromList?.Teach(new(), now);

        foreach (var stay in Moving)
        {
            stay.Theme = To;
            stay.MarkEdited(now);
        }

        var (from, to) = (Labels.Theme(From), Labels.Theme(To));
        portal.Note(JournalSubject.Vocabulary, Me, $"A fusionné le thème « {from} » dans le thème « {to} » : {French.Count(Moving.Count, "séjour", "séjours")} et {French.Count(NewWords.Fr.Count + NewWords.En.Count + NewWords.Es.Count, "mot", "mots")} déplacés.", now);

        // Each station reads it in its own history.
        foreach (var stays in Moving.GroupBy(s => s.StationId))
        {
            portal.Note(JournalSubject.Stay, Me, $"A passé du thème « {from} » au thème « {to} » : {string.Join(", ", stays.Select(s => s.Name))}.", now, stays.Key);
        }

        return null;
    }

    private PageResult Overtaken()
    {
        ModelState.AddModelError("", "Les séjours ou les mots de ces thèmes viennent de changer : rien n’a été fusionné. Relisez ce qui changera, puis recommencez.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Words;

/// <summary>Everything that the search box knows words for, with how many there are and what stands behind.</summary>
public sealed class IndexModel(PortalDbContext portal, CatalogueKeeper keeper) : PrivatePage
{
    private const int MostQuoted = 5;

    /// <summary>Part of a name or of a word.</summary>
    [FromQuery(Name = "texte")]
    public string? Sought { get; set; }

    public int Total { get; private set; }

    public int TotalWords { get; private set; }

    public IReadOnlyList<TargetCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var lists = (await portal.WordLists.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(l => l.Target);
        var sought = FoldedText.Fold(Sought);
        var all = TargetSheet.All(keeper.Current).Select(sheet => new TargetCard(sheet, lists.GetValueOrDefault(sheet.Target)?.Words ?? new(), lists.GetValueOrDefault(sheet.Target)?.EditedAt, [])).ToList();
        (Total, TotalWords) = (all.Count, all.Sum(card => card.Count));
        Cards = sought.Length == 0 ? all : [.. all.Select(Found).OfType<TargetCard>()];

        TargetCard? Found(TargetCard card)
        {
            var words = LocalisedWords.Languages.SelectMany(card.Words.In).Where(word => FoldedText.Fold(word).Contains(sought, StringComparison.Ordinal)).Take(MostQuoted).ToList();
            return words.Count > 0 || FoldedText.Fold(card.Sheet.Name).Contains(sought, StringComparison.Ordinal) ? card with { Quoted = words } : null;
        }
    }
}

/// <param name="EditedAt">When the federation changed the words last, if it did.</param>
/// <param name="Quoted">The words that hold what was looked for.</param>
public sealed record TargetCard(TargetSheet Sheet, LocalisedWords Words, DateTime? EditedAt, IReadOnlyList<string> Quoted)
{
    public int Count => LocalisedWords.Languages.Sum(code => Words.In(code).Count);
}

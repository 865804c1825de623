using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Letters;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>One newsletter: what it says as text and as it is drawn, what may be done with it, and what became of it.</summary>
public sealed class DetailsModel(PortalDbContext portal, CatalogueKeeper keeper, SiteLink links, TimeProvider clock) : LetterPage(portal, clock)
{
    public IReadOnlyList<LetterCard> Cards { get; private set; } = [];

    /// <summary>As programs that show no HTML show it.</summary>
    public string Text { get; private set; } = "";

    public LetterFigures Figures { get; private set; } = LetterFigures.None;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Cards = Letter.StartedAt is null ? LetterCards.Of(Letter, keeper.Current) : Letter.Cards;
        Text = new LetterText(Letter, Cards, links.To("")).For("essai").Text;
        Figures = await LetterFigures.ReadAsync(Portal, Letter.Id, cancellationToken);
        return Page();
    }
}

/// <summary>What became of a newsletter.</summary>
/// <param name="Taken">The mail server has taken it. Whether somebody read it is not measured.</param>
public sealed record LetterFigures(int Total, int Waiting, int Taken, int Refused, int InDoubt, int Skipped, int Bounced, int Left)
{
    public static LetterFigures None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static async Task<LetterFigures> ReadAsync(PortalDbContext portal, Guid issueId, CancellationToken cancellationToken)
    {
        var groups = await portal.LetterSendings.Where(s => s.IssueId == issueId)
            .GroupBy(s => s.State)
            .Select(g => new { State = g.Key, Count = g.Count(), Bounced = g.Count(s => s.BouncedAt != null), Left = g.Count(s => s.LeftAt != null) })
            .ToListAsync(cancellationToken);

        int In(params SendingState[] states) => groups.Where(g => states.Contains(g.State)).Sum(g => g.Count);

        return new(
            groups.Sum(g => g.Count), In(SendingState.Waiting, SendingState.Handing), In(SendingState.Taken), In(SendingState.Refused), In(SendingState.InDoubt), In(SendingState.Skipped),
            groups.Sum(g => g.Bounced), groups.Sum(g => g.Left));
    }
}

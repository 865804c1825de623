using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Links;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>A page about one short link.</summary>
public abstract class LinkPage(PortalDbContext portal) : PrivatePage
{
    public const string List = "/federation/liens";

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public ShortLink Entry { get; protected set; } = null!;

    protected PortalDbContext Portal => portal;

    /// <summary>The link's own pages.</summary>
    public static string AddressOf(ShortLink link, string rest = "") => $"{List}/{link.Id}{rest}";

    /// <summary>« « Affiche des Thermalies » mène à /stations ».</summary>
    public static string Tell(ShortLink link) => (link.HasEnded, link.NextTarget) switch
    {
        (false, _) => $"« {link.Name} » mène à {link.Target}",
        (true, null) => $"« {link.Name} » est terminé",
        (true, { } next) => $"« {link.Name} » est terminé et propose {next}",
    };

    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.ShortLinks.SingleOrDefaultAsync(l => l.Id == Id, cancellationToken) is not { } link)
        {
            return false;
        }

        Entry = link;
        return true;
    }

    /// <returns>Whether nobody else was faster.</returns>
    protected async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            portal.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>The same page, what was typed kept, and how the link stands now.</summary>
    protected async Task<IActionResult> OvertakenAsync(CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        ModelState.AddModelError("", $"Quelqu’un d’autre vient de modifier ce lien : {Tell(Entry)}. Rien n’a été enregistré ; votre saisie est gardée ci-dessous.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}

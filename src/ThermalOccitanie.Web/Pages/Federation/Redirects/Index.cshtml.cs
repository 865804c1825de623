using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

/// <summary>Every address of old, where it leads and who said so; and a box to try one.</summary>
public sealed class IndexModel(PortalDbContext portal, CatalogueKeeper keeper) : PrivatePage
{
    /// <summary>What is looked for in the list.</summary>
    [FromQuery(Name = "texte")]
    public string? Sought { get; set; }

    /// <summary>An address to follow.</summary>
    [FromQuery(Name = "essai")]
    public string? Tried { get; set; }

    public int Total { get; private set; }

    public IReadOnlyList<Redirect> Redirects { get; private set; } = [];

    /// <summary>What became of the address that was tried, as visitors find it now.</summary>
    public string? Outcome { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await portal.Redirects.AsNoTracking().OrderBy(r => r.OldPath).ToListAsync(cancellationToken);
        Total = all.Count;
        var sought = Sought?.Trim() ?? "";
        Redirects = all.FindAll(r => r.OldPath.Contains(sought, StringComparison.OrdinalIgnoreCase) || r.NewPath?.Contains(sought, StringComparison.OrdinalIgnoreCase) is true);
        Outcome = Tried?.Trim() is { Length: > 0 } address ? Follow(address) : null;
    }

    private string Follow(string address) => keeper.Current.Redirects.TryFind(address, out var to) switch
    {
        true when to is not null => $"{address} mène à {to}.",
        true => $"{address} a disparu : les visiteurs lisent que la page n’existe plus.",
        false when RedirectPath.Fold(address) is null => "Saisissez le chemin d’une page, sans le nom du site : « /ancienne-page ».",
        false => $"{address} n’est pas redirigée : les visiteurs y trouvent la page de ce nom, ou « page introuvable ».",
    };
}

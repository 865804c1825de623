using System.Text;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>The QR code of a short link as a file for print: drawn, or in dots.</summary>
public sealed class PictureModel(PortalDbContext portal, SiteLink links) : LinkPage(portal)
{
    public async Task<IActionResult> OnGetAsync([FromQuery] string? format, CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var (address, name) = (links.To(Link.ShortLinkTo(Entry.ScannedCode)), $"qr-{FoldedText.Slug(Entry.Name)}");
        return format == "png"
            ? File(QrPicture.Png(address), "image/png", $"{name}.png")
            : File(Encoding.UTF8.GetBytes(QrPicture.Of(address).ToSvg()), "image/svg+xml", $"{name}.svg");
    }
}

using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>The very HTML that is sent, with the style in it that mail programs want; on a phone's width if asked.</summary>
[MailSample]
public sealed class MailModel(PortalDbContext portal, CatalogueKeeper keeper, SiteLink links, TimeProvider clock) : LetterPage(portal, clock)
{
    [FromQuery(Name = "largeur")]
    public string? Width { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var html = new LetterText(Letter, Letter.StartedAt is null ? LetterCards.Of(Letter, keeper.Current) : Letter.Cards, links.To("")).For("essai").Html;
        return Content(Width == "telephone" ? html.Replace("max-width:36rem", "box-sizing:border-box;width:390px", StringComparison.Ordinal) : html, "text/html; charset=utf-8");
    }
}

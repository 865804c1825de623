using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Links;

/// <summary>Where a short link leads once what it announced is over: printed codes outlive it.</summary>
public sealed class EndedModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    /// <summary>The page that took its place, if it is still there.</summary>
    public string? Next { get; private set; }

    public StationSheet? Station { get; private set; }

    public IActionResult OnGet(string code)
    {
        if (LinkCode.Read(code) is not { } known || !Catalogue.ShortLinks.TryGetValue(known, out var link))
        {
            return NotFound();
        }

        if (link.IsAliveIn(Catalogue))
        {
            return LocalRedirect(link.Target);
        }

        Next = link.Next is { } next && Catalogue.Answers(next) ? next : null;
        Station = link.StationSlug is { } slug ? Catalogue.FindStation(slug) : null;
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>A newsletter that was sent, for whoever would rather read it here.</summary>
public sealed class DetailsModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public LetterSheet Letter { get; private set; } = null!;

    public IActionResult OnGet(int number)
    {
        if (Catalogue.Letters.FirstOrDefault(l => l.Number == number) is not { } letter)
        {
            return NotFound();
        }

        Letter = letter;
        return Page();
    }
}

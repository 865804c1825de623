using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.PersonalData;

namespace ThermalOccitanie.Web.Pages.Federation.PersonalData;

/// <summary>Finds all that is held of one address, and says what can be erased of it and what cannot, and why.</summary>
public sealed class IndexModel(PersonalDataDesk desk, IValidator<PersonForm> validator) : PersonalDataPage(desk, validator)
{
    /// <summary><see langword="null"/> until an address was looked for.</summary>
    public IReadOnlyList<FoundRows>? Found { get; private set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(cancellationToken))
        {
            return Invalid();
        }

        Found = await Desk.FindAsync(Email, cancellationToken);
        return Page();
    }
}

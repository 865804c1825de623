using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

/// <summary>One more address of old.</summary>
public sealed class NewModel(PortalDbContext portal, TimeProvider clock, IValidator<RedirectForm> validator) : RedirectFormPage(portal, clock, validator)
{
    public void OnGet([FromQuery(Name = "adresse")] string? address) => Form.OldAddress = address;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveAsync(Portal.Redirects.Add(new() { Id = Guid.CreateVersion7() }).Entity, cancellationToken);
}

using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>One more short link.</summary>
public sealed class NewModel(PortalDbContext portal, TimeProvider clock, IValidator<LinkForm> validator, TargetReader targets) : LinkFormPage(portal, clock, validator, targets)
{
    public async Task OnGetAsync([FromQuery(Name = "page-visee")] string? target, CancellationToken cancellationToken)
    {
        Form.Target = target;
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return await SaveAsync(Portal.ShortLinks.Add(new() { Id = Guid.CreateVersion7(), CreatedAt = Now, CreatedBy = Me.Signature }).Entity, before: null, cancellationToken);
    }
}

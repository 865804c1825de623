using FluentValidation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>A visitors' page with a form that holds an address.</summary>
public abstract class AskPage(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    /// <summary>Whether another site's page sends the form: there is no session that it could abuse, but nor is there a reason for it.</summary>
    protected bool IsFromElsewhere =>
        Request.Headers.Origin is [{ Length: > 0 } origin] && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value);

    public FormField Field(string name, string label, string? value = null) =>
        new(name, label, value, ModelState.GetValueOrDefault(name)?.Errors.FirstOrDefault()?.ErrorMessage);

    protected PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    protected async Task<bool> IsValidAsync<TForm>(TForm form, IValidator<TForm> validator, CancellationToken cancellationToken)
    {
        foreach (var failure in (await validator.ValidateAsync(form, cancellationToken)).Errors.DistinctBy(f => f.PropertyName))
        {
            ModelState.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
        }

        return ModelState.IsValid;
    }
}

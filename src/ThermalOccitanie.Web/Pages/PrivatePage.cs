using FluentValidation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages;

/// <summary>A page that is not for everyone: who asks, what they typed, what was wrong with it.</summary>
public abstract class PrivatePage : PageModel
{
    private const string Flash = "said";

    /// <summary>Who is signed in.</summary>
    /// <exception cref="InvalidOperationException">The page was opened to strangers.</exception>
    public SignedIn Me => HttpContext.Features.GetRequiredFeature<SignedIn>();

    /// <summary>What the last act did, said once, on the page that follows it.</summary>
    public string? Said { get; private set; }

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);

        // Without a handler Razor would draw the page as it is, nobody having looked whose it is.
        if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            context.Result = NotFound();
            return;
        }

        // Only where there is something: reading is enough to send a cookie.
        Said = Cookies.Read(HttpContext, Cookies.Said) is null ? null : TempData[Flash] as string;
    }

    /// <summary>A field of the form, with what was typed last and what was wrong with it.</summary>
    /// <param name="name">As it is posted: « Form.Email ».</param>
    public FormField Field(string name, string label, string? value = null)
    {
        var entry = ModelState.GetValueOrDefault(name);
        return new(name, label, entry?.AttemptedValue ?? value, entry?.Errors.FirstOrDefault()?.ErrorMessage);
    }

    /// <summary>The same page, as a 400: what is wrong stands on its field.</summary>
    protected PageResult Invalid(int status = StatusCodes.Status400BadRequest)
    {
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Goes to a page that says what was done.</summary>
    protected RedirectResult Done(string address, string sentence)
    {
        TempData[Flash] = sentence;
        return Redirect(address);
    }

    /// <summary>Whether the form is right; else its sentences are on its fields.</summary>
    /// <param name="prefix">The name of the property that holds the form.</param>
    protected async Task<bool> IsValidAsync<TForm>(string prefix, TForm form, IValidator<TForm> validator, CancellationToken cancellationToken)
    {
        // One sentence a field: the summary says no more than the field itself.
        foreach (var failure in (await validator.ValidateAsync(form, cancellationToken)).Errors.DistinctBy(f => f.PropertyName))
        {
            ModelState.AddModelError($"{prefix}.{failure.PropertyName}", failure.ErrorMessage);
        }

        return ModelState.IsValid;
    }
}

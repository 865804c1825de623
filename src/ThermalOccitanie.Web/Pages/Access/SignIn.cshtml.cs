using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>The door: an address to send a link to. It answers the same whether the address is known or not.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignInDesk desk, IValidator<SignInForm> validator, IHostEnvironment environment) : PrivatePage
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<DemoAccount> Demo { get; } = environment.IsDevelopment() ? DemoAccounts.All : [];

    public IActionResult OnGet()
    {
        ReturnTo = Doors.Inside(ReturnTo);
        return HttpContext.Features.Get<SignedIn>() is { } me ? Redirect(ReturnTo ?? me.Home) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        await desk.AskAsync(HttpContext, Form.Email!.Trim(), ReturnTo, cancellationToken);
        return Redirect(ReturnTo is null ? Doors.Code : $"{Doors.Code}?retour={Uri.EscapeDataString(ReturnTo)}");
    }
}

public sealed class SignInForm
{
    public string? Email { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator() => RuleFor(form => form.Email).IsMailAddress();
}

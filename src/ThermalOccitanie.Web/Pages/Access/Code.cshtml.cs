using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Waits for the mail: its code can be typed here, where the link opens elsewhere.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(SignInDesk desk, SessionKeeper sessions, IValidator<CodeForm> validator) : PrivatePage
{
    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet() => ReturnTo = Doors.Inside(ReturnTo);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (await desk.UseCodeAsync(HttpContext, Form.Digits, cancellationToken) is not { } account)
        {
            ModelState.AddModelError("Form.Code", "Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez-le, ou demandez un autre courriel.");
            return Invalid();
        }

        await sessions.StartAsync(HttpContext, account, hasSecondFactor: false, cancellationToken);
        return Redirect(ReturnTo ?? Doors.SignIn);
    }
}

public sealed class CodeForm
{
    public string? Code { get; set; }

    /// <summary>The code without the spaces that a person types.</summary>
    public string Digits => string.Concat((Code ?? "").Where(char.IsAsciiDigit));
}

public sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    public CodeFormValidator() => RuleFor(form => form.Code)
        .Must((form, _) => form.Digits.Length == 6).WithMessage("Saisissez les six chiffres du code.");
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Where the mailed link leads: it opens the door once, in the browser that asked, when its button is pressed.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class MailedLinkModel(SignInDesk desk, SessionKeeper sessions) : PrivatePage
{
    [BindProperty(Name = "demande", SupportsGet = true)]
    public string? Asked { get; set; }

    [BindProperty(Name = "jeton", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public bool CanEnter { get; private set; }

    private Guid Id => Guid.TryParseExact(Asked, "N", out var id) ? id : Guid.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);
        CanEnter = Token is { Length: > 0 and < 100 } && await desk.KnowsBrowserAsync(HttpContext, Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (await desk.UseLinkAsync(HttpContext, Id, Token ?? "", cancellationToken) is not { } account)
        {
            return Invalid(StatusCodes.Status410Gone);
        }

        await sessions.StartAsync(HttpContext, account, hasSecondFactor: false, cancellationToken);
        return Redirect(ReturnTo ?? Doors.SignIn);
    }
}

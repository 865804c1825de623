using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Intake;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>
/// Ends a subscription, without signing in. A mail program may do it by itself, with the one POST of RFC 8058: it is
/// answered 200 whoever sends it, however often, and long after the subscriber is forgotten.
/// </summary>
[OfOnePerson]
[EnableRateLimiting(RateLimits.Intake)]
public sealed class LeaveModel(CatalogueKeeper keeper, PortalDay day, LetterDesk desk) : AskPage(keeper, day)
{
    [FromQuery(Name = "cle")]
    public string? Key { get; set; }

    /// <summary>The number of the letter that held the link.</summary>
    [FromQuery(Name = "lettre")]
    public string? Letter { get; set; }

    /// <summary>Whose link it is; <see langword="null"/> where it is nobody's any more.</summary>
    public SubscriberSheet? Subscriber { get; private set; }

    public bool HasLeft { get; private set; }

    /// <summary>Whether a mail with the link may have been sent.</summary>
    public bool IsAsked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Subscriber = await desk.FindAsync(Key, cancellationToken) is { IsSubscribed: true } subscriber ? subscriber : null;

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form.Email")] string? email, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Key))
        {
            return await AskForTheLinkAsync(email?.Trim(), cancellationToken);
        }

        await desk.LeaveAsync(Key, int.TryParse(Letter, out var number) ? number : null, cancellationToken);
        HasLeft = true;
        return Page();
    }

    private async Task<IActionResult> AskForTheLinkAsync(string? email, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(email) || !MailAddressRule.IsAddress(email))
        {
            ModelState.AddModelError("Form.Email", Say.It("Saisissez l’adresse sous la forme nom@domaine.fr."));
            return Invalid();
        }

        await desk.SendLinkToLeaveAsync(email, cancellationToken);
        IsAsked = true;
        return Page();
    }
}

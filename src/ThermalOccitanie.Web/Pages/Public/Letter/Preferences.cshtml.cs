using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Intake;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>What a subscriber chose, opened by the link of any letter.</summary>
[OfOnePerson]
[EnableRateLimiting(RateLimits.Intake)]
public sealed class PreferencesModel(CatalogueKeeper keeper, PortalDay day, LetterDesk desk) : VisitorPage(keeper, day)
{
    [FromQuery(Name = "cle")]
    public string? Key { get; set; }

    public SubscriberSheet Subscriber { get; private set; } = null!;

    public bool IsSaved { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Key, cancellationToken) is not { IsSubscribed: true } subscriber)
        {
            return Redirect(Link.LeaveLetter(""));
        }

        Subscriber = subscriber;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "langue")] string? code, CancellationToken cancellationToken)
    {
        if (Language.All.FirstOrDefault(l => l.Code == code) is { } language)
        {
            await desk.SpeakAsync(Key, language, cancellationToken);
            IsSaved = true;
        }

        return await OnGetAsync(cancellationToken);
    }
}

using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Photos;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Hands back what could not be taken, in a form that sends it again. It changes nothing itself.</summary>
// Reached by re-execution of a refused POST, whose token was the trouble.
#pragma warning disable S4502, S5693
[IgnoreAntiforgeryToken]
// As much as the page that takes most: the words that went with a photo are handed back too.
[RequestSizeLimit(PhotoShelf.LargestRequestBytes)]
#pragma warning restore S4502, S5693
public sealed class SendAgainModel : PrivatePage
{
    private const string Token = "__RequestVerificationToken";
    private const int WorthReading = 20;

    public string SentTo { get; private set; } = "";

    public bool IsSignedIn => HttpContext.Features.Get<SignedIn>() is not null;

    public bool HadFiles { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; private set; } = [];

    /// <summary>The longer texts, to be read and copied.</summary>
    public IEnumerable<string> Typed => Fields.Where(f => f.Value.Length > WorthReading && f.Value.Contains(' ', StringComparison.Ordinal)).Select(f => f.Value);

    public IActionResult OnGet() => Redirect(Doors.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A form of another site is nobody's work: it is not handed over with our own button beneath.
        if (KeepWhatWasSent.SentTo(HttpContext) is not { } sentTo || Request.Headers["Sec-Fetch-Site"] == "cross-site" || !Request.HasFormContentType)
        {
            return BadRequest();
        }

        if (await ReadAsync(cancellationToken) is not { } form)
        {
            return BadRequest();
        }

        SentTo = sentTo;
        HadFiles = form.Files.Count > 0;
        Fields = [.. form.Where(f => f.Key != Token).SelectMany(f => f.Value.Select(value => KeyValuePair.Create(f.Key, value ?? "")))];
        Response.StatusCode = IsSignedIn ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        return Page();
    }

    private async Task<IFormCollection?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Request.ReadFormAsync(cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            // No browser made it: too many fields, or cut off.
            return null;
        }
    }
}

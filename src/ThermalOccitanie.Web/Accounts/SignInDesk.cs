using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>
/// Signing in by mail. Whether an address is known never shows: the same rows are written, the same page answers; only
/// the mail is missing.
/// </summary>
public sealed class SignInDesk(PortalDbContext portal, TimeProvider clock, SiteLink links, MailDesk mails, MailSignal signal)
{
    /// <summary>How many wrong codes in a day close the way by code; the link stays open, it cannot be guessed.</summary>
    private const int MostWrongCodesADay = 20;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Sends a link and a code to the address, if it is known, and binds them to this browser.</summary>
    /// <param name="returnTo">The page that was asked for, already found to be ours; or <see langword="null"/>.</param>
    public async Task AskAsync(HttpContext http, string email, string? returnTo, CancellationToken cancellationToken)
    {
        var normalised = Account.Normalise(email);
        var emailHash = Secret.Digest(normalised);
        var account = await portal.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == normalised && a.ClosedAt == null, cancellationToken);
        var since = Now - SignInRequest.Lifetime;
        var asked = await portal.SignInRequests.CountAsync(r => r.EmailHash == emailHash && r.AskedAt > since, cancellationToken);
        var (token, code, id) = (Secret.New(), Secret.Digits(), Guid.CreateVersion7());

        // A second mail does not undo the first: the browser keeps its secret.
        var browser = ReadAsking(http)?.Browser ?? Secret.New();

        portal.SignInRequests.Add(new()
        {
            Id = id,
            EmailHash = emailHash,
            AccountId = account?.Id,
            TokenHash = Secret.Digest(token),
            CodeHash = Secret.Digest(id, code),
            BrowserHash = Secret.Digest(browser),
            AskedAt = Now,
            ExpiresAt = Now + SignInRequest.Lifetime,
        });

        if (account is not null && asked < SignInRequest.MostAtOnce)
        {
            var address = $"{Doors.MailedLink}?demande={id:N}&jeton={token}{(returnTo is null ? "" : $"&retour={Uri.EscapeDataString(returnTo)}")}";
            mails.Write(
                portal, MailKind.SignIn, account.Email!, "Votre lien de connexion",
                new()
                {
                    Paragraphs =
                    [
                        "Vous avez demandé à vous connecter à l’espace des stations thermales d’Occitanie. Ce lien vaut 15 minutes, une seule fois, dans le navigateur où vous l’avez demandé.",
                        "Si vous lisez ce message sur un autre appareil, saisissez plutôt ce code dans la page restée ouverte :",
                    ],
                    Code = $"{code[..3]} {code[3..]}",
                    Button = new("Me connecter", links.To(address)),
                    Closing = "Vous n’avez rien demandé ? Ne faites rien : personne ne peut se connecter sans ce message.",
                },
                Now + SignInRequest.Lifetime);
        }

        await portal.SaveChangesAsync(cancellationToken);
        signal.Raise();
        Cookies.Write(http, Cookies.Asking, $"{id:N}.{browser}", SignInRequest.Lifetime);
    }

    /// <summary>Whether the link can be used in this browser; nothing is used up.</summary>
    public async Task<bool> KnowsBrowserAsync(HttpContext http, Guid request, CancellationToken cancellationToken) =>
        ReadAsking(http) is { } asking
        && await portal.SignInRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == request, cancellationToken) is { } found
        && found.IsOpenAt(Now)
        && found.BrowserHash == Secret.Digest(asking.Browser);

    /// <summary>Uses the mailed link up.</summary>
    /// <returns>The account, or <see langword="null"/> where the link is old, used, or of another browser.</returns>
    public Task<Account?> UseLinkAsync(HttpContext http, Guid request, string token, CancellationToken cancellationToken) =>
        UseAsync(http, request, (found, browser) => found.UseLink(Secret.Digest(token), browser, Now), cancellationToken);

    /// <summary>Uses the six digits up, in the browser that asked for them.</summary>
    /// <returns>The account, or <see langword="null"/> where the code is wrong, old or used.</returns>
    public async Task<Account?> UseCodeAsync(HttpContext http, string code, CancellationToken cancellationToken)
    {
        if (ReadAsking(http) is not { } asking)
        {
            return null;
        }

        var yesterday = Now.AddDays(-1);
        var wrong = await (
            from one in portal.SignInRequests
            join other in portal.SignInRequests on one.EmailHash equals other.EmailHash
            where one.Id == asking.Request && other.AskedAt > yesterday
            select other.WrongCodes).SumAsync(cancellationToken);

        return wrong >= MostWrongCodesADay
            ? null
            : await UseAsync(http, asking.Request, (found, browser) => found.UseCode(Secret.Digest(found.Id, code), browser, Now), cancellationToken);
    }

    private async Task<Account?> UseAsync(HttpContext http, Guid request, Func<SignInRequest, string?, Guid?> use, CancellationToken cancellationToken)
    {
        if (await portal.SignInRequests.SingleOrDefaultAsync(r => r.Id == request, cancellationToken) is not { } found)
        {
            return null;
        }

        var accountId = use(found, ReadAsking(http) is { } asking ? Secret.Digest(asking.Browser) : null);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Someone used it, or guessed at it, in the same instant: a link opens one door once.
            return null;
        }

        if (accountId is null)
        {
            return null;
        }

        Cookies.Remove(http, Cookies.Asking);
        return await portal.Accounts.SingleOrDefaultAsync(a => a.Id == accountId && a.ClosedAt == null, cancellationToken);
    }

    private static (Guid Request, string Browser)? ReadAsking(HttpContext http) =>
        Cookies.Read(http, Cookies.Asking)?.Split('.') is [var id, { Length: > 0 } browser] && Guid.TryParseExact(id, "N", out var request) ? (request, browser) : null;
}

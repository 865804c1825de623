using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Opens, checks and ends sessions. The cookie holds a number; all that it stands for is in the database.</summary>
public sealed class SessionKeeper(PortalDbContext portal, TimeProvider clock, SiteLink links, MailDesk mails)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessionClaim = "session";
    private static readonly TimeSpan DeviceMemory = TimeSpan.FromDays(365);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who a cookie stands for, if its session still holds. One query, whatever the number of rights.</summary>
    public async Task<SignedIn?> ReadAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id))
        {
            return null;
        }

        var found = await (
            from session in portal.AccountSessions.AsNoTracking()
            join account in portal.Accounts on session.AccountId equals account.Id
            where session.Id == id && account.ClosedAt == null
            select new
            {
                Session = session,
                account.FullName,
                account.Email,
                Rights = (
                    from membership in portal.Memberships
                    join organisation in portal.Organisations on membership.OrganisationId equals organisation.Id
                    where membership.AccountId == account.Id && membership.EndedAt == null
                    orderby membership.GivenAt
                    select new Right(organisation.Id, organisation.Name, organisation.Kind, membership.Role)).ToList(),
            }).SingleOrDefaultAsync(cancellationToken);

        if (found is null)
        {
            return null;
        }

        var me = new SignedIn(id, found.Session.AccountId, found.FullName, found.Email!, found.Session.HasSecondFactor, found.Rights);

        if (!found.Session.IsOpenAt(Now, me.NeedsSecondFactor))
        {
            return null;
        }

        if (Now - found.Session.LastSeenAt > AccountSession.SightPrecision)
        {
            await portal.AccountSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, Now), cancellationToken);
        }

        return me;
    }

    /// <summary>Signs an account in from this browser, and tells its owner by mail when the browser is a new one.</summary>
    public async Task StartAsync(HttpContext http, Account account, bool hasSecondFactor, CancellationToken cancellationToken)
    {
        var deviceSecret = Cookies.Read(http, Cookies.Device) ?? Secret.New();
        var deviceHash = Secret.Digest(deviceSecret);
        var earlier = await portal.AccountSessions.Where(s => s.AccountId == account.Id)
            .GroupBy(s => s.DeviceHash == deviceHash).Select(g => new { IsThisOne = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var session = new AccountSession
        {
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Device = Device.Name(http.Request.Headers.UserAgent),
            DeviceHash = deviceHash,
            StartedAt = Now,
            LastSeenAt = Now,
        };

        if (hasSecondFactor)
        {
            session.ShowSecondFactor(Now);
        }

        portal.AccountSessions.Add(session);
        portal.Note(JournalSubject.SignIn, account.Id, account.FullName, $"S’est connecté depuis {session.Device}.", Now);

        if (earlier.Count > 0 && !earlier.Exists(e => e.IsThisOne))
        {
            mails.Write(portal, MailKind.Notice, account.Email!, "Nouvelle connexion à votre compte", new()
            {
                Paragraphs =
                [
                    $"Votre compte vient d’être ouvert depuis un appareil que nous ne connaissions pas : {session.Device}.",
                    "Si c’était vous, vous n’avez rien à faire. Sinon, ouvrez votre compte et choisissez « Se déconnecter partout ».",
                ],
                Button = new("Ouvrir mon compte", links.To(Doors.Profile)),
            });
        }

        await portal.SaveChangesAsync(cancellationToken);
        Cookies.Write(http, Cookies.Device, deviceSecret, DeviceMemory);
        await http.SignInAsync(Scheme, Principal(session.Id, account.Id), new() { IsPersistent = true });
    }

    /// <summary>Notes that the second factor was shown in this session.</summary>
    public async Task CompleteAsync(SignedIn me, CancellationToken cancellationToken)
    {
        var session = await portal.AccountSessions.SingleAsync(s => s.Id == me.SessionId, cancellationToken);
        session.ShowSecondFactor(Now);
        await portal.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends one session of an account; another account's is not found.</summary>
    public Task<int> EndAsync(Guid accountId, Guid sessionId, CancellationToken cancellationToken) =>
        portal.AccountSessions.Where(s => s.AccountId == accountId && s.Id == sessionId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, Now), cancellationToken);

    /// <summary>Ends every session of an account, this one included.</summary>
    public Task<int> EndAllAsync(Guid accountId, CancellationToken cancellationToken) =>
        portal.AccountSessions.Where(s => s.AccountId == accountId && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, Now), cancellationToken);

    /// <summary>What the cookie says.</summary>
    public static ClaimsPrincipal Principal(Guid sessionId, Guid accountId) =>
        new(new ClaimsIdentity([new(SessionClaim, sessionId.ToString()), new(ClaimTypes.NameIdentifier, accountId.ToString())], Scheme));
}

using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Jobs;

namespace ThermalOccitanie.TestKit;

/// <summary>Someone with an account, an organisation and a browser in which they are signed in.</summary>
public sealed record Person(Account Account, Organisation Organisation, HttpClient Browser)
{
    public string Email => Account.Email!;

    /// <summary>As the history names them.</summary>
    public string Signature => $"{Account.FullName}, {Organisation.Name}";
}

public static class People
{
    /// <summary>The address under which tests reach the portal: cookies of those who sign in go over https only.</summary>
    public static readonly Uri Home = new("https://localhost");

    private static int _count;

    /// <summary>A browser that keeps cookies and follows no redirect.</summary>
    public static HttpClient Browser(this Portal portal, CookieContainer? cookies = null)
    {
        var browser = portal.CreateDefaultClient(Home, new CookieContainerHandler(cookies ?? new CookieContainer()));
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        return browser;
    }

    /// <summary>The invented station, in the portal's database and before its visitors.</summary>
    public static async Task<Station> FontclaireAsync(this Portal portal)
    {
        var station = Fontclaire.Station();
        await portal.WithDatabaseAsync(database =>
        {
            database.Stations.Add(station);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(CancellationToken.None);
        return station;
    }

    /// <summary>Someone of a new organisation, signed in, second factor shown.</summary>
    /// <param name="stations">Entrusted to the organisation since the first of the year.</param>
    public static async Task<Person> PersonAsync(
        this Portal portal, OrganisationKind kind, AccountRole role = AccountRole.Owner, IEnumerable<Guid>? stations = null, bool hasSecondFactor = true)
    {
        var number = Interlocked.Increment(ref _count);
        var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = $"Organisation {number}", Kind = kind };
        var (now, today) = (portal.Clock.GetUtcNow().UtcDateTime, new DateOnly(2026, 1, 1));

        if (stations is not null)
        {
            await portal.RemindNobodyAsync();
        }

        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(organisation);
            database.AddRange((stations ?? []).Select(station => new StationAttachment
            {
                Id = Guid.CreateVersion7(), OrganisationId = organisation.Id, StationId = station, StartsOn = today, GivenBy = "Le test", GivenAt = now,
            }));
            return await database.SaveChangesAsync();
        });

        return await portal.ColleagueAsync(organisation, role, hasSecondFactor);
    }

    // The reminders that are written at the start find nobody yet, and so are no surprise among the mails of a test.
    private static async Task RemindNobodyAsync(this Portal portal)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        while (!await portal.WithDatabaseAsync(database => database.JobRecords.AnyAsync(r => r.Name == nameof(ReminderWriter) && r.LastEndedAt != null)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Someone else of an organisation, signed in.</summary>
    public static async Task<Person> ColleagueAsync(this Portal portal, Organisation organisation, AccountRole role, bool hasSecondFactor = true)
    {
        var number = Interlocked.Increment(ref _count);
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var account = Account.New($"personne-{number}@fontclaire.example", $"Personne {number}", now);

        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(account);
            database.Add(new Membership { Id = Guid.CreateVersion7(), AccountId = account.Id, OrganisationId = organisation.Id, Role = role, GivenBy = "Le test", GivenAt = now });
            return await database.SaveChangesAsync();
        });

        return new(account, organisation, portal.Browser(await portal.SessionAsync(account, hasSecondFactor)));
    }

    /// <summary>The cookies of a browser in which the account is signed in.</summary>
    public static async Task<CookieContainer> SessionAsync(this Portal portal, Account account, bool hasSecondFactor = true)
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var session = new AccountSession { Id = Guid.CreateVersion7(), AccountId = account.Id, Device = "Firefox sur Windows", DeviceHash = "test", StartedAt = now, LastSeenAt = now };

        if (hasSecondFactor)
        {
            session.ShowSecondFactor(now);
        }

        await portal.WithDatabaseAsync(database =>
        {
            database.Add(session);
            return database.SaveChangesAsync();
        });

        // Sealed by the program's own keys, as if it had signed them in itself.
        var options = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionKeeper.Scheme);
        var ticket = new AuthenticationTicket(SessionKeeper.Principal(session.Id, account.Id), new AuthenticationProperties { IssuedUtc = portal.Clock.GetUtcNow(), ExpiresUtc = portal.Clock.GetUtcNow().AddDays(30) }, SessionKeeper.Scheme);
        var cookies = new CookieContainer();
        cookies.Add(Home, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)) { Secure = true, Path = "/" });
        return cookies;
    }
}

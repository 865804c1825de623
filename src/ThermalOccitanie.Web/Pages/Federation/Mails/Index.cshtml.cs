using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Mails;

/// <summary>What the outbox holds. What the mails say stays between the portal and whoever they are for: some open a door.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public const int MailsOnAPage = 50;

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? StateTyped { get; set; }

    // Of the query alone: in a route, « page » is Razor's own word.
    [FromQuery(Name = "page")]
    public string? PageTyped { get; set; }

    /// <summary>Those shown; every one where the address names none.</summary>
    public MailState? State { get; private set; }

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public IReadOnlyList<MailCard> Mails { get; private set; } = [];

    public PageSteps Steps { get; private set; } = new(1, 1, _ => "");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = Choice.Read<MailState>(StateTyped, PrivateLabels.State);
        Counts = (await portal.Mails.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).ToDictionary(g => g.Key, g => g.Count);
        var count = State is { } only ? Counts.GetValueOrDefault(only) : Counts.Values.Sum();
        Steps = PageSteps.Of(PageTyped, count, MailsOnAPage, number => $"/federation/courriels?{(State is null ? "" : $"etat={StateTyped}&")}page={number}");
        Mails = await portal.Mails.Where(m => State == null || m.State == State).OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id)
            .Skip((Steps.Number - 1) * MailsOnAPage).Take(MailsOnAPage)
            .Select(m => new MailCard(m.Id, m.Kind, m.To, m.Subject, m.State, m.WrittenAt, m.SentAt, m.NextTryAt, m.Tries, m.LastFailure)).ToListAsync(cancellationToken);
    }
}

/// <summary>A mail without what it says.</summary>
public sealed record MailCard(Guid Id, MailKind Kind, string To, string Subject, MailState State, DateTime WrittenAt, DateTime? SentAt, DateTime NextTryAt, int Tries, string? LastFailure);

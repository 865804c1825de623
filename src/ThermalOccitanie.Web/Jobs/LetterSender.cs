using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Sends newsletters that are due, at the rate of the settings, each once to each subscriber (ADR 0024). Every copy of the
/// program does; a row belongs for a while to the run that claims it. Other mails have a sender of their own, which never
/// waits for this one.
/// </summary>
public sealed class LetterSender(
    JobBook book,
    IServiceScopeFactory scopes,
    ILetterDelivery delivery,
    LetterMessages messages,
    CatalogueKeeper keeper,
    PortalSettings settings,
    TimeProvider clock,
    ILogger<LetterSender> logger)
    : PeriodicJob(book, clock, logger)
{
    private const int LettersAtOnce = 50;
    private const int SubscribersAtOnce = 500;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseBeforeSavingAgain = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(settings.Mail.LeaseSeconds);
    private readonly TimeSpan _firstWait = TimeSpan.FromSeconds(settings.Letter.RetrySeconds);

    public override string Title => "Envoi de la lettre d’information";

    public override TimeSpan Pace => TimeSpan.FromSeconds(1);

    // As in MailSender: with half of the claim left to begin a sending and a quarter to end one, none is under way when it runs out.
    private TimeSpan LastBeginning => _lease / 2;

    private TimeSpan LongestSending => _lease / 4;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);

        foreach (var issue in await InAsync(portal => portal.LetterIssues.AsNoTracking().Where(i => i.State == LetterState.Sending).OrderBy(i => i.StartedAt).ToListAsync(cancellationToken)))
        {
            if (issue.AddressedAt is null)
            {
                await AddressAsync(issue, cancellationToken);
            }

            var text = new LetterText(issue, issue.Cards, Site());

            while (await SendSomeAsync(issue.Id, text, cancellationToken) && !cancellationToken.IsCancellationRequested)
            {
                // There may be more.
            }

            await FinishAsync(issue.Id, cancellationToken);
        }
    }

    /// <summary>Has those leave whose hour has come, with what visitors read now of the stations and stays they tell of.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        foreach (var issue in await portal.LetterIssues.Where(i => i.State == LetterState.Scheduled && i.ScheduledFor <= Now).ToListAsync(cancellationToken))
        {
            issue.Begin(LetterCards.Of(issue, keeper.Current), Now);

            if (await SavedAsync(portal, cancellationToken))
            {
                logger.LogInformation("Letter {Number} begins to leave", issue.Number);
            }
        }
    }

    /// <summary>Writes down to whom it goes: whoever was subscribed when it began, each once.</summary>
    private async Task AddressAsync(LetterIssue issue, CancellationToken cancellationToken)
    {
        while (await InAsync(portal => AddressSomeAsync(portal, issue, cancellationToken)))
        {
            // There may be more.
        }

        await InAsync(async portal =>
        {
            (await portal.LetterIssues.SingleAsync(i => i.Id == issue.Id, cancellationToken)).MarkAddressed(Now);
            return await SavedAsync(portal, cancellationToken);
        });
    }

    private async Task<bool> AddressSomeAsync(PortalDbContext portal, LetterIssue issue, CancellationToken cancellationToken)
    {
        var subscribers = await portal.Subscribers
            .Where(s => s.State == SubscriberState.Confirmed && s.ConfirmedAt <= issue.StartedAt && !portal.LetterSendings.Any(l => l.IssueId == issue.Id && l.SubscriberId == s.Id))
            .OrderBy(s => s.Id).Take(SubscribersAtOnce).Select(s => s.Id).ToListAsync(cancellationToken);
        portal.AddRange(subscribers.Select(id => new LetterSending { Id = Guid.CreateVersion7(), IssueId = issue.Id, SubscriberId = id, NextTryAt = Now }));
        await SavedAsync(portal, cancellationToken);
        return subscribers.Count > 0;
    }

    /// <returns>Whether there may be more.</returns>
    private Task<bool> SendSomeAsync(Guid issueId, LetterText text, CancellationToken cancellationToken) => InAsync(async portal =>
    {
        var claimed = Clock.GetTimestamp();
        var now = Now;

        // Nobody has said what became of these since their claim ran out: whoever sent them is dead.
        await portal.LetterSendings.Where(LetterSending.IsLeftBehind(now)).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.State, SendingState.InDoubt).SetProperty(s => s.Failure, "Le programme s’est arrêté pendant l’envoi."), cancellationToken);

        var room = settings.Letter.PerMinute - await portal.LetterSendings.CountAsync(s => s.HandedAt > now - Minute, cancellationToken);
        var claim = Guid.CreateVersion7();
        var ours = room > 0 ? await ClaimAsync(portal, issueId, claim, Math.Min(room, LettersAtOnce), now, cancellationToken) : [];

        if (ours.Count == 0)
        {
            return false;
        }

        await using var line = delivery.Open();
        var hasLine = true;

        foreach (var addressee in ours)
        {
            if (!hasLine || cancellationToken.IsCancellationRequested || Clock.GetElapsedTime(claimed) > LastBeginning)
            {
                break;
            }

            // From here to the noted outcome nothing is cut short: a letter that has left must not be forgotten.
            hasLine = await SendAsync(portal, line, addressee, text, claim, claimed);
        }

        await portal.LetterSendings.Where(s => s.ClaimedBy == claim && s.State == SendingState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ClaimedBy, (Guid?)null).SetProperty(s => s.ClaimedUntil, (DateTime?)null), CancellationToken.None);
        return hasLine ? true : throw new IOException("No line to the mail server: the letters wait.");
    });

    private async Task<List<Addressee>> ClaimAsync(PortalDbContext portal, Guid issueId, Guid claim, int count, DateTime now, CancellationToken cancellationToken)
    {
        var due = await portal.LetterSendings.Where(LetterSending.IsDue(now))
            .Where(s => s.IssueId == issueId && portal.LetterIssues.Any(i => i.Id == issueId && i.State == LetterState.Sending))
            .OrderBy(s => s.NextTryAt).ThenBy(s => s.Id).Take(count).Select(s => s.Id).ToListAsync(cancellationToken);

        // Another copy may have read the same list: the database gives each row to one of them.
        await portal.LetterSendings.Where(LetterSending.IsDue(now)).Where(s => due.Contains(s.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ClaimedBy, claim).SetProperty(s => s.ClaimedUntil, now + _lease), cancellationToken);

        return await (
            from sending in portal.LetterSendings
            where sending.ClaimedBy == claim && sending.State == SendingState.Waiting
            join subscriber in portal.Subscribers on sending.SubscriberId equals subscriber.Id into subscribers
            from subscriber in subscribers.DefaultIfEmpty()
            orderby sending.NextTryAt, sending.Id
            select new Addressee(sending.Id, sending.Tries, subscriber.State == SubscriberState.Confirmed ? subscriber.Email : null, subscriber.Key)).ToListAsync(cancellationToken);
    }

    /// <returns>Whether there is a line for the next.</returns>
    private async Task<bool> SendAsync(PortalDbContext portal, ILetterLine line, Addressee addressee, LetterText text, Guid claim, long claimed)
    {
        var row = portal.LetterSendings.Where(s => s.Id == addressee.SendingId && s.ClaimedBy == claim);

        if (addressee.Email is null)
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SendingState.Skipped));
            return true;
        }

        var outcome = await line.HandAsync(messages.Write(addressee.SendingId, addressee.Email, addressee.Key!, text, Now), MaySayLastWordAsync, LongestSending);
        await NoteAsync(() => NoteAsync(row, addressee, outcome), claimed);

        if (outcome.Fate is LetterFate.Refused or LetterFate.InDoubt)
        {
            logger.LogWarning("Letter {SendingId} {Fate}: {Why}", addressee.SendingId, outcome.Fate, outcome.Why);
        }

        return outcome.Fate is not LetterFate.NoLine;

        // Only while it is ours and waits, the letter is not paused and the subscriber has not left: so nothing is handed over
        // twice, and leaving counts at once.
        async Task<bool> MaySayLastWordAsync() => await row
            .Where(s => s.State == SendingState.Waiting
                && portal.LetterIssues.Any(i => i.Id == s.IssueId && i.State == LetterState.Sending)
                && portal.Subscribers.Any(p => p.Id == s.SubscriberId && p.State == SubscriberState.Confirmed))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SendingState.Handing).SetProperty(s => s.HandedAt, Now)) == 1;
    }

    private Task NoteAsync(IQueryable<LetterSending> row, Addressee addressee, LetterOutcome outcome)
    {
        var tries = addressee.Tries + 1;
        var isGivenUp = outcome.Fate is LetterFate.Refused || tries >= LetterSending.MaxTries;

        return outcome.Fate switch
        {
            // It may have been found in doubt meanwhile, if this copy was asleep.
            LetterFate.Taken => row.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SendingState.Taken).SetProperty(s => s.Failure, (string?)null)),
            LetterFate.InDoubt => row.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SendingState.InDoubt).SetProperty(s => s.Failure, outcome.Why)),
            LetterFate.Later or LetterFate.Refused => row.ExecuteUpdateAsync(set => set
                .SetProperty(s => s.State, isGivenUp ? SendingState.Refused : SendingState.Waiting)
                .SetProperty(s => s.Tries, tries)
                .SetProperty(s => s.NextTryAt, Now + LetterSending.WaitAfter(tries, _firstWait))
                .SetProperty(s => s.Failure, outcome.Why)
                .SetProperty(s => s.HandedAt, (DateTime?)null)
                .SetProperty(s => s.ClaimedBy, (Guid?)null)
                .SetProperty(s => s.ClaimedUntil, (DateTime?)null)),
            LetterFate.HeldBack or LetterFate.NoLine => Task.CompletedTask,
        };
    }

    private async Task NoteAsync(Func<Task> note, long claimed)
    {
        while (true)
        {
            try
            {
                await note();
                return;
            }
            catch (Exception) when (Clock.GetElapsedTime(claimed) < _lease)
            {
                // The database is locked or away. While the claim holds, nobody calls the letter doubtful: there is time to insist.
                await Task.Delay(PauseBeforeSavingAgain, Clock, CancellationToken.None);
            }
        }
    }

    private Task<bool> FinishAsync(Guid issueId, CancellationToken cancellationToken) => InAsync(async portal =>
    {
        if (await portal.LetterSendings.AnyAsync(s => s.IssueId == issueId && (s.State == SendingState.Waiting || s.State == SendingState.Handing), cancellationToken))
        {
            return false;
        }

        var issue = await portal.LetterIssues.SingleAsync(i => i.Id == issueId, cancellationToken);

        if (issue.AddressedAt is not null)
        {
            issue.Finish(Now);
        }

        return await SavedAsync(portal, cancellationToken);
    });

    private string Site()
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<SiteLink>().To("");
    }

    private async Task<T> InAsync<T>(Func<PortalDbContext, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <returns>Whether no other copy of the program, and nobody at a page, was faster.</returns>
    private static async Task<bool> SavedAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            portal.ChangeTracker.Clear();
            return false;
        }
    }

    /// <param name="Email"><see langword="null"/> once they have left.</param>
    private sealed record Addressee(Guid SendingId, int Tries, string? Email, string? Key);
}

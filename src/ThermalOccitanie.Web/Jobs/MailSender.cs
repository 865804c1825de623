using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Sends what waits in the outbox. Every copy of the program does; a mail belongs for a while to the copy that claims it,
/// and is sent again with the same Message-ID if that copy dies before it could say what became of it.
/// </summary>
public sealed class MailSender(
    JobBook book, IServiceScopeFactory scopes, IMailDelivery delivery, MailSignal signal, PortalSettings settings, TimeProvider clock, ILogger<MailSender> logger)
    : PeriodicJob(book, clock, logger)
{
    private const int MailsAtOnce = 20;

    private static readonly TimeSpan PauseBeforeSavingAgain = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _lease = TimeSpan.FromSeconds(settings.Mail.LeaseSeconds);

    public override string Title => "Envoi du courrier";

    public override TimeSpan Pace => TimeSpan.FromSeconds(1);

    // With half of the claim left to begin a sending, and a quarter of it to end one, no mail is under way when the claim runs out.
    private TimeSpan LastBeginning => _lease / 2;

    private TimeSpan LongestSending => _lease / 4;

    protected override Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => signal.WaitAsync(longest, cancellationToken);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        while (await SendSomeAsync(cancellationToken) == MailsAtOnce)
        {
            // There may be more.
        }
    }

    /// <returns>How many were dealt with.</returns>
    private async Task<int> SendSomeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var claimed = Clock.GetTimestamp();
        var mails = await ClaimAsync(portal, cancellationToken);
        var done = 0;

        foreach (var mail in mails)
        {
            if (cancellationToken.IsCancellationRequested || Clock.GetElapsedTime(claimed) > LastBeginning)
            {
                await LetGoAsync(portal, mails[done..]);
                break;
            }

            // From here to the saved outcome nothing is cut short: a mail that has left must not be forgotten.
            await SendAsync(mail);
            await SaveAsync(portal, mail, claimed);
            done++;
        }

        return done;
    }

    private async Task<List<OutgoingMail>> ClaimAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var due = await portal.Mails.Where(OutgoingMail.IsDue(now))
            .OrderByDescending(m => m.Kind == MailKind.SignIn).ThenBy(m => m.NextTryAt).ThenBy(m => m.Id)
            .Take(MailsAtOnce).Select(m => m.Id).ToListAsync(cancellationToken);

        if (due.Count == 0)
        {
            return [];
        }

        // Another copy may have read the same list: the database gives each row to one of them.
        var claim = Guid.CreateVersion7();
        await portal.Mails.Where(OutgoingMail.IsDue(now)).Where(m => due.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.ClaimedUntil, now + _lease), cancellationToken);

        var ours = await portal.Mails.Where(m => due.Contains(m.Id) && m.ClaimedBy == claim).ToListAsync(cancellationToken);
        return [.. ours.OrderBy(m => due.IndexOf(m.Id))];
    }

    private async Task SendAsync(OutgoingMail mail)
    {
        if (mail.IsUselessAt(Clock.GetUtcNow().UtcDateTime))
        {
            mail.GiveUp("Le message n’est pas parti à temps : ce qu’il disait ne valait plus.");
            logger.LogWarning("Mail {MailId} ({Kind}) given up: it came to its turn too late", mail.Id, mail.Kind);
            return;
        }

        var failure = await delivery.DeliverAsync(mail, LongestSending);
        var now = Clock.GetUtcNow().UtcDateTime;

        if (failure is null)
        {
            mail.MarkSent(now);
            logger.LogInformation("Mail {MailId} ({Kind}) sent", mail.Id, mail.Kind);
            return;
        }

        if (failure.IsForGood)
        {
            mail.GiveUp(failure.Why);
        }
        else
        {
            mail.MarkFailed(failure.Why, now);
        }

        logger.LogWarning("Mail {MailId} ({Kind}) not sent, now {State} after {Tries} tries: {Why}", mail.Id, mail.Kind, mail.State, mail.Tries, failure.Why);
    }

    private async Task SaveAsync(PortalDbContext portal, OutgoingMail mail, long claimed)
    {
        while (true)
        {
            try
            {
                await portal.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                logger.LogWarning("Outcome of mail {MailId} not noted: another copy of the program has it", mail.Id);
                portal.Entry(mail).State = EntityState.Detached;
                return;
            }
            catch (Exception) when (Clock.GetElapsedTime(claimed) < _lease)
            {
                // The database is locked or away. While the claim holds, nobody sends the mail again: there is time to insist.
                await Task.Delay(PauseBeforeSavingAgain, Clock, CancellationToken.None);
            }
        }
    }

    private static async Task LetGoAsync(PortalDbContext portal, List<OutgoingMail> mails)
    {
        var ids = mails.ConvertAll(m => m.Id);
        var claim = mails[0].ClaimedBy;
        await portal.Mails.Where(m => ids.Contains(m.Id) && m.ClaimedBy == claim)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.ClaimedUntil, (DateTime?)null), CancellationToken.None);
    }
}

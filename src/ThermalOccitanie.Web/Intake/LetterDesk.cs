using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Intake;

/// <summary>What visitors may do about the newsletter: ask for it, say yes once more, choose, leave. Nobody signs in for it.</summary>
public sealed class LetterDesk(PortalDbContext portal, MailDesk mails, MailSignal signal, SiteLink links, TimeProvider clock)
{
    private const int Attempts = 3;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The words that are agreed to, in the language of the page.</summary>
    public static string Wording => Say.It("J’accepte que la Fédération Thermale d’Occitanie m’envoie sa lettre d’information par courriel. Elle ne donne mon adresse à personne, et je peux me désinscrire à tout moment.");

    /// <summary>Takes a request: whoever owns the address is written to, and nothing tells the visitor whether it was known.</summary>
    /// <param name="page">The address of the page on which it was asked.</param>
    public async Task AskAsync(string email, string page, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAskAsync(email, page, cancellationToken);
                signal.Raise();
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Asked twice in the same instant: the second one finds what the first has written.
                portal.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Sends the link that ends a subscription to an address, if it has one to end.</summary>
    public async Task SendLinkToLeaveAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = Subscriber.Normalize(email);

        if (await portal.Subscribers.SingleOrDefaultAsync(s => s.NormalizedEmail == normalized && s.State == SubscriberState.Confirmed, cancellationToken) is not { } subscriber
            || !subscriber.MayBeWrittenToAt(Now))
        {
            return;
        }

        WriteToSubscribed(subscriber);
        await SaveUnlessOvertakenAsync(cancellationToken);
        signal.Raise();
    }

    /// <returns>What a confirmation link would do now.</returns>
    public async Task<ConfirmOutcome> LookAsync(string? secret, CancellationToken cancellationToken) =>
        await FindBySecretAsync(secret, cancellationToken) switch
        {
            null => ConfirmOutcome.Unknown,
            var subscriber when subscriber.WhyNotConfirm(Now) is { } refusal => Outcome(refusal),
            _ => ConfirmOutcome.Confirmed,
        };

    /// <summary>Subscribes whoever was sent this secret.</summary>
    public async Task<ConfirmOutcome> ConfirmAsync(string? secret, CancellationToken cancellationToken)
    {
        if (await FindBySecretAsync(secret, cancellationToken) is not { } subscriber)
        {
            return ConfirmOutcome.Unknown;
        }

        if (subscriber.Confirm(Now) is { } refusal)
        {
            return Outcome(refusal);
        }

        // Pressed twice in the same instant, it is confirmed once; left in that instant, it is left.
        return await SaveUnlessOvertakenAsync(cancellationToken) ? ConfirmOutcome.Confirmed : await LookAsync(secret, cancellationToken);
    }

    /// <summary>Whose link of a letter this is, if it is still somebody's.</summary>
    public async Task<SubscriberSheet?> FindAsync(string? key, CancellationToken cancellationToken) =>
        await FindByKeyAsync(key, cancellationToken) is { } subscriber
            ? new(subscriber.Email, subscriber.Language, subscriber.State is SubscriberState.Confirmed, subscriber.ConfirmedAt is { } at ? ParisTime.DayOf(at) : null)
            : null;

    /// <summary>Ends a subscription. A link whose subscriber is forgotten has nothing to end, and that is what was asked.</summary>
    /// <param name="letter">The number of the letter that held the link.</param>
    public async Task LeaveAsync(string? key, int? letter, CancellationToken cancellationToken)
    {
        while (await FindByKeyAsync(key, cancellationToken) is { State: SubscriberState.Pending or SubscriberState.Confirmed } subscriber)
        {
            subscriber.Leave(Now);

            if (await SaveUnlessOvertakenAsync(cancellationToken))
            {
                await portal.LetterSendings
                    .Where(s => s.SubscriberId == subscriber.Id && portal.LetterIssues.Any(i => i.Id == s.IssueId && i.Number == letter))
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeftAt, Now), cancellationToken);
                return;
            }
        }
    }

    /// <summary>Changes the language in which the portal writes to a subscriber.</summary>
    public async Task SpeakAsync(string? key, Language language, CancellationToken cancellationToken)
    {
        if (await FindByKeyAsync(key, cancellationToken) is { State: SubscriberState.Confirmed } subscriber)
        {
            subscriber.Speak(language.Code);
            await SaveUnlessOvertakenAsync(cancellationToken);
        }
    }

    private async Task TryAskAsync(string email, string page, CancellationToken cancellationToken)
    {
        var normalized = Subscriber.Normalize(email);
        var subscriber = await portal.Subscribers.SingleOrDefaultAsync(s => s.NormalizedEmail == normalized, cancellationToken);

        if (subscriber?.MayBeWrittenToAt(Now) is false)
        {
            return;
        }

        var secret = Secret.New();
        var consent = new Consent(Language.Current.Code, await WordingAsync(cancellationToken), page, Secret.Digest(secret));

        switch (subscriber)
        {
            case { State: SubscriberState.Confirmed }:
                WriteToSubscribed(subscriber);
                break;
            case null:
                portal.Subscribers.Add(Subscriber.Ask(email, Secret.New(), consent, Now));
                WriteToAsking(email, secret);
                break;
            default:
                subscriber.AskAgain(consent, Now);
                WriteToAsking(subscriber.Email, secret);
                break;
        }

        await portal.SaveChangesAsync(cancellationToken);
    }

    // The words in force are written down when somebody agrees to them for the first time.
    private async Task<Guid> WordingAsync(CancellationToken cancellationToken)
    {
        var (language, text) = (Language.Current.Code, Wording);
        var latest = await portal.ConsentWordings.AsNoTracking().Where(w => w.Language == language).OrderByDescending(w => w.Version).FirstOrDefaultAsync(cancellationToken);

        if (latest?.Text == text)
        {
            return latest.Id;
        }

        return portal.ConsentWordings.Add(new() { Id = Guid.CreateVersion7(), Version = (latest?.Version ?? 0) + 1, Language = language, Text = text, Since = Now }).Entity.Id;
    }

    private void WriteToAsking(string email, string secret) => mails.Write(
        portal, MailKind.Letter, email, Say.It("Confirmez votre inscription à la lettre d’information"),
        new()
        {
            Paragraphs =
            [
                Say.It("Vous avez demandé à recevoir la lettre d’information des stations thermales d’Occitanie à cette adresse."),
                Say.It("Ouvrez le lien ci-dessous, puis confirmez. Il est valable 7 jours et ne sert qu’une fois. Sans confirmation, votre adresse est effacée."),
                Say.It("Si vous n’avez rien demandé, ignorez ce message : vous ne recevrez rien d’autre."),
            ],
            Button = new(Say.It("Confirmer mon inscription"), links.To(Link.ConfirmLetter(secret))),
        },
        Now.AddDays(Subscriber.ConfirmationDays));

    private void WriteToSubscribed(Subscriber subscriber)
    {
        // Somebody else may have typed the address: the answer is in the language that its owner chose.
        Spoken(subscriber.Language).Speaking(() => mails.Write(
            portal, MailKind.Letter, subscriber.Email, Say.It("Vous êtes inscrit à la lettre d’information"),
            new()
            {
                Paragraphs =
                [
                    Say.It("Cette adresse reçoit déjà la lettre d’information des stations thermales d’Occitanie : vous n’avez rien à faire."),
                    Say.It("Pour changer de langue ou vous désinscrire, ouvrez le lien ci-dessous."),
                ],
                Button = new(Say.It("Changer ou arrêter mon inscription"), links.To(Link.LetterPreferences(subscriber.Key))),
            }));
        subscriber.MarkWrittenTo(Now);
    }

    private async Task<Subscriber?> FindBySecretAsync(string? secret, CancellationToken cancellationToken)
    {
        var hash = Secret.Digest(secret ?? "");
        return await portal.Subscribers.SingleOrDefaultAsync(s => s.ConfirmationHash == hash, cancellationToken);
    }

    private async Task<Subscriber?> FindByKeyAsync(string? key, CancellationToken cancellationToken) =>
        key is { Length: > 0 and <= Subscriber.KeyMaxLength } ? await portal.Subscribers.SingleOrDefaultAsync(s => s.Key == key, cancellationToken) : null;

    private async Task<bool> SaveUnlessOvertakenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            portal.ChangeTracker.Clear();
            return false;
        }
    }

    private static Language Spoken(string code) => Language.All.First(l => l.Code == code);

    private static ConfirmOutcome Outcome(ConfirmRefusal refusal) => refusal switch
    {
        ConfirmRefusal.AlreadyConfirmed => ConfirmOutcome.AlreadyConfirmed,
        ConfirmRefusal.Expired => ConfirmOutcome.Expired,
        ConfirmRefusal.Ended => ConfirmOutcome.Ended,
    };
}

/// <summary>What a confirmation link does.</summary>
public enum ConfirmOutcome
{
    Confirmed,
    AlreadyConfirmed,
    Expired,
    Ended,

    /// <summary>Nobody was sent this link, or a later one has taken its place, or the request is erased.</summary>
    Unknown,
}

/// <summary>What the link of a letter shows of whom it was sent to.</summary>
/// <param name="Language">« fr ».</param>
/// <param name="ConfirmedOn">The day in Paris on which they said yes.</param>
public sealed record SubscriberSheet(string Email, string Language, bool IsSubscribed, DateOnly? ConfirmedOn);

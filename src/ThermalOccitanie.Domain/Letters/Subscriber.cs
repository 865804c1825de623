using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Domain.Letters;

/// <summary>
/// Somebody who asked for the newsletter: an address, a language, and the proof that they asked. No name, no taste, and
/// nothing that could tell an illness.
/// </summary>
public sealed class Subscriber
{
    public const int LanguageMaxLength = 2;
    public const int KeyMaxLength = 64;
    public const int HashMaxLength = 64;
    public const int PageMaxLength = 100;

    /// <summary>For how many days a request waits for its confirmation; then it is erased.</summary>
    public const int ConfirmationDays = 7;

    /// <summary>Whoever types somebody else's address again and again has them written to once in this time.</summary>
    public static readonly TimeSpan PauseBetweenMails = TimeSpan.FromMinutes(10);

    private Subscriber(string email, string key) => (Email, NormalizedEmail, Key) = (email, Normalize(email), key);

    public Guid Id { get; private init; }

    /// <summary>As it was typed: « prenom@exemple.fr ».</summary>
    public string Email { get; private init; }

    /// <summary>The same whatever its capitals: one address is subscribed once.</summary>
    public string NormalizedEmail { get; private init; }

    /// <summary>« fr », « en » or « es »: the language in which the portal writes to them.</summary>
    public string Language { get; private set; } = "";

    public SubscriberState State { get; private set; } = SubscriberState.Pending;

    /// <summary>What opens the links of every letter, for as long as the row lasts: it is in the letters, so it is no more secret than they are.</summary>
    public string Key { get; private init; }

    /// <summary>The digest of what the confirmation link holds.</summary>
    public string ConfirmationHash { get; private set; } = "";

    /// <summary>The wording that was agreed to.</summary>
    public Guid WordingId { get; private set; }

    /// <summary>The address of the page on which they asked: « /en/lettre ».</summary>
    public string Page { get; private set; } = "";

    /// <summary>When they asked, in UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When they were last written to about it, in UTC.</summary>
    public DateTime WrittenToAt { get; private set; }

    /// <summary>When they confirmed, in UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When they left, in UTC, or their mailbox was found to be gone.</summary>
    public DateTime? EndedAt { get; private set; }

    public static string Normalize(string email) => email.Trim().ToUpperInvariant();

    /// <param name="key">A random text that nobody can guess.</param>
    /// <exception cref="ArgumentException">The address is none: the form should have refused it.</exception>
    public static Subscriber Ask(string email, string key, Consent consent, DateTime now)
    {
        if (!OutgoingMail.IsAddress(email))
        {
            throw new ArgumentException("Somebody who asks for the letter has one bare address.", nameof(email));
        }

        var subscriber = new Subscriber(email, key) { Id = Guid.CreateVersion7() };
        subscriber.Note(consent, now);
        return subscriber;
    }

    /// <summary>Whether they may be written to again about their request.</summary>
    public bool MayBeWrittenToAt(DateTime now) => now - WrittenToAt >= PauseBetweenMails;

    /// <summary>Takes a further request, in place of one that waits or of what has ended.</summary>
    /// <exception cref="InvalidOperationException">They are subscribed: what they agreed to stands.</exception>
    public void AskAgain(Consent consent, DateTime now)
    {
        if (State is SubscriberState.Confirmed)
        {
            throw new InvalidOperationException("Whoever is subscribed need not ask.");
        }

        Note(consent, now);
    }

    public void MarkWrittenTo(DateTime now) => WrittenToAt = now;

    /// <summary>Notes the second yes. It is asked with the secret that was sent to this address, and good for no other.</summary>
    /// <returns>Why nothing changes, or <see langword="null"/> once they are subscribed.</returns>
    public ConfirmRefusal? Confirm(DateTime now)
    {
        if (WhyNotConfirm(now) is { } refusal)
        {
            return refusal;
        }

        State = SubscriberState.Confirmed;
        ConfirmedAt = now;
        return null;
    }

    /// <returns>What a confirmation would be answered, or <see langword="null"/> where it would be taken.</returns>
    public ConfirmRefusal? WhyNotConfirm(DateTime now) => State switch
    {
        SubscriberState.Confirmed => ConfirmRefusal.AlreadyConfirmed,
        SubscriberState.Left or SubscriberState.Bounced => ConfirmRefusal.Ended,
        SubscriberState.Pending => now > AskedAt.AddDays(ConfirmationDays) ? ConfirmRefusal.Expired : null,
    };

    /// <summary>Ends it at once. Leaving twice is leaving.</summary>
    public void Leave(DateTime now) => End(SubscriberState.Left, now);

    /// <summary>Notes that the mailbox is gone: nothing is sent there any more.</summary>
    public void Bounce(DateTime now) => End(SubscriberState.Bounced, now);

    public void Speak(string language) => Language = language;

    private void End(SubscriberState state, DateTime now)
    {
        if (State is SubscriberState.Pending or SubscriberState.Confirmed)
        {
            State = state;
            EndedAt = now;
        }
    }

    private void Note(Consent consent, DateTime now)
    {
        State = SubscriberState.Pending;
        (Language, WordingId, Page, ConfirmationHash) = (consent.Language, consent.WordingId, consent.Page, consent.ConfirmationHash);
        (AskedAt, WrittenToAt) = (now, now);
        (ConfirmedAt, EndedAt) = (null, null);
    }
}

/// <summary>What somebody agreed to, and where.</summary>
/// <param name="ConfirmationHash">The digest of the secret in the link that is sent to them.</param>
public sealed record Consent(string Language, Guid WordingId, string Page, string ConfirmationHash);

public enum SubscriberState
{
    /// <summary>Asked, and has not confirmed: nothing is sent.</summary>
    Pending,
    Confirmed,
    Left,

    /// <summary>The mailbox does not exist any more.</summary>
    Bounced,
}

/// <summary>Why a confirmation changes nothing.</summary>
public enum ConfirmRefusal
{
    AlreadyConfirmed,
    Expired,

    /// <summary>They left since, or their mailbox is gone.</summary>
    Ended,
}

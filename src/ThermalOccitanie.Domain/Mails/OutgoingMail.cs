using System.Linq.Expressions;

namespace ThermalOccitanie.Domain.Mails;

/// <summary>
/// A mail that the portal has to send. It is written in the transaction of what causes it, and sent later by whichever
/// copy of the program claims it first.
/// </summary>
public sealed class OutgoingMail
{
    /// <summary>What SMTP lets an address have.</summary>
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 100_000;
    public const int MessageIdMaxLength = 300;
    public const int FailureMaxLength = 300;

    /// <summary>A mail that could not be handed over this many times has failed for good.</summary>
    public const int MaxTries = 8;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(12),
    ];

    private OutgoingMail(string to, string subject, string textBody, string htmlBody, string messageId) =>
        (To, Subject, TextBody, HtmlBody, MessageId) = (to, subject, textBody, htmlBody, messageId);

    public Guid Id { get; private init; }

    public MailKind Kind { get; private init; }

    /// <summary>One bare address: « prenom@exemple.fr ».</summary>
    public string To { get; private init; }

    public string Subject { get; private init; }

    public string TextBody { get; private init; }

    public string HtmlBody { get; private init; }

    /// <summary>The same however often the mail is handed over, so that who gets it twice shows it once.</summary>
    public string MessageId { get; private init; }

    /// <summary>When it was written, in UTC.</summary>
    public DateTime WrittenAt { get; private init; }

    /// <summary>From when on it says nothing that is still of use, in UTC; <see langword="null"/>: it always does.</summary>
    public DateTime? UselessAfter { get; private init; }

    public MailState State { get; private set; } = MailState.Waiting;

    /// <summary>When it is to be handed over, in UTC, not before.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>How many times it could not be handed over since it was written or asked for again.</summary>
    public int Tries { get; private set; }

    /// <summary>Why it was not handed over the last time: a French sentence, which names nobody.</summary>
    public string? LastFailure { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>The claim under which a copy of the program is sending it.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>When that claim runs out, in UTC: by then the copy has sent it or is dead.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    /// <summary>The mails that a copy of the program may claim: their time has come, and nobody is sending them.</summary>
    public static Expression<Func<OutgoingMail, bool>> IsDue(DateTime now) =>
        mail => mail.State == MailState.Waiting && mail.NextTryAt <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil < now);

    /// <summary>Writes a mail, to be sent at once.</summary>
    /// <param name="domain">The sender's, which makes the Message-ID the only one of its kind.</param>
    /// <param name="now">In UTC.</param>
    /// <exception cref="ArgumentException">
    /// The address is none, or a text is empty, too long or would end its header: the form should have refused it.
    /// </exception>
    public static OutgoingMail Write(
        MailKind kind, string to, string subject, string textBody, string htmlBody, string domain, DateTime now, DateTime? uselessAfter = null)
    {
        if (!IsAddress(to))
        {
            throw new ArgumentException("A mail goes to one bare address.", nameof(to));
        }

        if (subject.Length is 0 or > SubjectMaxLength || subject.Any(char.IsControl))
        {
            throw new ArgumentException($"A subject is one line of at most {SubjectMaxLength} characters.", nameof(subject));
        }

        if (textBody.Length is 0 or > BodyMaxLength || htmlBody.Length is 0 or > BodyMaxLength)
        {
            throw new ArgumentException($"A body has at most {BodyMaxLength} characters, in both its forms.", nameof(textBody));
        }

        var id = Guid.CreateVersion7();

        return new(to, subject, textBody, htmlBody, $"<{id:N}@{domain}>")
        {
            Id = id,
            Kind = kind,
            WrittenAt = now,
            NextTryAt = now,
            UselessAfter = uselessAfter,
        };
    }

    /// <summary>Whether a text is one bare address, without a name, a comment or a second address.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= AddressMaxLength
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < text.Length - 1
        && text.LastIndexOf('@') == at
        && text.All(c => char.IsAscii(c) && !char.IsControl(c) && !@" ""(),:;<>[\]".Contains(c, StringComparison.Ordinal));

    public bool IsUselessAt(DateTime now) => UselessAfter < now;

    /// <summary>Notes that it was handed over.</summary>
    /// <exception cref="InvalidOperationException">It is not waiting: nobody should have sent it.</exception>
    public void MarkSent(DateTime now)
    {
        MustWait();
        State = MailState.Sent;
        SentAt = now;
        LastFailure = null;
        LetGo();
    }

    /// <summary>Notes that it could not be handed over: it waits longer each time, and has failed when there is no use in waiting.</summary>
    /// <param name="why">A French sentence, which names nobody.</param>
    /// <exception cref="InvalidOperationException">It is not waiting: nobody should have sent it.</exception>
    public void MarkFailed(string why, DateTime now)
    {
        MustWait();
        Tries++;
        LastFailure = Cut(why);
        LetGo();

        if (Tries >= MaxTries)
        {
            State = MailState.Failed;
            return;
        }

        NextTryAt = now + Waits[Tries - 1];

        if (IsUselessAt(NextTryAt))
        {
            State = MailState.Failed;
        }
    }

    /// <summary>Notes that there is no use in trying again.</summary>
    /// <param name="why">A French sentence, which names nobody.</param>
    /// <exception cref="InvalidOperationException">It is not waiting.</exception>
    public void GiveUp(string why)
    {
        MustWait();
        State = MailState.Failed;
        LastFailure = Cut(why);
        LetGo();
    }

    /// <summary>Has it tried at once, with as many tries ahead as a new one.</summary>
    /// <returns>Why not, or <see langword="null"/> once it is due.</returns>
    public RetryRefusal? Retry(DateTime now)
    {
        if (State is MailState.Sent)
        {
            return RetryRefusal.AlreadySent;
        }

        if (IsUselessAt(now))
        {
            return RetryRefusal.TooLate;
        }

        State = MailState.Waiting;
        NextTryAt = now;
        Tries = 0;
        return null;
    }

    private static string Cut(string why) => why.Length <= FailureMaxLength ? why : why[..FailureMaxLength];

    private void MustWait()
    {
        if (State is not MailState.Waiting)
        {
            throw new InvalidOperationException($"Mail {Id} is not waiting any more: it is {State}.");
        }
    }

    private void LetGo() => (ClaimedBy, ClaimedUntil) = (null, null);
}

/// <summary>What a mail is about.</summary>
public enum MailKind
{
    /// <summary>Somebody waits for it in front of a screen: it goes before all others.</summary>
    SignIn,
    Invitation,
    Moderation,
    Incident,
    Reminder,
    Notice,

    /// <summary>To who asked for the newsletter, about their request; the newsletter itself does not wait here.</summary>
    Letter,
}

public enum MailState
{
    Waiting,
    Sent,
    Failed,
}

/// <summary>Why a mail is not tried again.</summary>
public enum RetryRefusal
{
    AlreadySent,

    /// <summary>What it says is of no use any more: a new one must be written.</summary>
    TooLate,
}

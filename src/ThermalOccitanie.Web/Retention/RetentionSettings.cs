namespace ThermalOccitanie.Web.Retention;

/// <summary>For how many days the portal keeps what it writes down of people.</summary>
public sealed class RetentionSettings
{
    /// <summary>However short the rest, a session that still stands must stay.</summary>
    private const int LongestSessionDays = 31;

    private const int LongestDays = 3_660;

    /// <summary>Mails that were sent, from that day on.</summary>
    public int SentMailDays { get; set; } = 30;

    /// <summary>Mails that could not be sent, from the day they were written: long enough for somebody to ask about them.</summary>
    public int FailedMailDays { get; set; } = 90;

    /// <summary>Requests to sign in. They serve a quarter of an hour.</summary>
    public int SignInRequestDays { get; set; } = 1;

    /// <summary>Sessions, from the last page that was opened. A browser not seen for longer is a new one, of which one is told by mail.</summary>
    public int SessionDays { get; set; } = 365;

    /// <summary>Invitations, taken up or not, from the day they end.</summary>
    public int InvitationDays { get; set; } = 180;

    /// <summary>The journal: between six and twelve months, says the CNIL.</summary>
    public int JournalDays { get; set; } = 365;

    /// <summary>Daily totals of visits: five years, so that a season is read beside those before. They tell of nobody.</summary>
    public int AudienceDays { get; set; } = 1_827;

    /// <summary>What proves that somebody agreed to the newsletter, from the day they leave.</summary>
    public int LetterProofDays { get; set; } = 1_095;

    /// <summary>To whom a letter was sent; afterwards only how many.</summary>
    public int LetterSendingDays { get; set; } = 365;

    /// <summary>Log files. They name no person and hold nothing that was typed.</summary>
    public int LogDays { get; set; } = 14;

    /// <returns>Why this cannot be followed, or <see langword="null"/>.</returns>
    public string? WhyNot()
    {
        int[] all = [SentMailDays, FailedMailDays, SignInRequestDays, SessionDays, InvitationDays, JournalDays, AudienceDays, LogDays, LetterProofDays, LetterSendingDays];

        if (all.Any(days => days is < 1 or > LongestDays))
        {
            return $"Portal:Retention: each period is a number of days from 1 to {LongestDays}.";
        }

        return SessionDays < LongestSessionDays ? $"Portal:Retention:SessionDays must be at least {LongestSessionDays}: a session may last that long." : null;
    }
}

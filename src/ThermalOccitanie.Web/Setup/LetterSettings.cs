namespace ThermalOccitanie.Web.Setup;

/// <summary>How the newsletter leaves. The server and the sender are those of all mails.</summary>
public sealed class LetterSettings
{
    /// <summary>How many letters leave within any minute, all copies of the program together: what the mail server allows.</summary>
    public int PerMinute { get; set; } = 300;

    /// <summary>How long a letter waits that the server would not take yet; twice as long each time.</summary>
    public int RetrySeconds { get; set; } = 60;

    /// <summary>Where mail servers send what they cannot deliver; the sender's own address when empty.</summary>
    public string? BounceAddress { get; set; }

    /// <summary>Where a mail program or a server drops the messages that came back, one .eml file each; nothing is read when empty.</summary>
    public string? BounceFolder { get; set; }

    /// <returns>Why letters cannot be sent so, or <see langword="null"/>.</returns>
    public string? WhyNot()
    {
        if (PerMinute < 1 || RetrySeconds < 1)
        {
            return "Portal:Letter: PerMinute and RetrySeconds must be at least 1.";
        }

        return BounceAddress is { Length: > 0 } address && !Domain.Mails.OutgoingMail.IsAddress(address)
            ? $"Portal:Letter:BounceAddress: « {address} » is no address: write retours@exemple.fr."
            : null;
    }
}

using System.Net.Mail;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Setup;

/// <summary>How mails leave, and in whose name.</summary>
public sealed class MailSettings
{
    private const int TlsFromTheFirstByte = 465;
    private const int LeastLeaseSeconds = 4;
    private const string NoName = "localhost";

    /// <summary>The sender: « portail@exemple.fr », with a name before it if wanted: « Thermal Occitanie &lt;portail@exemple.fr&gt; ».</summary>
    public string From { get; set; } = $"Thermal Occitanie <portail@{NoName}>";

    /// <summary>The server that takes the mails; files in a folder when empty.</summary>
    public string? SmtpHost { get; set; }

    public int SmtpPort { get; set; } = 587;

    /// <summary>Whether the connection is encrypted before anything is said.</summary>
    public bool StartTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Where the files go; « courrier » in the data folder when empty.</summary>
    public string? Folder { get; set; }

    /// <summary>How long a copy of the program has for what it took: if it dies, another takes it up after this time.</summary>
    public int LeaseSeconds { get; set; } = 120;

    /// <summary>Who is told when a background task fails, parted by semicolons.</summary>
    public string? Administrators { get; set; }

    public IReadOnlyList<string> AdministratorAddresses =>
        Administrators?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <returns>Why mails cannot be sent so, or <see langword="null"/>.</returns>
    public string? WhyNot()
    {
        if (!MailAddress.TryCreate(From, out var from) || !OutgoingMail.IsAddress(from.Address))
        {
            return $"Portal:Mail:From: « {From} » is no address: write portail@exemple.fr, or Thermal Occitanie <portail@exemple.fr>.";
        }

        if (AdministratorAddresses.FirstOrDefault(address => !OutgoingMail.IsAddress(address)) is { } wrong)
        {
            return $"Portal:Mail:Administrators: « {wrong} » is no address: write portail@exemple.fr, parted by semicolons.";
        }

        if (LeaseSeconds < LeastLeaseSeconds)
        {
            return $"Portal:Mail:LeaseSeconds must be at least {LeastLeaseSeconds}: a server needs time to answer.";
        }

        return SmtpHost is { Length: > 0 } ? WhyNotTheServer(from) : null;
    }

    private string? WhyNotTheServer(MailAddress from)
    {
        if (from.Host == NoName)
        {
            return "Portal:Mail:SmtpHost needs Portal:Mail:From: the address in whose name mails leave.";
        }

        if (SmtpPort is < 1 or > 65_535 or TlsFromTheFirstByte)
        {
            return $"Portal:Mail:SmtpPort is {SmtpPort}: write one that takes STARTTLS, mostly 587; encryption from the first byte ({TlsFromTheFirstByte}) is not spoken.";
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            return "Portal:Mail: User and Password go together.";
        }

        return string.IsNullOrEmpty(User) || StartTls ? null : "Portal:Mail: User and Password would travel in the clear: set StartTls to true.";
    }
}

using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Mails;

/// <summary>The way out of the program: a mail server, or a folder.</summary>
public interface IMailDelivery
{
    /// <param name="patience">After this time it has failed, whatever may come of it.</param>
    /// <returns>Why it was not handed over, or <see langword="null"/> once it was.</returns>
    public Task<DeliveryFailure?> DeliverAsync(OutgoingMail mail, TimeSpan patience);
}

/// <summary>Why a mail was not handed over.</summary>
/// <param name="Why">A French sentence, which names nobody.</param>
/// <param name="IsForGood">Whether there is no use in trying again.</param>
public sealed record DeliveryFailure(string Why, bool IsForGood = false);

/// <summary>What both ways out send.</summary>
internal static class MailMessages
{
    public static MailMessage Compose(OutgoingMail mail, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(mail.To)) { Subject = mail.Subject, SubjectEncoding = Encoding.UTF8 };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Date", mail.WrittenAt.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));

        // RFC 3834: machines that answer for people on holiday leave it alone.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(mail.TextBody, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.HtmlBody, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string body, string mediaType)
    {
        var view = AlternateView.CreateAlternateViewFromString(body, Encoding.UTF8, mediaType);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}

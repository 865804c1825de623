using System.Net;
using System.Net.Mail;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Hands mails to the server of the settings, one connection each.</summary>
public sealed class SmtpDelivery(MailSettings settings, TimeProvider clock) : IMailDelivery
{
    private const int FirstPermanentReply = 500;
    private readonly MailAddress _from = new(settings.From);

    public async Task<DeliveryFailure?> DeliverAsync(OutgoingMail mail, TimeSpan patience)
    {
        using var message = MailMessages.Compose(mail, _from);
#pragma warning disable S5332 // The settings say: a server on the same machine may have no certificate; a password is never sent in the clear.
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort)
        {
            EnableSsl = settings.StartTls,
            Credentials = settings.User is { Length: > 0 } user ? new NetworkCredential(user, settings.Password) : null,

            // Of what the class does without a token, such as taking leave.
            Timeout = (int)patience.TotalMilliseconds * 2,
        };
#pragma warning restore S5332
        using var end = new CancellationTokenSource(patience, clock);

        try
        {
            await client.SendMailAsync(message, end.Token);
            return null;
        }
        catch (SmtpFailedRecipientException refusal) when ((int)refusal.StatusCode >= FirstPermanentReply)
        {
            return new($"Le serveur de courrier a refusé cette adresse (réponse {(int)refusal.StatusCode}).", IsForGood: true);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            return new("Le serveur de courrier a mis trop de temps à répondre.");
        }
        catch (SmtpException failure) when (failure.StatusCode is not SmtpStatusCode.GeneralFailure)
        {
            // The reply's own text may name the address: its number says enough.
            return new($"Le serveur de courrier n’a pas pris le message (réponse {(int)failure.StatusCode}).");
        }
        catch (Exception failure)
        {
            // A socket, a certificate, a line that the server should not have sent: the next mail must have its chance.
            return new($"La liaison avec le serveur de courrier a échoué ({(failure.InnerException ?? failure).GetType().Name}).");
        }
    }
}

using System.Net.Mail;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Where there is no mail server: one file a mail, which any mail program opens.</summary>
public sealed class FolderDelivery(MailSettings settings, string folder) : IMailDelivery
{
    private readonly MailAddress _from = new(settings.From);

    public async Task<DeliveryFailure?> DeliverAsync(OutgoingMail mail, TimeSpan patience)
    {
        // The class chooses the file's name, and we the folder: whoever looks finds a whole mail or none, and one sent again once.
        var draft = Path.Combine(folder, $"{mail.Id:N}.draft");

        try
        {
            Directory.CreateDirectory(draft);
            using var message = MailMessages.Compose(mail, _from);
#pragma warning disable S5332 // It connects to nobody.
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft };
#pragma warning restore S5332
            await client.SendMailAsync(message);
            File.Move(Directory.EnumerateFiles(draft).First(), Path.Combine(folder, $"{mail.Id:N}.eml"), overwrite: true);
            Directory.Delete(draft, recursive: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new($"Le message n’a pas pu être écrit dans le dossier du courrier ({failure.GetType().Name}).");
        }
    }
}

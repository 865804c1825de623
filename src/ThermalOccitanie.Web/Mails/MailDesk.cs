using System.Net.Mail;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Where the rest of the portal has a mail written.</summary>
public sealed class MailDesk(PortalSettings settings, TimeProvider clock)
{
    private readonly string _domain = new MailAddress(settings.Mail.From).Host;

    /// <summary>
    /// Adds a mail to what the caller is about to save, so that both are stored or neither. Nothing is saved here; who wants
    /// it to leave at once, rather than within a second, raises the <see cref="MailSignal"/> after the commit.
    /// </summary>
    /// <param name="subject">One line; it is also the title of the letter.</param>
    /// <param name="uselessAfter">When it is better not sent than sent late, in UTC.</param>
    /// <exception cref="ArgumentException">The address is none or a text is too long: the form should have refused it.</exception>
    public OutgoingMail Write(PortalDbContext portal, MailKind kind, string to, string subject, MailText body, DateTime? uselessAfter = null) =>
        Write(portal, kind, to, subject, body.ToText(), body.ToHtml(subject), uselessAfter);

    /// <inheritdoc cref="Write(PortalDbContext, MailKind, string, string, MailText, DateTime?)"/>
    public OutgoingMail Write(PortalDbContext portal, MailKind kind, string to, string subject, string text, string html, DateTime? uselessAfter = null)
    {
        var mail = OutgoingMail.Write(
            kind, to, Typography.Set(subject), text, html, _domain, clock.GetUtcNow().UtcDateTime, uselessAfter);
        portal.Mails.Add(mail);
        return mail;
    }
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Pages.Workshop;

/// <summary>The last mails, with what they say, so that a developer signs in without a mail server. Open in development only.</summary>
public sealed partial class MailboxModel(PortalDbContext portal) : PrivatePage
{
    public const int Newest = 50;

    public IReadOnlyList<OutgoingMail> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Mails = await portal.Mails.AsNoTracking().OrderByDescending(m => m.WrittenAt).ThenByDescending(m => m.Id).Take(Newest).ToListAsync(cancellationToken);

    /// <summary>The addresses in a mail, each once.</summary>
    public static IEnumerable<string> Links(OutgoingMail mail) => Link().Matches(mail.TextBody).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

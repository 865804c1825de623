using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Retention;

/// <summary>One kind of row that is not kept for ever.</summary>
/// <param name="What">In French, for the federation's staff.</param>
/// <param name="Days">For how long it is kept.</param>
/// <param name="From">In French: from when the days are counted.</param>
/// <param name="RemoveAsync">Removes the rows whose days began before an instant, in UTC, or the person in them, and says how many there were.</param>
public sealed record RetentionRule(string What, int Days, string From, Func<PortalDbContext, DateTime, CancellationToken, Task<int>> RemoveAsync);

/// <summary>
/// What is kept of people for how long. Whatever a rule does not name stays: listings with their history, incidents,
/// rights in force.
/// </summary>
public sealed class RetentionTable(RetentionSettings settings)
{
    public IReadOnlyList<RetentionRule> Rules { get; } =
    [
        new("Courriels envoyés", settings.SentMailDays, "l’envoi", (portal, before, cancellationToken) =>
            portal.Mails.Where(m => m.State == MailState.Sent && m.SentAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Courriels en échec", settings.FailedMailDays, "leur rédaction", (portal, before, cancellationToken) =>
            portal.Mails.Where(m => m.State == MailState.Failed && m.WrittenAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Demandes de connexion", settings.SignInRequestDays, "la demande", (portal, before, cancellationToken) =>
            portal.SignInRequests.Where(r => r.AskedAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Sessions et appareils", settings.SessionDays, "la dernière page ouverte", (portal, before, cancellationToken) =>
            portal.AccountSessions.Where(s => s.LastSeenAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Invitations", settings.InvitationDays, "leur échéance", (portal, before, cancellationToken) =>
            portal.Invitations.Where(i => i.ExpiresAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Journal", settings.JournalDays, "chaque ligne", (portal, before, cancellationToken) =>
            portal.JournalEntries.Where(e => e.At < before).ExecuteDeleteAsync(cancellationToken)),
        new("Totaux d’audience par jour", settings.AudienceDays, "le jour compté", async (portal, before, cancellationToken) =>
        {
            var day = ParisTime.DayOf(before);
            return await portal.PageViewTotals.Where(t => t.Day < day).ExecuteDeleteAsync(cancellationToken)
                + await portal.ShortLinkTotals.Where(t => t.Day < day).ExecuteDeleteAsync(cancellationToken);
        }),
        new("Lettre : demandes non confirmées", Subscriber.ConfirmationDays, "la demande", (portal, before, cancellationToken) =>
            portal.Subscribers.Where(s => s.State == SubscriberState.Pending && s.AskedAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Lettre : messages de confirmation", Subscriber.ConfirmationDays, "leur rédaction", (portal, before, cancellationToken) =>
            portal.Mails.Where(m => m.Kind == MailKind.Letter && m.WrittenAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Lettre : preuves de consentement", settings.LetterProofDays, "le départ", (portal, before, cancellationToken) =>
            portal.Subscribers.Where(s => s.EndedAt < before).ExecuteDeleteAsync(cancellationToken)),
        new("Lettre : à qui elle est partie", settings.LetterSendingDays, "l’envoi", (portal, before, cancellationToken) =>
            portal.LetterSendings.Where(s => s.NextTryAt < before && s.SubscriberId != null).ExecuteUpdateAsync(set => set.SetProperty(s => s.SubscriberId, (Guid?)null), cancellationToken)),
    ];
}

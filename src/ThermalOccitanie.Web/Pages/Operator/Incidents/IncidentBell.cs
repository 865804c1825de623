using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>
/// Saves what was done to an incident together with its line of the journal and the mails that tell of it: to the
/// federation, and to those who write for the station where the federation spoke for them.
/// </summary>
public sealed class IncidentBell(PortalDbContext portal, Recipients recipients, MailDesk mails, MailSignal signal, SiteLink links, TimeProvider clock)
{
    public Task OpenedAsync(Station station, Incident incident, SignedIn me, CancellationToken cancellationToken) => RingAsync(
        station, incident, me,
        $"{station.Name} : {Lower(incident.Latest.Scope)}",
        $"A annoncé : {Lower(incident.Latest.Scope)}. « {incident.Latest.Sentence} »",
        [$"{me.Signature} vient de l’annoncer aux visiteurs de {station.Name} : {Lower(incident.Latest.Scope)} depuis le {ParisTime.Say(incident.StartedAt)}. {End(incident.Latest)}", $"« {incident.Latest.Sentence} »"],
        cancellationToken);

    public Task SaidAsync(Station station, Incident incident, SignedIn me, CancellationToken cancellationToken) => RingAsync(
        station, incident, me,
        $"{station.Name} : incident modifié",
        $"A changé ce qui est annoncé : {Lower(incident.Latest.Scope)}. « {incident.Latest.Sentence} »",
        [
            $"{me.Signature} vient de changer ce que les visiteurs de {station.Name} lisent : {Lower(incident.Latest.Scope)} depuis le {ParisTime.Say(incident.StartedAt)}. {End(incident.Latest)}",
            $"« {incident.Latest.Sentence} »",
            $"Avant : {Lower(incident.Versions[^2].Scope)}. {End(incident.Versions[^2])} « {incident.Versions[^2].Sentence} »",
        ],
        cancellationToken);

    public Task ClosedAsync(Station station, Incident incident, SignedIn me, CancellationToken cancellationToken) => RingAsync(
        station, incident, me,
        $"{station.Name} : incident terminé",
        $"A terminé l’incident ({Lower(incident.Latest.Scope)}). « {incident.ClosingNote} »",
        [$"{me.Signature} vient de terminer l’incident de {station.Name} ({Lower(incident.Latest.Scope)}), commencé le {ParisTime.Say(incident.StartedAt)}. Les visiteurs ne le lisent plus.", $"Ce qui s’est passé : {incident.ClosingNote}"],
        cancellationToken);

    /// <summary>« Fin prévue le 30 novembre 2026. »</summary>
    public static string End(IncidentVersion version) => version.ExpectedEndOn is { } end ? $"Fin prévue le {Say.DayAndYear(end)}." : "Fin encore inconnue.";

    private async Task RingAsync(Station station, Incident incident, SignedIn me, string subject, string sentence, IReadOnlyList<string> paragraphs, CancellationToken cancellationToken)
    {
        portal.Note(JournalSubject.Incident, me, sentence, clock.GetUtcNow().UtcDateTime, station.Id);

        var federation = await recipients.FederationAsync(cancellationToken);
        var own = me.IsFederation(AccountRole.Reader) ? await recipients.StationAsync(station.Id, cancellationToken) : [];

        // Whoever did it knows already.
        foreach (var address in federation.Union(own, StringComparer.OrdinalIgnoreCase).Except([me.Email], StringComparer.OrdinalIgnoreCase))
        {
            mails.Write(portal, MailKind.Incident, address, subject, new()
            {
                Paragraphs = paragraphs,
                Button = new("Ouvrir l’incident", links.To($"{Doors.Operator}/{station.Slug}/incidents/{incident.Id}")),
            });
        }

        await portal.SaveChangesAsync(cancellationToken);
        signal.Raise();
    }

    private static string Lower(IncidentScope scope) => Say.LowerFirst(PrivateLabels.Scope(scope));
}

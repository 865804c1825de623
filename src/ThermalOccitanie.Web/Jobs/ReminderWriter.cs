using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Once a season, writes to each station's people what is due in its listing, and nothing where nothing is.</summary>
public sealed class ReminderWriter(IServiceScopeFactory scopes, MailDesk mails, ConfirmationLink confirmations, PortalDay day, JobBook book, TimeProvider clock, ILogger<ReminderWriter> logger)
    : PeriodicJob(book, clock, logger)
{
    private const int DueSoonDays = 30;

    public override string Title => "Rappels trimestriels aux stations";

    public override TimeSpan Pace => TimeSpan.FromHours(6);

    protected override bool IsForOneCopy => true;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var links = scope.ServiceProvider.GetRequiredService<SiteLink>();
        var today = day.Today;
        var rules = await portal.ListingRules.AsNoTracking().SingleAsync(cancellationToken);
        var reminders = await portal.ListingReminders.ToDictionaryAsync(r => r.StationId, cancellationToken);
        var people = (await (
            from attachment in portal.StationAttachments
            join membership in portal.Memberships on attachment.OrganisationId equals membership.OrganisationId
            join account in portal.Accounts on membership.AccountId equals account.Id
            where attachment.StartsOn <= today && (attachment.EndsOn == null || attachment.EndsOn >= today)
                && membership.EndedAt == null && membership.Role != AccountRole.Reader && account.ClosedAt == null
            select new { attachment.StationId, AccountId = account.Id, account.Email }).Distinct().ToListAsync(cancellationToken)).ToLookup(p => p.StationId);

        foreach (var station in await portal.Stations.AsNoTracking().ToListAsync(cancellationToken))
        {
            var due = DueSection.Of(station.Listing, rules, today, DueSoonDays);
            var reminder = reminders.GetValueOrDefault(station.Id);

            if (due.Count == 0 || !people.Contains(station.Id) || reminder?.IsDueOn(today) is false)
            {
                continue;
            }

            foreach (var person in people[station.Id])
            {
                mails.Write(portal, MailKind.Reminder, person.Email!, $"{station.Name} : {French.Count(due.Count, "section à confirmer", "sections à confirmer")}", new()
                {
                    Paragraphs = ["Voici ce qui, dans la fiche de votre station, n’a pas été vérifié récemment. Si rien n’a changé, le lien de la section suffit, sans vous connecter. Sinon, ouvrez la fiche et corrigez."],
                    Links = [.. due.Select(d => new MailButton(
                        $"{d.Section.Name()}, {Why(d)} : rien n’a changé",
                        links.To(confirmations.For(station.Id, d.Section, person.AccountId, station.Listing.Section(d.Section).CheckedOn))))],
                    Button = new("Ouvrir la fiche", links.To($"{Doors.Operator}/{station.Slug}/fiche")),
                });
            }

            if (reminder is null)
            {
                portal.ListingReminders.Add(new() { StationId = station.Id, SentOn = today });
            }
            else
            {
                reminder.SentOn = today;
            }

            // A station at a time: one that fails does not keep the others from their mail.
            await portal.SaveChangesAsync(cancellationToken);
        }
    }

    private static string Why(DueSection due) => due.Reason switch
    {
        DueReason.NeverChecked => "jamais vérifiée",
        DueReason.Overdue => $"à confirmer depuis le {Say.DayAndYear(due.GoodUntil!.Value)}",
        DueReason.DueSoon => $"vérifiée jusqu’au {Say.DayAndYear(due.GoodUntil!.Value)}",
    };
}

using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Tells a station, once and a month before, that it will lose the right to show a photo. The photo leaves the site by itself.</summary>
public sealed class PhotoRightsWatch(
    JobBook book, IServiceScopeFactory scopes, MailDesk desk, MailSignal signal, PortalDay day, TimeProvider clock, ILogger<PhotoRightsWatch> logger) : PeriodicJob(book, clock, logger)
{
    public override string Title => "Rappel des droits d’utilisation des photos";

    public override TimeSpan Pace => TimeSpan.FromDays(1);

    protected override bool IsForOneCopy => true;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var recipients = scope.ServiceProvider.GetRequiredService<Recipients>();
        var links = scope.ServiceProvider.GetRequiredService<SiteLink>();
        var (today, now) = (day.Today, Clock.GetUtcNow().UtcDateTime);
        var last = today.AddDays(Photo.WarningDays);

        var ending = await portal.Photos
            .Where(p => p.State == PhotoState.Ready && p.WarnedAt == null && p.RightsEndOn >= today && p.RightsEndOn <= last)
            .Join(portal.Stations, p => p.StationId, s => s.Id, (photo, station) => new { Photo = photo, station.Slug, station.Name })
            .ToListAsync(cancellationToken);

        foreach (var group in ending.GroupBy(e => e.Photo.StationId))
        {
            var addresses = await recipients.StationAsync(group.Key, except: null, cancellationToken);

            if (addresses.Count == 0)
            {
                // Nobody looks after the station: it is told when somebody does.
                continue;
            }

            foreach (var end in group)
            {
                end.Photo.MarkWarned(now);

                foreach (var address in addresses)
                {
                    desk.Write(portal, MailKind.Reminder, address, $"{end.Name} : une photo va quitter le site", Letter(end.Photo, links.To($"{Doors.Operator}/{end.Slug}/photos/{end.Photo.Id}")));
                }
            }

            await portal.SaveChangesAsync(cancellationToken);
            signal.Raise();
        }
    }

    private static MailText Letter(Photo photo, string address) => new()
    {
        Paragraphs =
        [
            $"Le droit de montrer la photo « {photo.AlternativeText} » ({photo.Credit}) prend fin le {Say.DayAndYear(photo.RightsEndOn!.Value)}.",
            "Le lendemain, elle quittera le site d’elle-même. Si son auteur vous accorde une autre durée, changez la date sur la page de la photo.",
        ],
        Button = new("Ouvrir la page de la photo", address),
    };
}

using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Keeps the records of background tasks, which all copies of the program share, and tells the administrators of failures.</summary>
public sealed class JobBook(
    IServiceScopeFactory scopes,
    MailDesk desk,
    MailSignal signal,
    Administrators administrators,
    PortalSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Waits until the program listens: one that cannot ends at once, and takes the services away from under whoever uses them.</summary>
    public async Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes a task for this copy of the program alone, if its time has come.</summary>
    /// <param name="longest">After this time another copy may take it.</param>
    public async Task<bool> TryTakeAsync(string name, TimeSpan longest, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        if (!await portal.JobRecords.AnyAsync(r => r.Name == name, cancellationToken))
        {
            await OpenAsync(portal, name, cancellationToken);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return await portal.JobRecords.Where(JobRecord.IsFree(name, now))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.LeasedUntil, now + longest), cancellationToken) == 1;
    }

    /// <summary>Notes what became of a task's runs; two failures in a row are told to the administrators, once.</summary>
    public async Task NoteAsync(PeriodicJob job, JobRuns runs, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryNoteAsync(job, runs, cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another copy of the program noted first: this one notes on top of it.
            }
        }
    }

    private async Task TryNoteAsync(PeriodicJob job, JobRuns runs, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var record = await portal.JobRecords.SingleOrDefaultAsync(r => r.Name == job.Name, cancellationToken)
            ?? portal.Add(new JobRecord { Name = job.Name }).Entity;
        var mustTell = record.Note(runs);

        if (mustTell)
        {
            await TellAsync(portal, job, runs, cancellationToken);
        }

        await portal.SaveChangesAsync(cancellationToken);

        if (mustTell)
        {
            signal.Raise();
        }
    }

    private async Task TellAsync(PortalDbContext portal, PeriodicJob job, JobRuns runs, CancellationToken cancellationToken)
    {
        var letter = new MailText
        {
            Paragraphs =
            [
                $"La tâche de fond « {job.Title} » a échoué deux fois de suite. {runs.LastFailure}",
                "Le portail continue de l’essayer. Vous ne recevrez pas d’autre message tant qu’elle n’aura pas de nouveau réussi.",
            ],
            Button = settings.PublicAddress is { Length: > 0 } site ? new("Voir les tâches de fond", $"{site.TrimEnd('/')}/federation/taches") : null,
        };

        foreach (var address in await administrators.AddressesAsync(portal, cancellationToken))
        {
            desk.Write(portal, MailKind.Notice, address, "Une tâche de fond du portail échoue", letter);
        }
    }

    private static async Task OpenAsync(PortalDbContext portal, string name, CancellationToken cancellationToken)
    {
        portal.Add(new JobRecord { Name = name });

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another copy of the program opened it at the same moment; if the database refused for another reason, so will the next command.
        }
    }
}

using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Pages.Federation.Jobs;

/// <summary>Each background task of the program, and how it fares.</summary>
public sealed class IndexModel(PortalDbContext portal, IEnumerable<PeriodicJob> jobs, RetentionTable retention) : PrivatePage
{
    public IReadOnlyList<JobCard> Jobs { get; private set; } = [];

    /// <summary>What one of them removes, and when.</summary>
    public IReadOnlyList<RetentionRule> Rules => retention.Rules;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var records = await portal.JobRecords.AsNoTracking().ToDictionaryAsync(r => r.Name, cancellationToken);
        Jobs = [.. jobs.Select(job => new JobCard(job.Title, job.Pace, records.GetValueOrDefault(job.Name))).OrderByDescending(card => card.Record?.FailuresInARow ?? 0).ThenBy(card => card.Title, StringComparer.CurrentCulture)];
    }

    /// <summary>« 2 min 5 s », as precisely as one cares.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "moins d’une seconde",
        { TotalMinutes: < 1 } => $"{time.Seconds} s",
        { TotalHours: < 1 } => time.Seconds == 0 ? $"{time.Minutes} min" : $"{time.Minutes} min {time.Seconds} s",
        { TotalDays: < 1 } => time.Minutes == 0 ? $"{time.Hours} h" : $"{time.Hours} h {time.Minutes} min",
        _ => $"{time.Days} j",
    };
}

/// <summary>A task of the program, with its record once it has one.</summary>
public sealed record JobCard(string Title, TimeSpan Pace, JobRecord? Record);

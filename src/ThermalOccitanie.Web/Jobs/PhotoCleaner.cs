using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Removes, once a day, the files that a program killed at the wrong moment left behind: those of no photo that waits or is shown.</summary>
public sealed class PhotoCleaner(JobBook book, IServiceScopeFactory scopes, PhotoShelf shelf, TimeProvider clock, ILogger<PhotoCleaner> logger) : PeriodicJob(book, clock, logger)
{
    private const int NumberLength = 32;

    /// <summary>A younger file may be one that is being written.</summary>
    private static readonly TimeSpan LongestWriting = TimeSpan.FromHours(2);

    public override string Title => "Effacement des fichiers de photos abandonnés";

    public override TimeSpan Pace => TimeSpan.FromDays(1);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var kept = await portal.Photos.Where(p => p.State == PhotoState.Received || p.State == PhotoState.Ready).Select(p => new { p.Id, p.State }).ToDictionaryAsync(p => p.Id, p => p.State, cancellationToken);
        var before = Clock.GetUtcNow().UtcDateTime - LongestWriting;

        var abandoned = Files(shelf.ReceivedFolder).Where(f => f.Extension == PhotoShelf.DraftExtension || kept.GetValueOrDefault(f.Id, PhotoState.Withdrawn) is not PhotoState.Received)
            .Concat(Files(shelf.Folder).Where(f => f.Extension == PhotoShelf.DraftExtension || !kept.ContainsKey(f.Id)))
            .Where(f => File.GetLastWriteTimeUtc(f.Path) < before)
            .ToList();

        foreach (var file in abandoned)
        {
            File.Delete(file.Path);
        }

        if (abandoned.Count > 0)
        {
            logger.LogInformation("{Count} abandoned files of photos removed", abandoned.Count);
        }
    }

    // The folder may be one that somebody else uses too: only what bears a number of ours is ours.
    private static IEnumerable<(string Path, Guid Id, string Extension)> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder)
                .Select(path => (Path: path, IsOurs: Guid.TryParseExact(Path.GetFileName(path).AsSpan(0, Math.Min(NumberLength, Path.GetFileName(path).Length)), "N", out var id), Id: id))
                .Where(f => f.IsOurs)
                .Select(f => (f.Path, f.Id, Path.GetExtension(f.Path)))
            : [];
}

using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Previews;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Paints, after the start and after each publication, the previews whose drawing has no file yet, one at a time, and
/// removes the files that no page names any more. Whatever goes wrong, pages only lack a picture for other sites.
/// </summary>
public sealed class PreviewPainter(
    JobBook book, CatalogueKeeper keeper, PreviewShelf shelf, PaintBrush brush, TimeProvider clock, ILogger<PreviewPainter> logger)
    : PeriodicJob(book, clock, logger)
{
    /// <summary>A draft this old was left by a program that was killed; a younger one may be another copy's, at work.</summary>
    private static readonly TimeSpan LongestDraft = TimeSpan.FromHours(1);

    private PublishedCatalogue? _painted;
    private bool _hasNoBrush;

    public override string Title => "Images d’aperçu des liens";

    /// <summary>Nobody waits for a preview: the picture may have changed a few seconds ago.</summary>
    public override TimeSpan Pace => TimeSpan.FromSeconds(3);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var picture = keeper.Current;

        if (_hasNoBrush || ReferenceEquals(picture, _painted))
        {
            return;
        }

        try
        {
            await PaintAsync(picture.Previews, cancellationToken);
        }
        catch (PaintBrush.MissingException)
        {
            logger.LogWarning("Link previews not painted: there is no program « {Painter} » (Debian package librsvg2-bin); pages do without", brush.Program);
            _hasNoBrush = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("Link previews not painted: the folder « {Folder} » cannot be written to ({Reason}); pages do without", shelf.Folder, failure.Message);
        }

        _painted = picture;
    }

    private async Task PaintAsync(CataloguePreviews previews, CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(shelf.Folder);
        var wanted = previews.All.DistinctBy(p => p.Fingerprint).ToList();
        var missing = wanted.FindAll(p => !File.Exists(shelf.FileOf(p)));
        var started = Clock.GetTimestamp();
        var painted = 0;

        foreach (var preview in missing)
        {
            if (await brush.PaintAsync(preview.Svg, Preview.Width, Preview.Height, stoppingToken) is not { } picture)
            {
                logger.LogWarning("Link preview of {Path} not painted: « {Painter} » failed or took too long", preview.Path, brush.Program);
                continue;
            }

            // Whoever reads meanwhile finds the whole file or none.
            var draft = Path.Combine(shelf.Folder, $"{Guid.CreateVersion7():N}.draft");
            await File.WriteAllBytesAsync(draft, picture, stoppingToken);
            File.Move(draft, shelf.FileOf(preview), overwrite: true);
            painted++;
        }

        shelf.Show(wanted.Where(p => File.Exists(shelf.FileOf(p))).Select(p => p.Fingerprint));
        RemoveOthers(wanted);

        if (painted > 0)
        {
            logger.LogInformation("{Count} link previews painted in {ElapsedMilliseconds} ms", painted, (int)Clock.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private void RemoveOthers(List<Preview> wanted)
    {
        var kept = wanted.Select(shelf.FileOf).ToHashSet(StringComparer.Ordinal);

        foreach (var file in Directory.EnumerateFiles(shelf.Folder).Where(file => IsOurs(file) && !kept.Contains(file)))
        {
            if (Path.GetExtension(file) is ".draft" && Clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) < LongestDraft)
            {
                continue;
            }

            File.Delete(file);
        }
    }

    // The folder may be one that somebody else uses too.
    private static bool IsOurs(string file) =>
        Path.GetExtension(file) is ".png" or ".draft" && Path.GetFileNameWithoutExtension(file) is { Length: 16 or 32 } name && name.All(char.IsAsciiHexDigitLower);
}

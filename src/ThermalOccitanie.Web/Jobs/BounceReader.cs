using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Reads what mail servers send back (RFC 3464) from a folder, one .eml file each. A mailbox that does not exist ends its
/// subscription; one that is full, or a server that is cross, does not. Every file is removed once read: it holds an address.
/// </summary>
public sealed partial class BounceReader(
    JobBook book, IServiceScopeFactory scopes, IHostEnvironment environment, PortalSettings settings, TimeProvider clock, ILogger<BounceReader> logger)
    : PeriodicJob(book, clock, logger)
{
    private const int LargestBytes = 1024 * 1024;

    public override string Title => "Lecture des lettres revenues";

    public override TimeSpan Pace => TimeSpan.FromMinutes(1);

    protected override bool IsForOneCopy => true;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(settings.Letter.BounceFolder!, environment.ContentRootPath);

        foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").ToList() : [])
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (new FileInfo(file).Length <= LargestBytes && GoneMailbox(await File.ReadAllTextAsync(file, Encoding.Latin1, cancellationToken)) is { } sending)
            {
                await NoteAsync(sending, cancellationToken);
            }

            File.Delete(file);
        }
    }

    /// <returns>The sending that came back because its mailbox is gone, or <see langword="null"/>.</returns>
    private static Guid? GoneMailbox(string message) =>
        Gone().IsMatch(message) ? MessageId().Matches(message).Select(m => LetterMessages.SendingOf(m.Value)).FirstOrDefault(id => id is not null) : null;

    private async Task NoteAsync(Guid sendingId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = Clock.GetUtcNow().UtcDateTime;

        // It came back, so it had been taken, whatever was known of it.
        await portal.LetterSendings.Where(s => s.Id == sendingId).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.BouncedAt, now).SetProperty(s => s.State, SendingState.Taken), cancellationToken);

        if (await portal.Subscribers.SingleOrDefaultAsync(p => portal.LetterSendings.Any(s => s.Id == sendingId && s.SubscriberId == p.Id), cancellationToken) is { } subscriber)
        {
            subscriber.Bounce(now);
            await portal.SaveChangesAsync(cancellationToken);
            logger.LogInformation("Letter {SendingId} came back: its mailbox is gone", sendingId);
        }
    }

    // RFC 3463: 5.1.x is a wrong address, 5.2.1 a mailbox that was closed.
    [GeneratedRegex(@"^Status:\s*5\.(1\.\d+|2\.1)\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Gone();

    [GeneratedRegex("<[0-9a-f]{32}@[^>\\s]+>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex MessageId();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Journal;

/// <summary>The journal, sifted by what the address says: the page and its file show the same entries.</summary>
public abstract class JournalPage(PortalDbContext portal) : PrivatePage
{
    public const string Home = "/federation/journal";

    [BindProperty(Name = "sujet", SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(Name = "lieu", SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty(Name = "personne", SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(Name = "du", SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(Name = "au", SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<JournalStation> Stations { get; private set; } = [];

    public string NameOf(Guid? station) => Stations.FirstOrDefault(s => s.Id == station)?.Name ?? "";

    /// <summary>The address of a page of the list, or of its file, with what it is sifted by.</summary>
    public string Address(string page) =>
        page + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["sujet"] = Subject, ["lieu"] = Slug, ["personne"] = Person, ["du"] = From, ["au"] = To }.Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>The entries asked for, the newest first; what cannot be understood sifts nothing, and is said on its field.</summary>
    protected async Task<IQueryable<JournalEntry>> SiftAsync(CancellationToken cancellationToken)
    {
        Stations = await portal.Stations.OrderBy(s => s.Name).Select(s => new JournalStation(s.Id, s.Slug, s.Name)).ToListAsync(cancellationToken);
        var entries = portal.JournalEntries.AsNoTracking();

        if (Choice.Read<JournalSubject>(Subject, PrivateLabels.Subject) is { } subject)
        {
            entries = entries.Where(e => e.Subject == subject);
        }

        if (Stations.FirstOrDefault(s => s.Slug == Slug) is { Id: var station })
        {
            entries = entries.Where(e => e.StationId == station);
        }

        if (FoldedText.Fold(Person) is { Length: > 0 } words)
        {
            // Neither engine ignores accents; those who ever signed are few, and are compared here.
            var people = (await portal.JournalEntries.Select(e => e.By).Distinct().ToListAsync(cancellationToken)).FindAll(by => FoldedText.Fold(by).Contains(words, StringComparison.Ordinal));
            entries = entries.Where(e => people.Contains(e.By));
        }

        if (ReadDay("du", From) is { } from)
        {
            var start = PortalDay.StartOf(from).UtcDateTime;
            entries = entries.Where(e => e.At >= start);
        }

        if (ReadDay("au", To) is { } to)
        {
            var end = PortalDay.StartOf(to.AddDays(1)).UtcDateTime;
            entries = entries.Where(e => e.At < end);
        }

        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    private DateOnly? ReadDay(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var day = TypedDay.Read(typed);

        if (day is null)
        {
            ModelState.AddModelError(field, TypedDay.Sentence);
        }

        return day;
    }
}

/// <summary>A station that the journal can be sifted by.</summary>
public sealed record JournalStation(Guid Id, string Slug, string Name);

namespace ThermalOccitanie.Domain.Redirects;

/// <summary>An address of old that people, papers and search engines still ask for: where it leads now, or that it is gone.</summary>
public sealed class Redirect
{
    public const int PathMaxLength = 400;
    public const int SetByMaxLength = 120;

    public required Guid Id { get; init; }

    /// <summary>As <see cref="RedirectPath.Fold"/> writes it, so that one address has one row.</summary>
    public string OldPath { get; private set; } = "";

    /// <summary>Inside the portal; <see langword="null"/> when nothing took the place of what was there.</summary>
    public string? NewPath { get; private set; }

    /// <summary>Who decided it, as the federation's staff reads it.</summary>
    public string SetBy { get; private set; } = "";

    /// <summary>When it was decided, in UTC; <see langword="null"/> while it is as the reference catalogue has it.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>Digest of the reference record that the row was filled from.</summary>
    public string? SeedFingerprint { get; set; }

    /// <summary>Whether the reference catalogue holds it, and fills it in again should it be missing.</summary>
    public bool IsOfTheReference => SeedFingerprint is not null;

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    /// <summary>Leads an old address to a new one, or says that what was there is gone.</summary>
    /// <param name="others">Every redirect that is stored; this one may be among them.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">In UTC; <see langword="null"/> from the reference catalogue.</param>
    /// <returns>Why it stays as it was, or <see langword="null"/> once it leads there.</returns>
    public RedirectRefusal? Lead(string oldAddress, string? newAddress, IEnumerable<Redirect> others, string by, DateTime? now)
    {
        if (RedirectPath.Fold(oldAddress) is not { Length: > 1 and <= PathMaxLength } oldPath)
        {
            return RedirectRefusal.OldIsNoAddress;
        }

        if (newAddress is not null && !RedirectPath.IsInside(newAddress))
        {
            return RedirectRefusal.NewIsOutside;
        }

        var stored = others.Where(r => r.Id != Id).ToDictionary(r => r.OldPath, r => r.NewPath, StringComparer.Ordinal);

        if (!stored.TryAdd(oldPath, newAddress))
        {
            return RedirectRefusal.AlreadyLeads;
        }

        if (RedirectTable.LeadsRound(stored, oldPath))
        {
            return RedirectRefusal.LeadsRound;
        }

        OldPath = oldPath;
        NewPath = newAddress;
        SetBy = by;
        EditedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }
}

/// <summary>Why an old address cannot lead where it was told to.</summary>
public enum RedirectRefusal
{
    /// <summary>Not a path: « /une-page », without the site's name, and not the home page.</summary>
    OldIsNoAddress,

    /// <summary>The new address is not one of the portal's: « /stations », in plain characters, without « # ».</summary>
    NewIsOutside,

    /// <summary>The old address leads somewhere already: that redirect is the one to change.</summary>
    AlreadyLeads,

    /// <summary>Followed to the end, the new address leads back to the old one.</summary>
    LeadsRound,
}

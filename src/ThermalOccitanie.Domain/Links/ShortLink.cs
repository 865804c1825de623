using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Domain.Links;

/// <summary>
/// A short address for one channel, one place and, if need be, one station: a code to type and another one to scan, so that
/// the two are counted apart. Printed, it cannot be taken back: what it leads to may change, the codes never do.
/// </summary>
public sealed class ShortLink
{
    public const int NameMaxLength = 120;
    public const int PlaceMaxLength = 120;
    public const int CreatedByMaxLength = 250;
    public const int TargetMaxLength = Redirect.PathMaxLength;

    /// <summary>Where short links live; one that led to another could lead round.</summary>
    public const string Room = "/l/";

    public required Guid Id { get; init; }

    /// <summary>For whoever reads it and types it.</summary>
    public string TypedCode { get; private init; } = LinkCode.New();

    /// <summary>Inside the QR code.</summary>
    public string ScannedCode { get; private init; } = LinkCode.New();

    /// <summary>As the federation calls it: « Affiche des Thermalies ».</summary>
    public string Name { get; private set; } = "";

    public PromotionChannel Channel { get; private set; }

    /// <summary>Where it is put up or handed out.</summary>
    public string? Place { get; private set; }

    /// <summary>The station that it speaks for, if it is one.</summary>
    public Guid? StationId { get; private set; }

    /// <summary>A page of the portal.</summary>
    public string Target { get; private set; } = "";

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Once it has ended: the page that whoever still has the code is shown the way to.</summary>
    public string? NextTarget { get; private set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public bool HasEnded => EndedAt is not null;

    /// <summary>Says what the link is and where it leads.</summary>
    /// <returns>Why it stays as it was, or <see langword="null"/>.</returns>
    public LinkRefusal? Describe(string name, PromotionChannel channel, string? place, Guid? stationId, string target)
    {
        if (HasEnded)
        {
            return LinkRefusal.HasEnded;
        }

        if (!MayLeadTo(target))
        {
            return LinkRefusal.TargetIsOutside;
        }

        (Name, Channel, Place, StationId, Target) = (name, channel, place, stationId, target);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Ends it: its codes then lead to a page that says so, and shows the way to another one.</summary>
    /// <param name="nextTarget"><see langword="null"/> where the station's page, or the list of stations, will do.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Why it goes on, or <see langword="null"/>.</returns>
    public LinkRefusal? End(string? nextTarget, DateTime now)
    {
        if (HasEnded)
        {
            return LinkRefusal.HasEnded;
        }

        if (nextTarget is not null && !MayLeadTo(nextTarget))
        {
            return LinkRefusal.TargetIsOutside;
        }

        (EndedAt, NextTarget) = (now, nextTarget);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    private static bool MayLeadTo(string target) =>
        RedirectPath.IsInside(target) && RedirectPath.Fold(target) is { } path && !$"{path}/".StartsWith(Room, StringComparison.Ordinal);
}

/// <summary>Which of its two codes somebody came by.</summary>
public enum LinkWay
{
    Typed,
    Scanned,
}

/// <summary>Why a short link cannot be what it was told to be.</summary>
public enum LinkRefusal
{
    /// <summary>Not an address of the portal: « /stations », without the site's name; nor may it be another short link.</summary>
    TargetIsOutside,

    /// <summary>It has ended: what is printed now says so.</summary>
    HasEnded,
}

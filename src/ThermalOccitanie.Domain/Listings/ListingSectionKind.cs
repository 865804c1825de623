namespace ThermalOccitanie.Domain.Listings;

/// <summary>The parts of a listing. Each is written, decided upon, checked and dated as one.</summary>
public enum ListingSectionKind
{
    Presentation,
    Contacts,
    Establishments,
    Orientations,
    Water,
    Season,
    Wellness,
    Highlights,
    Accessibility,
    Doctors,
}

/// <summary>What pages and addresses call the sections.</summary>
public static class ListingSectionKinds
{
    /// <summary>All ten, in the order of the listing.</summary>
    public static IReadOnlyList<ListingSectionKind> All { get; } = Enum.GetValues<ListingSectionKind>();

    /// <summary>The section as pages name it.</summary>
    public static string Name(this ListingSectionKind kind) => kind switch
    {
        ListingSectionKind.Presentation => "Présentation",
        ListingSectionKind.Contacts => "Contacts et accès",
        ListingSectionKind.Establishments => "Établissements thermaux",
        ListingSectionKind.Orientations => "Orientations thérapeutiques",
        ListingSectionKind.Water => "Eau thermale",
        ListingSectionKind.Season => "Saison",
        ListingSectionKind.Wellness => "Bien-être",
        ListingSectionKind.Highlights => "Points forts",
        ListingSectionKind.Accessibility => "Accessibilité",
        ListingSectionKind.Doctors => "Médecins thermaux",
    };

    /// <summary>The section in addresses, and the first word of its fields' codes.</summary>
    public static string Slug(this ListingSectionKind kind) => kind switch
    {
        ListingSectionKind.Presentation => "presentation",
        ListingSectionKind.Contacts => "contacts",
        ListingSectionKind.Establishments => "etablissements",
        ListingSectionKind.Orientations => "orientations",
        ListingSectionKind.Water => "eau",
        ListingSectionKind.Season => "saison",
        ListingSectionKind.Wellness => "bien-etre",
        ListingSectionKind.Highlights => "points-forts",
        ListingSectionKind.Accessibility => "accessibilite",
        ListingSectionKind.Doctors => "medecins",
    };

    /// <summary>The section of an address; <see langword="null"/> when there is none of that name.</summary>
    public static ListingSectionKind? Find(string? slug)
    {
        foreach (var kind in All)
        {
            if (kind.Slug() == slug)
            {
                return kind;
            }
        }

        return null;
    }
}

using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Listings;

/// <summary>Which text of a section a form was opened on, so that two people who write at once are told.</summary>
public static class SectionVersion
{
    /// <summary>The open draft's token, or a digest of the live text where nobody has begun a draft.</summary>
    public static string Of(Station station, ListingSectionKind section, ListingRevision? open) =>
        open is not null
            ? $"r{open.ConcurrencyToken:N}"
            : $"l{Secret.Digest(string.Join('\u001f', ListingFields.Of(section, station.Listing).Select(field => field.Read(station.Listing))))}";
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

/// <summary>A listing in one column, the same wherever one is kept.</summary>
internal static class ListingColumns
{
    public static void AsDocument(ComplexPropertyBuilder<StationListing> listing)
    {
        listing.ToJson();
        listing.ComplexProperty(l => l.Presentation, section =>
        {
            section.ComplexProperty(p => p.AnnualCuristes);
            section.ComplexCollection(p => p.Sources);
        });
        listing.ComplexProperty(l => l.Contacts, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Establishments, section =>
        {
            section.ComplexCollection(p => p.Items);
            section.ComplexCollection(p => p.Sources);
        });
        listing.ComplexProperty(l => l.Orientations, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Water, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Season, section =>
        {
            section.ComplexCollection(p => p.Items);
            section.ComplexCollection(p => p.Sources);
        });
        listing.ComplexProperty(l => l.Wellness, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Highlights, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Accessibility, section => section.ComplexCollection(p => p.Sources));
        listing.ComplexProperty(l => l.Doctors, section => section.ComplexCollection(p => p.Sources));
    }
}

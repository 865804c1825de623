using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class StationConfiguration : IEntityTypeConfiguration<Station>
{
    public void Configure(EntityTypeBuilder<Station> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Station.SlugMaxLength);
        builder.Property(s => s.Name).HasMaxLength(Station.NameMaxLength);
        builder.Property(s => s.Commune).HasMaxLength(Station.NameMaxLength);
        builder.Property(s => s.InseeCode).HasMaxLength(5);
        builder.Property(s => s.PostalCode).HasMaxLength(5);
        builder.Property(s => s.DepartmentCode).HasMaxLength(3);
        builder.Property(s => s.SeedFingerprint).HasMaxLength(64);
        builder.Property(s => s.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(s => s.At);

        // An address names one station.
        builder.HasIndex(s => s.Slug).IsUnique();

        builder.ComplexProperty(s => s.Listing, listing =>
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
                section.ComplexProperty(p => p.Latest);
                section.ComplexCollection(p => p.Sources);
            });
            listing.ComplexProperty(l => l.Wellness, section => section.ComplexCollection(p => p.Sources));
            listing.ComplexProperty(l => l.Highlights, section => section.ComplexCollection(p => p.Sources));
            listing.ComplexProperty(l => l.Accessibility, section => section.ComplexCollection(p => p.Sources));
            listing.ComplexProperty(l => l.Doctors, section => section.ComplexCollection(p => p.Sources));
        });
    }
}

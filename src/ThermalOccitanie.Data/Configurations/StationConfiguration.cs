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

        builder.ComplexProperty(s => s.Listing, ListingColumns.AsDocument);
    }
}

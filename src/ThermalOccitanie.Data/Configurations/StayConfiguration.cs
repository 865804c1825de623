using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class StayConfiguration : IEntityTypeConfiguration<Stay>
{
    public void Configure(EntityTypeBuilder<Stay> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Station.SlugMaxLength + Stay.NameMaxLength);
        builder.Property(s => s.Name).HasMaxLength(Stay.NameMaxLength);
        builder.Property(s => s.BookingPhone).HasMaxLength(Stay.PhoneMaxLength);
        builder.Property(s => s.CheckedBy).HasMaxLength(Stay.CheckedByMaxLength);
        builder.Property(s => s.SeedFingerprint).HasMaxLength(64);
        builder.Property(s => s.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<Station>().WithMany().HasForeignKey(s => s.StationId).OnDelete(DeleteBehavior.Restrict);

        // An address names one stay.
        builder.HasIndex(s => s.Slug).IsUnique();

        builder.ComplexProperty(s => s.Source, source => source.ToJson());
        builder.ComplexProperty(s => s.Offer, offer =>
        {
            offer.ToJson();
            offer.ComplexCollection(o => o.Variants);
        });
    }
}

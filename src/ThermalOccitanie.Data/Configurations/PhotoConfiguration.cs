using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.AlternativeText).HasMaxLength(Photo.AlternativeTextMaxLength);
        builder.Property(p => p.Credit).HasMaxLength(Photo.CreditMaxLength);
        builder.Property(p => p.RefusalSentence).HasMaxLength(Photo.RefusalMaxLength);
        builder.Property(p => p.UploadedBy).HasMaxLength(Photo.NameMaxLength);
        builder.Property(p => p.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(p => p.IsListed);
        builder.HasOne<Station>().WithMany().HasForeignKey(p => p.StationId).OnDelete(DeleteBehavior.Restrict);

        // A station's page lists its photos in their order.
        builder.HasIndex(p => new { p.StationId, p.Position });

        // The developer asks, every two seconds, which photos wait; the picture of the catalogue, which are ready.
        builder.HasIndex(p => new { p.State, p.UploadedAt });
    }
}

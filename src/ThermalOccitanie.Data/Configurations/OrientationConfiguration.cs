using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Orientations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class OrientationConfiguration : IEntityTypeConfiguration<Orientation>
{
    public void Configure(EntityTypeBuilder<Orientation> builder)
    {
        builder.Property(o => o.Code).HasMaxLength(5);
        builder.Property(o => o.Slug).HasMaxLength(80);
        builder.Property(o => o.SeedFingerprint).HasMaxLength(64);
        builder.Property(o => o.ConcurrencyToken).IsConcurrencyToken();

        // A code and an address each name one orientation.
        builder.HasIndex(o => o.Code).IsUnique();
        builder.HasIndex(o => o.Slug).IsUnique();

        builder.ComplexProperty(o => o.Texts, texts =>
        {
            texts.ToJson();
            texts.ComplexProperty(t => t.Name);
            texts.ComplexProperty(t => t.Summary);
            texts.ComplexCollection(t => t.Sources);
        });
    }
}

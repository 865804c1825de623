using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

/// <summary>Short links and how many passed by them.</summary>
internal sealed class ShortLinkConfiguration : IEntityTypeConfiguration<ShortLink>, IEntityTypeConfiguration<ShortLinkTotal>
{
    public void Configure(EntityTypeBuilder<ShortLink> builder)
    {
        builder.Property(l => l.TypedCode).HasMaxLength(LinkCode.Length);
        builder.Property(l => l.ScannedCode).HasMaxLength(LinkCode.Length);
        builder.Property(l => l.Name).HasMaxLength(ShortLink.NameMaxLength);
        builder.Property(l => l.Place).HasMaxLength(ShortLink.PlaceMaxLength);
        builder.Property(l => l.Target).HasMaxLength(ShortLink.TargetMaxLength);
        builder.Property(l => l.NextTarget).HasMaxLength(ShortLink.TargetMaxLength);
        builder.Property(l => l.CreatedBy).HasMaxLength(ShortLink.CreatedByMaxLength);
        builder.Property(l => l.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<Station>().WithMany().HasForeignKey(l => l.StationId).OnDelete(DeleteBehavior.Restrict);

        // A code leads to one link.
        builder.HasIndex(l => l.TypedCode).IsUnique();
        builder.HasIndex(l => l.ScannedCode).IsUnique();

        // Even at the database's own prompt, nobody sends visitors elsewhere.
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_ShortLinks_Target", """ "Target" LIKE '/%' AND "Target" NOT LIKE '//%' """.Trim());
            table.HasCheckConstraint("CK_ShortLinks_NextTarget", """ "NextTarget" LIKE '/%' AND "NextTarget" NOT LIKE '//%' """.Trim());
        });
    }

    public void Configure(EntityTypeBuilder<ShortLinkTotal> builder)
    {
        // One row for what a passage is counted by; the page of a link reads its days.
        builder.HasKey(t => new { t.LinkId, t.Day, t.Way, t.Kind });
        builder.HasOne<ShortLink>().WithMany().HasForeignKey(t => t.LinkId).OnDelete(DeleteBehavior.Restrict);
    }
}

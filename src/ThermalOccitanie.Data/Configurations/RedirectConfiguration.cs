using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class RedirectConfiguration : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> builder)
    {
        builder.Property(r => r.OldPath).HasMaxLength(Redirect.PathMaxLength);
        builder.Property(r => r.NewPath).HasMaxLength(Redirect.PathMaxLength);
        builder.Property(r => r.SetBy).HasMaxLength(Redirect.SetByMaxLength);
        builder.Property(r => r.SeedFingerprint).HasMaxLength(64);
        builder.Property(r => r.ConcurrencyToken).IsConcurrencyToken();

        // An old address leads to one place.
        builder.HasIndex(r => r.OldPath).IsUnique();

        // Even at the database's own prompt, nobody sends visitors elsewhere.
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Redirects_OldPath", """ "OldPath" LIKE '/%' """.Trim());
            table.HasCheckConstraint("CK_Redirects_NewPath", """ "NewPath" LIKE '/%' AND "NewPath" NOT LIKE '//%' """.Trim());
        });
    }
}

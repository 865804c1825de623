using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class ListingRevisionConfiguration : IEntityTypeConfiguration<ListingRevision>
{
    public void Configure(EntityTypeBuilder<ListingRevision> builder)
    {
        builder.Property(r => r.AuthorName).HasMaxLength(ListingRevision.NameMaxLength);
        builder.Property(r => r.DecidedByName).HasMaxLength(ListingRevision.NameMaxLength);
        builder.Property(r => r.ReturnReason).HasMaxLength(ListingRevision.ReasonMaxLength);
        builder.Property(r => r.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(r => r.IsOpen);

        builder.HasOne<Station>().WithMany().HasForeignKey(r => r.StationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListingRevision>().WithMany().HasForeignKey(r => r.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListingRevision>().WithMany().HasForeignKey(r => r.RestoresId).OnDelete(DeleteBehavior.Restrict);

        // A section of a station is written by one revision at a time: who opens it again finds that one.
        builder.HasIndex(r => new { r.StationId, r.Section }).IsUnique().HasFilter(""" "State" IN ('Draft', 'Submitted', 'Returned') """.Trim());

        // The moderation queue reads the oldest submitted revisions first.
        builder.HasIndex(r => new { r.State, r.SubmittedAt });

        // The history of a station shows what was decided last first.
        builder.HasIndex(r => new { r.StationId, r.DecidedAt });

        builder.ComplexProperty(r => r.Proposed, ListingColumns.AsDocument);
        builder.ComplexProperty(r => r.Before, ListingColumns.AsDocument);
    }
}

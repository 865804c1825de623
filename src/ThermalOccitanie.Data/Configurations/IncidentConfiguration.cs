using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.ClosingNote).HasMaxLength(Incident.NoteMaxLength);
        builder.Property(i => i.ClosedByName).HasMaxLength(Incident.NameMaxLength);
        builder.Property(i => i.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(i => i.IsOpen);
        builder.Ignore(i => i.Latest);
        builder.Ignore(i => i.Spells);
        builder.ComplexCollection(i => i.Versions, versions => versions.ToJson());
        builder.HasOne<Station>().WithMany().HasForeignKey(i => i.StationId).OnDelete(DeleteBehavior.Restrict);

        // What is open at a station, and what was before it.
        builder.HasIndex(i => new { i.StationId, i.ClosedAt });
    }
}

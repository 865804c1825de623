using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class ListingReminderConfiguration : IEntityTypeConfiguration<ListingReminder>
{
    public void Configure(EntityTypeBuilder<ListingReminder> builder)
    {
        builder.HasKey(r => r.StationId);
        builder.Property(r => r.StationId).ValueGeneratedNever();
        builder.HasOne<Station>().WithOne().HasForeignKey<ListingReminder>(r => r.StationId).OnDelete(DeleteBehavior.Restrict);
    }
}

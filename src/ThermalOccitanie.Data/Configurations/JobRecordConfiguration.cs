using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Jobs;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class JobRecordConfiguration : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> builder)
    {
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasMaxLength(JobRecord.NameMaxLength);
        builder.Property(r => r.LastFailure).HasMaxLength(JobRecord.FailureMaxLength);

        // Of two copies of the program that note a run at once, one notes again on top of the other.
        builder.Property(r => r.Runs).IsConcurrencyToken();
    }
}

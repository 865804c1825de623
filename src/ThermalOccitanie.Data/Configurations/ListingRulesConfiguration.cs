using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class ListingRulesConfiguration : IEntityTypeConfiguration<ListingRules>
{
    public void Configure(EntityTypeBuilder<ListingRules> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ConcurrencyToken).IsConcurrencyToken();
        builder.ComplexCollection(r => r.Sections, rules => rules.ToJson());
        builder.ComplexCollection(r => r.Weights, weights => weights.ToJson());
    }
}

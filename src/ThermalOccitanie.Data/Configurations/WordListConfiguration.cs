using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class WordListConfiguration : IEntityTypeConfiguration<WordList>
{
    public void Configure(EntityTypeBuilder<WordList> builder)
    {
        builder.Property(l => l.Key).HasMaxLength(WordList.KeyMaxLength);
        builder.Property(l => l.SeedFingerprint).HasMaxLength(64);
        builder.Property(l => l.ConcurrencyToken).IsConcurrencyToken();
        builder.ComplexProperty(l => l.Words, words => words.ToJson());

        // A thing has one list.
        builder.HasIndex(l => new { l.Kind, l.Key }).IsUnique();
    }
}

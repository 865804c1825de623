using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class LettersConfiguration :
    IEntityTypeConfiguration<Subscriber>, IEntityTypeConfiguration<ConsentWording>, IEntityTypeConfiguration<LetterIssue>, IEntityTypeConfiguration<LetterSending>
{
    public void Configure(EntityTypeBuilder<Subscriber> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Email).HasMaxLength(OutgoingMail.AddressMaxLength);
        builder.Property(s => s.NormalizedEmail).HasMaxLength(OutgoingMail.AddressMaxLength);
        builder.Property(s => s.Language).HasMaxLength(Subscriber.LanguageMaxLength);
        builder.Property(s => s.Key).HasMaxLength(Subscriber.KeyMaxLength);
        builder.Property(s => s.ConfirmationHash).HasMaxLength(Subscriber.HashMaxLength);
        builder.Property(s => s.Page).HasMaxLength(Subscriber.PageMaxLength);

        // Who confirms and who leaves in the same instant do not undo each other.
        builder.Property(s => s.State).IsConcurrencyToken();
        builder.HasOne<ConsentWording>().WithMany().HasForeignKey(s => s.WordingId).OnDelete(DeleteBehavior.Restrict);

        // One address is subscribed once.
        builder.HasIndex(s => s.NormalizedEmail).IsUnique();

        // A link of a letter, and one that confirms, lead to one subscriber.
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasIndex(s => s.ConfirmationHash).IsUnique();

        // A letter goes to whoever is confirmed, page by page.
        builder.HasIndex(s => new { s.State, s.Id });
    }

    public void Configure(EntityTypeBuilder<ConsentWording> builder)
    {
        builder.Property(w => w.Language).HasMaxLength(Subscriber.LanguageMaxLength);
        builder.Property(w => w.Text).HasMaxLength(ConsentWording.TextMaxLength);

        // The words in force are the latest of a language.
        builder.HasIndex(w => new { w.Language, w.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterIssue> builder)
    {
        builder.Property(i => i.Subject).HasMaxLength(LetterIssue.SubjectMaxLength);
        builder.Property(i => i.Preheader).HasMaxLength(LetterIssue.PreheaderMaxLength);
        builder.Property(i => i.Text).HasMaxLength(LetterIssue.TextMaxLength);
        builder.Property(i => i.Stations).HasMaxLength(LetterIssue.SlugsMaxLength);
        builder.Property(i => i.Stays).HasMaxLength(LetterIssue.SlugsMaxLength);
        builder.Property(i => i.ConcurrencyToken).IsConcurrencyToken();
        builder.Property(i => i.Cards).HasConversion(
            cards => JsonSerializer.Serialize(cards, JsonSerializerOptions.Default),
            stored => JsonSerializer.Deserialize<List<LetterCard>>(stored, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<LetterCard>>((one, other) => one!.SequenceEqual(other!), cards => cards.Count, cards => cards.ToList()));

        // A number is a public address.
        builder.HasIndex(i => i.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterSending> builder)
    {
        builder.Property(s => s.Failure).HasMaxLength(LetterSending.FailureMaxLength);
        builder.HasOne<LetterIssue>().WithMany().HasForeignKey(s => s.IssueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subscriber>().WithMany().HasForeignKey(s => s.SubscriberId).OnDelete(DeleteBehavior.SetNull);

        // Nobody is sent a letter twice.
        builder.HasIndex(s => new { s.IssueId, s.SubscriberId }).IsUnique();

        // The sender asks, every second, what of a letter is due; its page, how many are in each state.
        builder.HasIndex(s => new { s.IssueId, s.State, s.NextTryAt });

        // How many were handed over within the last minute.
        builder.HasIndex(s => s.HandedAt);
    }
}

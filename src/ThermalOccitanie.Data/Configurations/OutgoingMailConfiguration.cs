using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.To).HasMaxLength(OutgoingMail.AddressMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectMaxLength);
        builder.Property(m => m.TextBody).HasMaxLength(OutgoingMail.BodyMaxLength);
        builder.Property(m => m.HtmlBody).HasMaxLength(OutgoingMail.BodyMaxLength);
        builder.Property(m => m.MessageId).HasMaxLength(OutgoingMail.MessageIdMaxLength);
        builder.Property(m => m.LastFailure).HasMaxLength(OutgoingMail.FailureMaxLength);

        // Who holds an old copy of a mail can neither mark what another copy of the program is sending, nor wake what was sent.
        builder.Property(m => m.State).IsConcurrencyToken();
        builder.Property(m => m.ClaimedBy).IsConcurrencyToken();

        // The sender asks, every second, which mails are due; the cleaner, which ones are of no use any more.
        builder.HasIndex(m => new { m.State, m.NextTryAt });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

/// <summary>Who may do what, who asked to come in, who is in, and what they did.</summary>
internal sealed class RightsConfiguration :
    IEntityTypeConfiguration<Organisation>,
    IEntityTypeConfiguration<Membership>,
    IEntityTypeConfiguration<StationAttachment>,
    IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<SignInRequest>,
    IEntityTypeConfiguration<AccountSession>,
    IEntityTypeConfiguration<JournalEntry>
{
    private const int DigestLength = 64;

    // « Anne Roux, commune de Fontclaire »
    private const int SignatureMaxLength = Account.NameMaxLength + Organisation.NameMaxLength + 2;

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.DepartmentCode).HasMaxLength(3);
        builder.Property(o => o.ConcurrencyToken).IsConcurrencyToken();

        // Two organisations of one name could not be told apart in the list of rights.
        builder.HasIndex(o => o.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(m => m.GivenBy).HasMaxLength(SignatureMaxLength);
        builder.Property(m => m.EndedBy).HasMaxLength(SignatureMaxLength);
        builder.Property(m => m.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        // An account has one role in an organisation; each page asks for its roles.
        builder.HasIndex(m => new { m.AccountId, m.OrganisationId }).IsUnique().HasFilter("\"EndedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<StationAttachment> builder)
    {
        builder.Property(a => a.GivenBy).HasMaxLength(SignatureMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Station>().WithMany().HasForeignKey(a => a.StationId).OnDelete(DeleteBehavior.Restrict);

        // Each page asks which stations an organisation has.
        builder.HasIndex(a => new { a.OrganisationId, a.StationId });
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Email).HasMaxLength(Invitation.EmailMaxLength);
        builder.Property(i => i.TokenHash).HasMaxLength(DigestLength);
        builder.Property(i => i.InvitedBy).HasMaxLength(SignatureMaxLength);
        builder.Property(i => i.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        // The mailed link finds its invitation by the digest of its secret.
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInRequest> builder)
    {
        builder.Property(r => r.EmailHash).HasMaxLength(DigestLength);
        builder.Property(r => r.TokenHash).HasMaxLength(DigestLength);
        builder.Property(r => r.CodeHash).HasMaxLength(DigestLength);
        builder.Property(r => r.BrowserHash).HasMaxLength(DigestLength);
        builder.Property(r => r.ConcurrencyToken).IsConcurrencyToken();

        // How often did this address ask lately?
        builder.HasIndex(r => new { r.EmailHash, r.AskedAt });
    }

    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.Property(s => s.Device).HasMaxLength(AccountSession.DeviceMaxLength);
        builder.Property(s => s.DeviceHash).HasMaxLength(DigestLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);

        // Where is this account signed in?
        builder.HasIndex(s => new { s.AccountId, s.StartedAt });
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.Property(e => e.By).HasMaxLength(SignatureMaxLength);
        builder.Property(e => e.Sentence).HasMaxLength(JournalEntry.SentenceMaxLength);

        // The journal reads the newest first, of one subject or one station.
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.StationId, e.At });
    }
}

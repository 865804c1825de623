using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Data.Configurations;

/// <summary>The action plan and its money. Each row hangs on the one above it, and none goes with it unasked.</summary>
internal sealed class PlanConfiguration :
    IEntityTypeConfiguration<ActionPlan>,
    IEntityTypeConfiguration<PlanAction>,
    IEntityTypeConfiguration<PlanActionStation>,
    IEntityTypeConfiguration<PlanLine>,
    IEntityTypeConfiguration<Agreement>,
    IEntityTypeConfiguration<FundsCall>
{
    public void Configure(EntityTypeBuilder<ActionPlan> builder)
    {
        builder.Property(p => p.ClosedBy).HasMaxLength(ActionPlan.SignatureMaxLength);
        builder.Property(p => p.ConcurrencyToken).IsConcurrencyToken();

        // A year has one plan.
        builder.HasIndex(p => p.Year).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.Property(a => a.Title).HasMaxLength(PlanAction.TitleMaxLength);
        builder.Property(a => a.Audience).HasMaxLength(PlanAction.AudienceMaxLength);
        builder.Property(a => a.Owner).HasMaxLength(PlanAction.OwnerMaxLength);
        builder.Property(a => a.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<ActionPlan>().WithMany().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);

        // Papers quote an action by its number in the year.
        builder.HasIndex(a => new { a.PlanId, a.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanActionStation> builder)
    {
        builder.HasKey(s => new { s.ActionId, s.StationId });
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(s => s.ActionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Station>().WithMany().HasForeignKey(s => s.StationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.Property(l => l.Label).HasMaxLength(PlanLine.LabelMaxLength);
        builder.Property(l => l.Reference).HasMaxLength(PlanLine.ReferenceMaxLength);
        builder.Property(l => l.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(l => l.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("CK_PlanLines_Cents", """ "NetCents" >= 0 AND "GrossCents" >= "NetCents" """.Trim()));
    }

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.Property(a => a.Reference).HasMaxLength(Agreement.ReferenceMaxLength);
        builder.Property(a => a.Conditions).HasMaxLength(Agreement.ConditionsMaxLength);
        builder.Property(a => a.ConcurrencyToken).IsConcurrencyToken();
        builder.Ignore(a => a.Share);
        builder.HasOne<PlanAction>().WithMany().HasForeignKey(a => a.ActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.FunderId).OnDelete(DeleteBehavior.Restrict);

        // A funder agrees once to an action; a partner's pages ask for what it funds.
        builder.HasIndex(a => new { a.ActionId, a.FunderId }).IsUnique();
        builder.HasIndex(a => a.FunderId);
    }

    public void Configure(EntityTypeBuilder<FundsCall> builder)
    {
        builder.Property(c => c.SentBy).HasMaxLength(ActionPlan.SignatureMaxLength);
        builder.Property(c => c.ConcurrencyToken).IsConcurrencyToken();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Restrict);

        // Papers quote a call by its number in the agreement.
        builder.HasIndex(c => new { c.AgreementId, c.Number }).IsUnique();
    }
}

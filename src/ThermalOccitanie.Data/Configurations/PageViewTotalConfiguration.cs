using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ThermalOccitanie.Domain.Audience;

namespace ThermalOccitanie.Data.Configurations;

internal sealed class PageViewTotalConfiguration : IEntityTypeConfiguration<PageViewTotal>
{
    public void Configure(EntityTypeBuilder<PageViewTotal> builder)
    {
        builder.Property(t => t.Template).HasMaxLength(PageViewTotal.TemplateMaxLength);
        builder.Property(t => t.Subject).HasMaxLength(PageViewTotal.SubjectMaxLength);
        builder.Property(t => t.Language).HasMaxLength(PageViewTotal.LanguageMaxLength);
        builder.Property(t => t.Site).HasMaxLength(ReferrerSite.MaxLength);

        // One row for what a view is counted by; the page of the audience reads a month.
        builder.HasKey(t => new { t.Day, t.Template, t.Subject, t.Language, t.Site, t.Kind });
    }
}

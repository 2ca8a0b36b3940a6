using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

/// <summary>The texts of the report with their versions, what is said of them, and who is writing.</summary>
internal sealed class WritingConfiguration : IEntityTypeConfiguration<ReportNarrative>, IEntityTypeConfiguration<NarrativeVersion>,
    IEntityTypeConfiguration<SectionComment>, IEntityTypeConfiguration<SectionPresence>
{
    public void Configure(EntityTypeBuilder<ReportNarrative> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(n => n.ProjectId);
        builder.HasMany(n => n.Versions).WithOne().HasForeignKey(v => v.NarrativeId);
        builder.Property(n => n.Figures).HasMaxLength(KeptFigures.Length);
        builder.HasIndex(n => new { n.ProjectId, n.Section, n.Language }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<NarrativeVersion> builder)
    {
        builder.Property(v => v.Figures).HasMaxLength(KeptFigures.Length);
        builder.HasIndex(v => new { v.NarrativeId, v.Number }).IsUnique();
        builder.ToTable("NarrativeVersions", t => t.HasCheckConstraint("CK_NarrativeVersions_Number", "[Number] > 0"));
    }

    public void Configure(EntityTypeBuilder<SectionComment> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId);
        builder.HasOne<SectionComment>().WithMany().HasForeignKey(c => c.AnswersId);
        builder.Property(c => c.Text).HasMaxLength(SectionComment.TextLength);
        builder.HasIndex(c => new { c.ProjectId, c.Section });
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_SectionComments_Resolved",
            "([ResolvedAt] IS NULL AND [ResolvedBy] = '') OR ([ResolvedAt] IS NOT NULL AND [ResolvedBy] <> '' AND [AnswersId] IS NULL)"));
    }

    public void Configure(EntityTypeBuilder<SectionPresence> builder)
    {
        builder.ToTable("SectionPresences");
        builder.HasKey(p => new { p.ProjectId, p.Section, p.Language, p.UserId });
        builder.HasOne<Project>().WithMany().HasForeignKey(p => p.ProjectId);
        builder.HasIndex(p => p.SeenAt);
    }
}

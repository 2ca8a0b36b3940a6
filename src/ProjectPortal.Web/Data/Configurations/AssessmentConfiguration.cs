using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>, IEntityTypeConfiguration<Mark>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasOne(a => a.Nomination).WithMany().HasForeignKey(a => a.NominationId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.ByUserId);
        builder.HasMany(a => a.Marks).WithOne().HasForeignKey(m => m.AssessmentId);
        builder.Property(a => a.Comment).HasMaxLength(Change.ReasonLength);
        builder.Ignore(a => a.OpensOthers);
        builder.HasIndex(a => new { a.NominationId, a.ByUserId }).IsUnique();
        builder.ToTable("Assessments", t => t.HasCheckConstraint(
            "CK_Assessments_Conflict", $"[Answer] <> '{nameof(Answer.Conflict)}' OR [Comment] <> ''"));
    }

    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.HasOne(m => m.Criterion).WithMany().HasForeignKey(m => m.CriterionId);
        builder.Ignore(m => m.InHistory);
        builder.HasIndex(m => new { m.AssessmentId, m.CriterionId }).IsUnique();
        builder.ToTable("Marks", t => t.HasCheckConstraint("CK_Marks_Value", $"[Value] BETWEEN 0 AND {Assessment.BestMark}"));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<AttendanceMark>, IEntityTypeConfiguration<Badge>,
IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<InvitationLetter>
{
    public void Configure(EntityTypeBuilder<AttendanceMark> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId);
        builder.HasOne(m => m.Nomination).WithMany().HasForeignKey(m => m.NominationId);
        builder.HasIndex(m => new { m.NominationId, m.Day }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Badge> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(b => b.ProjectId);
        builder.HasOne(b => b.Nomination).WithMany().HasForeignKey(b => b.NominationId);
        builder.HasIndex(b => b.NominationId).IsUnique();
        builder.HasIndex(b => b.Code).IsUnique();
        builder.ToTable("Badges", t => t.HasCheckConstraint("CK_Badges_Code", "[Code] <> ''"));
    }

    public void Configure(EntityTypeBuilder<InvitationLetter> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(l => l.ProjectId);
        builder.HasOne(l => l.Nomination).WithMany().HasForeignKey(l => l.NominationId);
        builder.Property(l => l.Facts).HasMaxLength(int.MaxValue);
        builder.HasIndex(l => new { l.NominationId, l.Number }).IsUnique();
        builder.ToTable("InvitationLetters", t => t.HasCheckConstraint("CK_InvitationLetters_Number", "[Number] > 0"));
    }

    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId);
        builder.HasOne(c => c.Nomination).WithMany().HasForeignKey(c => c.NominationId);
        builder.Property(c => c.RevokeReason).HasMaxLength(Change.ReasonLength);
        // Of the certificates of one person for one event only one holds.
        builder.HasIndex(c => c.NominationId, "IX_Certificates_OneValid").IsUnique().HasFilter("[RevokedAt] IS NULL");
        builder.HasIndex(c => c.NominationId);
        builder.HasIndex(c => c.Code).IsUnique();
        builder.ToTable("Certificates", t =>
        {
            t.HasCheckConstraint("CK_Certificates_Code", "[Code] <> ''");
            t.HasCheckConstraint("CK_Certificates_Revoked",
                "([RevokedAt] IS NULL AND [RevokeReason] = '') OR ([RevokedAt] IS NOT NULL AND [RevokeReason] <> '')");
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<ReportEdition>, IEntityTypeConfiguration<ReportFile>,
IEntityTypeConfiguration<ReportWriter>, IEntityTypeConfiguration<ReportException>, IEntityTypeConfiguration<ReportSnapshot>
{
    private const int Hash = 64;

    public void Configure(EntityTypeBuilder<ReportEdition> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(e => e.ProjectId);
        builder.HasOne(e => e.Corrects).WithMany().HasForeignKey(e => e.CorrectsId);
        builder.HasMany(e => e.Writers).WithOne().HasForeignKey(w => w.ReportEditionId);
        builder.HasMany(e => e.Exceptions).WithOne().HasForeignKey(x => x.ReportEditionId);
        builder.HasMany(e => e.Snapshots).WithOne().HasForeignKey(s => s.ReportEditionId);
        builder.HasIndex(e => new { e.ProjectId, e.Kind, e.Year, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.ProjectId, e.Kind, e.Year }, "IX_ReportEditions_OnItsWay").IsUnique()
            .HasFilter(States.OneOf(ReportEditionLifecycle.OnItsWay));
        // Of two corrections of one edition the second is refused.
        builder.HasIndex(e => e.CorrectsId).IsUnique();
        builder.HasIndex(e => e.Code).IsUnique().HasFilter("[Code] <> ''");
        builder.ToTable("ReportEditions", t =>
        {
            t.HasCheckConstraint("CK_ReportEditions_Year", "([Kind] = 'Final' AND [Year] = 0) OR ([Kind] <> 'Final' AND [Year] > 0)");
            t.HasCheckConstraint("CK_ReportEditions_Number", "[Number] > 0");
            t.HasCheckConstraint("CK_ReportEditions_Sent", $"{States.NotOneOf(ReportEditionLifecycle.Sent)} OR [SentAt] IS NOT NULL");
            t.HasCheckConstraint("CK_ReportEditions_Cleared", States.Have("ClearedAt", ReportEditionLifecycle.Fixed));
            t.HasCheckConstraint("CK_ReportEditions_SecondPerson",
                "[ClearedById] IS NULL OR [SentById] IS NULL OR [ClearedById] <> [SentById] OR [ClearedAlone] = 1");
            t.HasCheckConstraint("CK_ReportEditions_Submitted", States.Have("SubmittedAt", ReportEditionLifecycle.Frozen));
            t.HasCheckConstraint("CK_ReportEditions_Code", $"{States.NotOneOf(ReportEditionLifecycle.Frozen)} OR [Code] <> ''");
            t.HasCheckConstraint("CK_ReportEditions_Superseded",
                States.Have("SupersededAt", ReportEditionLifecycle.Row(ReportEditionAction.Supersede).To));
            t.HasCheckConstraint("CK_ReportEditions_Correction", "[CorrectsId] IS NULL OR [CorrectionReason] <> ''");
            t.HasCheckConstraint("CK_ReportEditions_WhatChanged",
                $"[CorrectsId] IS NULL OR {States.NotOneOf(ReportEditionLifecycle.Frozen)} OR [WhatChanged_En] <> '' "
                + "OR [WhatChanged_Fr] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<ReportFile> builder)
    {
        builder.HasOne(f => f.ReportEdition).WithMany(e => e.Files).HasForeignKey(f => f.ReportEditionId);
        builder.Property(f => f.MediaType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(Hash);
        builder.HasIndex(f => new { f.ReportEditionId, f.Language, f.Format }).IsUnique();
        builder.HasIndex(f => f.Sha256);
        builder.ToTable("ReportFiles", t => t.HasCheckConstraint(
            "CK_ReportFiles_Whole", "[Size] > 0 AND [Sha256] <> '' AND [Engine] <> ''"));
    }

    public void Configure(EntityTypeBuilder<ReportWriter> builder)
    {
        builder.HasIndex(w => new { w.ReportEditionId, w.UserId }).IsUnique();
        builder.ToTable("ReportWriters");
    }

    public void Configure(EntityTypeBuilder<ReportException> builder) =>
        builder.ToTable("ReportExceptions", t => t.HasCheckConstraint("CK_ReportExceptions_Reason", "[Reason] <> ''"));

    public void Configure(EntityTypeBuilder<ReportSnapshot> builder)
    {
        builder.Property(s => s.Facts).HasMaxLength(int.MaxValue);
        builder.Property(s => s.Sha256).HasMaxLength(Hash);
        builder.ToTable("ReportSnapshots", t => t.HasCheckConstraint("CK_ReportSnapshots_Whole", "[Facts] <> '' AND [Sha256] <> ''"));
    }
}

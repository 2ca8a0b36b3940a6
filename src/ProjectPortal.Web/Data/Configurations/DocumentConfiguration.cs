using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(d => d.ProjectId);
        builder.HasOne(d => d.Nomination).WithMany().HasForeignKey(d => d.NominationId);
        builder.HasOne(d => d.Event).WithMany().HasForeignKey(d => d.EventId);
        builder.HasOne(d => d.Session).WithMany().HasForeignKey(d => d.SessionId);
        builder.HasOne<Document>().WithMany().HasForeignKey(d => d.ReplacesId);
        builder.Ignore(d => d.IsRemoved).Ignore(d => d.IsPersonal);
        builder.Property(d => d.MediaType).HasMaxLength(100);
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.Property(d => d.FileKey).HasMaxLength(Lengths.Slug);
        builder.Property(d => d.ClientKey).HasMaxLength(Document.ClientKeyLength);
        builder.Property(d => d.RemovedReason).HasMaxLength(Change.ReasonLength);

        builder.HasIndex(d => d.FileKey).IsUnique();
        builder.HasIndex(d => d.ClientKey).IsUnique();
        // One letter and one curriculum vitae at a time, also where two people send theirs at once.
        builder.HasIndex(d => new { d.NominationId, d.Kind }).IsUnique()
            .HasFilter("[RemovedAt] IS NULL AND [NominationId] IS NOT NULL AND [Kind] IN ('NominationLetter', 'CurriculumVitae')");
        // That index holds some rows only.
        builder.HasIndex(d => d.NominationId);
        builder.HasIndex(d => new { d.RemovedAt, d.ErasedAt });

        builder.ToTable("Documents", t =>
        {
            t.HasCheckConstraint("CK_Documents_Owner",
                "([Kind] IN ('NominationLetter', 'CurriculumVitae', 'Paper') AND [NominationId] IS NOT NULL AND [EventId] IS NULL AND "
                    + "[SessionId] IS NULL)"
                + " OR ([Kind] = 'EventPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NULL)"
                + " OR ([Kind] = 'SessionPaper' AND [NominationId] IS NULL AND [EventId] IS NOT NULL AND [SessionId] IS NOT NULL)"
                + " OR ([Kind] IN ('EvaluationReport', 'ProjectDocument', 'TermsOfReference', 'OtherDocument') AND [NominationId] IS NULL "
                    + "AND [EventId] IS NULL AND [SessionId] IS NULL)");
            t.HasCheckConstraint("CK_Documents_Dated",
                "([DatedOn] IS NOT NULL OR [Kind] NOT IN ('EvaluationReport', 'ProjectDocument', 'TermsOfReference', 'OtherDocument'))"
                + " AND ([DatedOn] IS NULL OR [Kind] NOT IN "
                    + "('NominationLetter', 'CurriculumVitae', 'Paper', 'EventPaper', 'SessionPaper'))");
            t.HasCheckConstraint("CK_Documents_Size", string.Create(
                CultureInfo.InvariantCulture, $"[Size] >= 1 AND [Size] <= {Document.MaxSize}"));
            t.HasCheckConstraint("CK_Documents_File", "[FileName] <> '' AND [FileKey] <> '' AND [MediaType] <> ''");
            t.HasCheckConstraint(
                "CK_Documents_Removed",
                "([RemovedAt] IS NULL AND [RemovedBy] = '' AND [RemovedReason] = '') OR ([RemovedAt] IS NOT NULL AND [RemovedBy] <> '')");
            t.HasCheckConstraint("CK_Documents_Erased", "[ErasedAt] IS NULL OR [RemovedAt] IS NOT NULL");
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

/// <summary>What nominees themselves write.</summary>
internal sealed class NomineeConfiguration : IEntityTypeConfiguration<Concept>, IEntityTypeConfiguration<SurveyAnswer>,
    IEntityTypeConfiguration<DirectoryEntry>, IEntityTypeConfiguration<DirectoryMessage>
{
    public void Configure(EntityTypeBuilder<Concept> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId);
        builder.HasOne(c => c.Nomination).WithMany().HasForeignKey(c => c.NominationId);
        builder.Ignore(c => c.Text);
        foreach (var text in new[] { "Problem", "Practice", "ResourcesAtHand", "ResourcesMissing" })
            builder.Property<string>(text).HasMaxLength(Lengths.Text);
        builder.HasIndex(c => c.NominationId).IsUnique();
        builder.ToTable("Concepts", t =>
        {
            t.HasCheckConstraint("CK_Concepts_Submitted", States.Have("SubmittedAt", ConceptLifecycle.HandedIn));
            t.HasCheckConstraint(
                "CK_Concepts_Complete",
                $"{States.NotOneOf(ConceptLifecycle.HandedIn)} OR ([Problem] <> '' AND [Practice] <> '' AND [ResourcesAtHand] <> '' AND "
                + $"[ResourcesMissing] <> '' AND [SponsorName] <> '' AND [SponsorPost] <> '')");
        });
    }

    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(a => a.ProjectId);
        builder.HasOne(a => a.Nomination).WithMany().HasForeignKey(a => a.NominationId);
        builder.Ignore(a => a.Reply);
        foreach (var text in new[] { "MostUseful", "LeastUseful" })
            builder.Property<string>(text).HasMaxLength(Lengths.Text);
        builder.Property(a => a.Practice).HasMaxLength(Lengths.Title);
        builder.HasIndex(a => a.NominationId).IsUnique();
        builder.ToTable("SurveyAnswers", t =>
        {
            t.HasCheckConstraint("CK_SurveyAnswers_Relevance",
                $"[Relevance] >= {SurveyAnswer.Least} AND [Relevance] <= {SurveyAnswer.Most}");
            t.HasCheckConstraint("CK_SurveyAnswers_Practice", "[Intent] <> 'WillIntroduce' OR [Practice] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<DirectoryEntry> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(e => e.ProjectId);
        builder.HasOne(e => e.Nomination).WithMany().HasForeignKey(e => e.NominationId);
        builder.Property(e => e.Practice).HasMaxLength(Lengths.Name);
        builder.HasIndex(e => e.NominationId).IsUnique();
        builder.HasIndex(e => new { e.ProjectId, e.ShownSince });
        builder.ToTable("DirectoryEntries", t => t.HasCheckConstraint(
            "CK_DirectoryEntries_Shown", "[ShownSince] IS NULL OR [Practice] <> ''"));
    }

    public void Configure(EntityTypeBuilder<DirectoryMessage> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId);
        builder.HasOne(m => m.Entry).WithMany().HasForeignKey(m => m.EntryId);
        builder.Property(m => m.Sender).HasMaxLength(40);
        // Two messages that are sent at once cannot both be the tenth.
        builder.HasIndex(m => new { m.Sender, m.Day, m.Number }).IsUnique();
        builder.ToTable("DirectoryMessages", t => t.HasCheckConstraint(
            "CK_DirectoryMessages_Number", $"[Number] >= 1 AND [Number] <= {DirectoryMessage.PerDay}"));
    }
}

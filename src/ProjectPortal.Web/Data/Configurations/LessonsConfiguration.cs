using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class LessonsConfiguration : IEntityTypeConfiguration<Challenge>, IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(c => c.ActivityId);
        builder.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId);
        builder.HasIndex(c => new { c.ProjectId, c.Number }).IsUnique();
        var isNotClosed = States.NotOneOf(ChallengeLifecycle.Row(ChallengeAction.Close).To);
        builder.ToTable(t => t.HasCheckConstraint("CK_Challenges_Closed",
            $"{isNotClosed} OR [ActionTaken_En] <> '' OR [ActionTaken_Fr] <> ''"));
    }

    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(l => l.ProjectId);
        builder.HasOne(l => l.Theme).WithMany().HasForeignKey(l => l.ThemeId);
        builder.HasOne<Event>().WithMany().HasForeignKey(l => l.EventId);
        builder.HasIndex(l => new { l.ProjectId, l.ThemeId, l.Order });
        builder.ToTable(t => t.HasCheckConstraint("CK_Lessons_Event", "[Source] <> 'Event' OR [EventId] IS NOT NULL"));
    }
}

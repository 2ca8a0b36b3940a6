using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class FollowupConfiguration : IEntityTypeConfiguration<ChangeRequest>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(r => r.ProjectId);
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        builder.HasOne(r => r.Nomination).WithMany().HasForeignKey(r => r.NominationId);
        builder.HasOne<Country>().WithMany().HasForeignKey(r => r.CountryCode);
        builder.ComplexProperty(r => r.Person, NominationConfiguration.Configure);
        // Of two people who ask for the same delegate at the same moment one is told that the other did.
        var (waits, isDecided) = (States.OneOf(ChangeRequestLifecycle.Waiting), States.NotOneOf(ChangeRequestLifecycle.Waiting));
        var isNotRefused = States.NotOneOf(ChangeRequestLifecycle.Row(ChangeRequestAction.Refuse).To);
        builder.HasIndex(r => r.NominationId, "IX_ChangeRequests_OneOpen").IsUnique().HasFilter(waits);
        builder.HasIndex(r => r.NominationId);
        builder.HasIndex(r => new { r.ProjectId, r.State });
        builder.HasIndex(r => new { r.CountryCode, r.State });
        builder.ToTable("ChangeRequests", t =>
        {
            t.HasCheckConstraint("CK_ChangeRequests_Reason", "[Reason] <> ''");
            t.HasCheckConstraint(
                "CK_ChangeRequests_Decided",
                    $"({waits} AND [DecidedAt] IS NULL) OR ({isDecided} AND [DecidedAt] IS NOT NULL AND [DecidedBy] <> '')");
            t.HasCheckConstraint("CK_ChangeRequests_Refused", $"{isNotRefused} OR [DecisionReason] <> ''");
            t.HasCheckConstraint("CK_ChangeRequests_Person",
                "[Kind] = 'Withdraw' OR [Person_GivenName] <> '' OR [Person_FamilyName] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(r => r.ProjectId);
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        builder.HasOne(r => r.Nomination).WithMany().HasForeignKey(r => r.NominationId);
        builder.HasOne<Country>().WithMany().HasForeignKey(r => r.CountryCode);
        builder.HasIndex(r => new { r.Thing, r.Number }).IsUnique();
        builder.ToTable("Reminders", t => t.HasCheckConstraint("CK_Reminders_Person", "[Kind] = 'Nominate' OR [NominationId] IS NOT NULL"));
    }
}

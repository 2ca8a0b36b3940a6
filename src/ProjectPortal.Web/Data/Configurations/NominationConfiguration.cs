using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class NominationConfiguration : IEntityTypeConfiguration<Nomination>, IEntityTypeConfiguration<SeatShift>,
IEntityTypeConfiguration<PersonalLink>
{
    public void Configure(EntityTypeBuilder<Nomination> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(n => n.ProjectId);
        builder.HasOne(n => n.Event).WithMany().HasForeignKey(n => n.EventId);
        builder.HasOne<Country>().WithMany().HasForeignKey(n => n.CountryCode);
        builder.HasMany(n => n.SeatShifts).WithOne().HasForeignKey(s => s.NominationId);
        builder.HasOne(n => n.Replaces).WithMany().HasForeignKey(n => n.ReplacesId);
        builder.Ignore(n => n.IsUnanswered).Ignore(n => n.HoldsSeat).Ignore(n => n.IsOnReserve);
        builder.ComplexProperty(n => n.Nominee, Configure);
        builder.Property(n => n.ReturnPart).HasMaxLength(Domain.Lengths.Code);
        builder.Property(n => n.ReturnedMark).HasMaxLength(Domain.Lengths.Code);
        builder.Property(n => n.LastQuestion).HasMaxLength(Change.ReasonLength);
        builder.Property(n => n.LastAnswer).HasMaxLength(Change.ReasonLength);

        builder.HasIndex(n => new { n.EventId, n.CountryCode, n.EmailKey }).IsUnique();
        builder.HasIndex(n => new { n.EventId, n.CountryCode, n.PersonKey }).IsUnique();
        builder.HasIndex(n => new { n.CountryCode, n.DraftKey }).IsUnique();
        builder.HasIndex(n => new { n.ProjectId, n.State });
        builder.HasIndex(n => new { n.CountryCode, n.State });
        builder.HasIndex(n => new { n.State, n.OfferExpiresAt });
        // The same person at other events.
        builder.HasIndex(n => new { n.CountryCode, n.PersonKey });
        builder.HasIndex(n => new { n.CountryCode, n.EmailKey });
        // Lists, the latest first.
        builder.HasIndex(n => new { n.ProjectId, n.Id });
        builder.HasIndex(n => new { n.CountryCode, n.Id });
        // Counts by country and state, read from the index alone.
        builder.HasIndex(n => new { n.ProjectId, n.CountryCode, n.State, n.Proposal, n.SubmittedAt });
        builder.HasIndex(n => new { n.EventId, n.CountryCode, n.State, n.Proposal, n.SubmittedAt });

        var isNotReturned = States.NotOneOf(NominationLifecycle.Row(NominationAction.Return).To);
        var isNotOnReserve = States.NotOneOf(NominationLifecycle.Row(NominationAction.Promote).From);
        var isScreened = States.OneOf(NominationLifecycle.Row(NominationAction.Propose).To);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Nominations_Submitted",
                $"[SubmittedAt] IS NOT NULL OR {States.OneOf(NominationLifecycle.NeverHandedIn)}");
            t.HasCheckConstraint("CK_Nominations_Returned", $"{isNotReturned} OR ([ReturnReason] <> '' AND [ReturnDueOn] IS NOT NULL)");
            t.HasCheckConstraint("CK_Nominations_Offer", States.Have("OfferExpiresAt", NominationLifecycle.OfferStands));
            t.HasCheckConstraint("CK_Nominations_Reserve", $"{isNotOnReserve} OR [ReserveRank] IS NOT NULL");
            t.HasCheckConstraint("CK_Nominations_Attendance", States.Have("AttendanceRecordedAt", NominationLifecycle.AttendanceRecorded));
            t.HasCheckConstraint("CK_Nominations_Selected",
                $"{States.NotOneOf(NominationLifecycle.EverSelected)} OR [SelectedAt] IS NOT NULL");
            t.HasCheckConstraint("CK_Nominations_Answered",
                $"{States.NotOneOf(NominationLifecycle.Answered)} OR ([AnsweredAt] IS NOT NULL AND [AnsweredBy] <> '')");
            t.HasCheckConstraint("CK_Nominations_Proposal", $"[Proposal] = '{Proposal.None}' OR {isScreened}");
            t.HasCheckConstraint("CK_Nominations_BelowThreshold", "[BelowThreshold] = 0 OR [ProposalReason] <> ''");
        });
    }

    /// <summary>A person as a nomination, or a request to change one, keeps it.</summary>
    internal static void Configure(ComplexPropertyBuilder<Nominee> nominee)
    {
        nominee.Ignore(n => n.EmailKey).Ignore(n => n.PersonKey).Ignore(n => n.FullName)
            .Ignore(n => n.Mark).Ignore(n => n.SearchKey).Ignore(n => n.FormalName);
        foreach (var text in new[] { "Title", "GivenName", "FamilyName", "Languages", "Position", "Organisation", "Unit", "Level",
            "Superior" })
            nominee.Property<string>(text).HasMaxLength(Domain.Lengths.Name);
        nominee.Property(n => n.Email).HasMaxLength(Domain.Lengths.Email);
        nominee.Property(n => n.Phone).HasMaxLength(Domain.Lengths.Phone);
        nominee.Property(n => n.AreaOfWork).HasMaxLength(Domain.Lengths.Text);
        nominee.Property(n => n.WouldIntroduce).HasMaxLength(Domain.Lengths.Text);
    }

    public void Configure(EntityTypeBuilder<SeatShift> builder) => builder.ToTable("SeatShifts");

    public void Configure(EntityTypeBuilder<PersonalLink> builder)
    {
        builder.HasOne(l => l.Nomination).WithMany().HasForeignKey(l => l.NominationId);
        builder.Property(l => l.TokenHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.NominationId, l.Purpose });
        builder.ToTable("PersonalLinks", t => t.HasCheckConstraint(
            "CK_PersonalLinks_Closed",
                "([RevokedAt] IS NULL AND [Closing] = 'None') OR ([RevokedAt] IS NOT NULL AND [Closing] <> 'None')"));
    }
}

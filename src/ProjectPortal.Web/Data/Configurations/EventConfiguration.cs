using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<EventPlace>,
    IEntityTypeConfiguration<EventCountry>, IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SessionSpeaker>,
    IEntityTypeConfiguration<Waiver>, IEntityTypeConfiguration<PartnerPart>, IEntityTypeConfiguration<Criterion>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(e => e.ProjectId);
        builder.HasOne(e => e.Activity).WithMany().HasForeignKey(e => e.ActivityId);
        builder.HasMany(e => e.Places).WithOne().HasForeignKey(p => p.EventId);
        builder.HasMany(e => e.InvitedCountries).WithOne().HasForeignKey(c => c.EventId);
        builder.HasMany(e => e.Sessions).WithOne(s => s.Event).HasForeignKey(s => s.EventId);
        builder.HasMany(e => e.Waivers).WithOne(w => w.Event).HasForeignKey(w => w.EventId);
        builder.HasMany(e => e.Criteria).WithOne().HasForeignKey(c => c.EventId);
        builder.HasIndex(e => new { e.ProjectId, e.Slug }).IsUnique();
        builder.HasIndex(e => new { e.ProjectId, e.StartsOn });
        builder.HasIndex(e => new { e.ProjectId, e.State });
        builder.HasIndex(e => e.State);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Events_Dates", "[EndsOn] >= [StartsOn]");
            t.HasCheckConstraint("CK_Events_Seats", "[Capacity] >= 1 AND [SeatsPerCountry] >= 1");
            t.HasCheckConstraint("CK_Events_Window", "[NominationsCloseAt] > [NominationsOpenAt]");
            t.HasCheckConstraint("CK_Events_Reason", $"{States.NotOneOf(EventLifecycle.SayingWhy)} OR [StateReason] <> ''");
            t.HasCheckConstraint("CK_Events_Threshold", "[ThresholdPerCent] BETWEEN 1 AND 100");
            t.HasCheckConstraint("CK_Events_Freeze", "[FreezesOn] <= [StartsOn]");
            t.HasCheckConstraint(
                "CK_Events_Open",
                    $"{States.NotOneOf(EventLifecycle.Row(EventAction.OpenNominations).To)} OR [NominationsCloseAt] IS NOT NULL");
        });
    }

    public void Configure(EntityTypeBuilder<EventPlace> builder)
    {
        builder.ToTable("EventPlaces");
        builder.HasOne(p => p.Country).WithMany().HasForeignKey(p => p.CountryCode);
    }

    public void Configure(EntityTypeBuilder<EventCountry> builder)
    {
        builder.ToTable("EventCountries");
        builder.HasKey(c => new { c.EventId, c.CountryCode });
        builder.HasOne(c => c.Country).WithMany().HasForeignKey(c => c.CountryCode);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasIndex(s => new { s.EventId, s.Day, s.StartsAt });
        builder.HasMany(s => s.Speakers).WithOne().HasForeignKey(s => s.SessionId);
        builder.ToTable(t => t.HasCheckConstraint("CK_Sessions_Times", "[EndsAt] > [StartsAt] OR [EndsAt] = '00:00:00'"));
    }

    public void Configure(EntityTypeBuilder<SessionSpeaker> builder)
    {
        builder.ToTable("SessionSpeakers", t => t.HasCheckConstraint("CK_SessionSpeakers_Name", "[Name] <> ''"));
        builder.HasOne<Domain.Reference.Country>().WithMany().HasForeignKey(s => s.CountryCode);
    }

    public void Configure(EntityTypeBuilder<PartnerPart> builder)
    {
        builder.HasOne(p => p.Event).WithMany().HasForeignKey(p => p.EventId);
        builder.HasOne(p => p.Partner).WithMany().HasForeignKey(p => p.PartnerId);
        builder.HasIndex(p => new { p.EventId, p.PartnerId }).IsUnique();
        builder.ToTable("PartnerParts", t => t.HasCheckConstraint(
            "CK_PartnerParts_Actual", "[Delivered] NOT IN ('Partly', 'No') OR [Actual_En] <> '' OR [Actual_Fr] <> ''"));
    }

    public void Configure(EntityTypeBuilder<Waiver> builder) =>
        builder.ToTable(t => t.HasCheckConstraint("CK_Waivers_Reason", "[Reason] <> ''"));

    public void Configure(EntityTypeBuilder<Criterion> builder) =>
        builder.ToTable("Criteria", t => t.HasCheckConstraint("CK_Criteria_Weight", $"[Weight] BETWEEN 1 AND {Criterion.HeaviestWeight}"));
}

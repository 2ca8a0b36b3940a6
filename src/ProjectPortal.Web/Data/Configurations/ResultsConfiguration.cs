using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class FrameworkConfiguration : IEntityTypeConfiguration<ExpectedAccomplishment>, IEntityTypeConfiguration<Activity>,
IEntityTypeConfiguration<Output>
{
    public void Configure(EntityTypeBuilder<ExpectedAccomplishment> builder)
    {
        builder.ToTable("Accomplishments");
        builder.HasOne<Project>().WithMany().HasForeignKey(a => a.ProjectId);
        builder.HasIndex(a => new { a.ProjectId, a.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(a => a.ProjectId);
        builder.HasOne(a => a.Accomplishment).WithMany(a => a.Activities).HasForeignKey(a => a.AccomplishmentId);
        builder.HasIndex(a => new { a.AccomplishmentId, a.Number }).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("CK_Activities_Dates", "[PlannedEndOn] >= [PlannedStartOn]"));
    }

    public void Configure(EntityTypeBuilder<Output> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(o => o.ProjectId);
        builder.HasOne<Activity>().WithMany(a => a.Outputs).HasForeignKey(o => o.ActivityId);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<Measurement>,
IEntityTypeConfiguration<MeasurementPart>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId);
        builder.HasOne(i => i.Accomplishment).WithMany(a => a.Indicators).HasForeignKey(i => i.AccomplishmentId);
        builder.HasIndex(i => new { i.AccomplishmentId, i.Number }).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("CK_Indicators_Qualitative",
            "[Unit] <> 'Qualitative' OR ([Baseline] IS NULL AND [Target] IS NULL)"));
    }

    public void Configure(EntityTypeBuilder<Measurement> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId);
        builder.HasOne(m => m.Indicator).WithMany(i => i.Measurements).HasForeignKey(m => m.IndicatorId);
        builder.HasOne(m => m.Corrects).WithMany().HasForeignKey(m => m.CorrectsId);
        builder.HasMany(m => m.Parts).WithOne().HasForeignKey(p => p.MeasurementId);
        builder.HasIndex(m => m.CorrectsId).IsUnique();
        builder.HasIndex(m => new { m.IndicatorId, m.MeasuredOn });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "CK_Measurements_Ratio",
                "([Numerator] IS NULL AND [Denominator] IS NULL) OR ([Numerator] >= 0 AND [Numerator] <= [Denominator])");
            t.HasCheckConstraint(
                "CK_Measurements_Returned",
                    $"{States.NotOneOf(MeasurementLifecycle.Row(MeasurementAction.Return).To)} OR [ReturnReason] <> ''");
            t.HasCheckConstraint("CK_Measurements_Correction", "[CorrectsId] IS NULL OR [CorrectionReason] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<MeasurementPart> builder) =>
        builder.ToTable("MeasurementParts", t => t.HasCheckConstraint("CK_MeasurementParts_Count", "[Count] >= 0"));
}

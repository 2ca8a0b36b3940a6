using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class MoneyConfiguration : IEntityTypeConfiguration<Allotment>, IEntityTypeConfiguration<Revision>,
    IEntityTypeConfiguration<Expenditure>, IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Allotment> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(a => a.ProjectId);
        builder.HasOne(a => a.ObjectClass).WithMany().HasForeignKey(a => a.ObjectClassId);
        builder.HasIndex(a => new { a.ProjectId, a.ObjectClassId }).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("CK_Allotments_Cents", "[Cents] >= 0"));
    }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(r => r.ProjectId);
        builder.HasOne(r => r.ObjectClass).WithMany().HasForeignKey(r => r.ObjectClassId);
        builder.HasIndex(r => new { r.ProjectId, r.On });
        builder.HasIndex(r => new { r.ProjectId, r.ObjectClassId, r.Cents });
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Revisions_Cents", "[Cents] <> 0");
            t.HasCheckConstraint("CK_Revisions_Explanation", "[Explanation_En] <> '' OR [Explanation_Fr] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<Expenditure> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(e => e.ProjectId);
        builder.HasOne(e => e.ObjectClass).WithMany().HasForeignKey(e => e.ObjectClassId);
        builder.HasOne<Activity>().WithMany().HasForeignKey(e => e.ActivityId);
        builder.HasOne<Event>().WithMany().HasForeignKey(e => e.EventId);
        builder.HasIndex(e => new { e.ProjectId, e.On });
        builder.HasIndex(e => new { e.ProjectId, e.ObjectClassId, e.Cents });
        builder.ToTable(t => t.HasCheckConstraint("CK_Expenditures_Cents", "[Cents] <> 0"));
    }

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(c => c.ProjectId);
        builder.ToTable(t => t.HasCheckConstraint("CK_Contributions_Something",
            "[CashCents] > 0 OR [InKind_En] <> '' OR [InKind_Fr] <> ''"));
    }
}

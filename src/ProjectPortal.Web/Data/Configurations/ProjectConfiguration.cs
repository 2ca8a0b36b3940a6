using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>, IEntityTypeConfiguration<ProjectCountry>,
    IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => new { p.StartsOn, p.Id }).IsDescending(true, false);
        // A project that was there before this was asked is taken for a real one.
        builder.Property(p => p.Invented).HasDefaultValue(Invention.None);
        builder.HasOne(p => p.BudgetScheme).WithMany().HasForeignKey(p => p.BudgetSchemeId);
        builder.Property(p => p.ContactAddress).HasMaxLength(Lengths.Email);
        builder.HasMany(p => p.Beneficiaries).WithOne().HasForeignKey(c => c.ProjectId);
        builder.HasMany(p => p.Partners).WithOne().HasForeignKey(p => p.ProjectId);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint(
                "CK_Projects_Dates", "[OriginalEndOn] > [StartsOn] AND ([ActualEndOn] IS NULL OR [ActualEndOn] > [StartsOn])");
            t.HasCheckConstraint(
                "CK_Projects_Extension",
                "[ActualEndOn] IS NULL OR [ActualEndOn] <= [OriginalEndOn] OR [ExtensionReason_En] <> '' OR [ExtensionReason_Fr] <> ''");
        });
    }

    public void Configure(EntityTypeBuilder<ProjectCountry> builder)
    {
        builder.HasKey(c => new { c.ProjectId, c.CountryCode });
        builder.HasOne(c => c.Country).WithMany().HasForeignKey(c => c.CountryCode);
    }

    public void Configure(EntityTypeBuilder<Partner> builder) => builder.HasIndex(p => new { p.ProjectId, p.Order });
}

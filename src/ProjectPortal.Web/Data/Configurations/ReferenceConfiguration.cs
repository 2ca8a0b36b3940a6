using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>, IEntityTypeConfiguration<CountryAlias>
{
    public void Configure(EntityTypeBuilder<Country> builder) => builder.HasKey(c => c.Alpha2);

    public void Configure(EntityTypeBuilder<CountryAlias> builder)
    {
        builder.HasOne<Country>().WithMany().HasForeignKey(a => a.CountryCode);
        builder.HasIndex(a => a.Name).IsUnique();
    }
}

internal sealed class BudgetSchemeConfiguration : IEntityTypeConfiguration<BudgetScheme>, IEntityTypeConfiguration<ObjectClass>
{
    public void Configure(EntityTypeBuilder<BudgetScheme> builder)
    {
        builder.HasIndex(s => s.Name).IsUnique();
        builder.HasMany(s => s.Classes).WithOne().HasForeignKey(c => c.SchemeId);
    }

    public void Configure(EntityTypeBuilder<ObjectClass> builder) => builder.HasIndex(c => new { c.SchemeId, c.Code }).IsUnique();
}

internal sealed class LessonThemeConfiguration : IEntityTypeConfiguration<LessonTheme>
{
    public void Configure(EntityTypeBuilder<LessonTheme> builder) => builder.HasIndex(t => t.Code).IsUnique();
}

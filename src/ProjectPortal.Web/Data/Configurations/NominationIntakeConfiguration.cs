using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class NominationIntakeConfiguration : IEntityTypeConfiguration<NominationIntake>
{
    public void Configure(EntityTypeBuilder<NominationIntake> builder)
    {
        builder.HasOne<Project>().WithMany().HasForeignKey(i => i.ProjectId);
        builder.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId);
        builder.HasOne<Country>().WithMany().HasForeignKey(i => i.CountryCode);
        builder.Property(i => i.Key).HasMaxLength(NominationIntake.KeyLength);
        builder.Property(i => i.Sha256).HasMaxLength(64);
        builder.HasIndex(i => i.Key).IsUnique();
        builder.ToTable("NominationIntakes", t => t.HasCheckConstraint("CK_NominationIntakes_Count", "[Count] >= 1"));
    }
}

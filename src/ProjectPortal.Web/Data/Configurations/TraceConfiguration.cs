using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class TraceConfiguration
    : IEntityTypeConfiguration<Change>, IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<FormDeed>,
    IEntityTypeConfiguration<PasswordTrial>, IEntityTypeConfiguration<Installation>, IEntityTypeConfiguration<FormDraft>,
    IEntityTypeConfiguration<Guard>, IEntityTypeConfiguration<Export>,
    IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.Property(c => c.Fields).HasMaxLength(int.MaxValue);
        builder.Property(c => c.Subject).HasMaxLength(60);
        builder.Property(c => c.Action).HasMaxLength(60);
        builder.HasIndex(c => new { c.Subject, c.SubjectId });
        builder.HasIndex(c => new { c.ProjectId, c.Id });
        builder.HasIndex(c => new { c.ProjectId, c.Subject, c.Id });
        builder.HasIndex(c => new { c.ProjectId, c.ByName, c.Id });
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        string[] instants = [nameof(OutboxMessage.SentAt), nameof(OutboxMessage.HandingOverAt), nameof(OutboxMessage.UncertainAt),
            nameof(OutboxMessage.GivenUpAt), nameof(OutboxMessage.SettledAt)];
        builder.ToTable("Outbox", t => t.HasCheckConstraint(
            "CK_Outbox_OneState",
            $"{string.Join(" + ", instants.Select(i => $"(CASE WHEN [{i}] IS NULL THEN 0 ELSE 1 END)"))} <= 1"));
        builder.Property(m => m.Trouble).HasConversion<string>().HasMaxLength(30);
        builder.HasOne(m => m.Change).WithMany().HasForeignKey(m => m.ChangeId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.MessageId).HasMaxLength(Lengths.Name);
        builder.Property(m => m.ToAddress).HasMaxLength(Lengths.Email);
        builder.Property(m => m.ToName).HasMaxLength(Lengths.Name);
        builder.Property(m => m.SearchKey).HasMaxLength(OutboxMessage.SearchKeyLength);
        builder.Property(m => m.ReplyToAddress).HasMaxLength(Lengths.Email);
        builder.Property(m => m.ReplyToName).HasMaxLength(Lengths.Name);
        builder.Property(m => m.List).HasMaxLength(Lengths.Slug);
        builder.Property(m => m.Language).HasMaxLength(Lengths.Code);
        builder.Property(m => m.Subject).HasMaxLength(Lengths.Title);
        builder.Property(m => m.Body).HasMaxLength(Lengths.Markdown);
        builder.Property(m => m.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.NextAttemptAt });
        builder.HasIndex(m => new { m.ToAddress, m.SentAt });
    }

    public void Configure(EntityTypeBuilder<FormDeed> builder)
    {
        builder.HasKey(d => d.Mark);
        builder.Property(d => d.Mark).HasMaxLength(FormDeed.MarkLength).IsFixedLength().IsUnicode(false);
        builder.Property(d => d.Location).HasMaxLength(int.MaxValue);
        builder.HasIndex(d => d.At);
    }

    public void Configure(EntityTypeBuilder<PasswordTrial> builder)
    {
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(PasswordTrial.KeyLength).IsFixedLength().IsUnicode(false);
        builder.Property(t => t.Failures).IsConcurrencyToken();
        builder.HasIndex(t => t.At);
    }

    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.HasKey(i => i.Key);
        builder.Property(i => i.Key).HasMaxLength(Installation.KeyLength).IsFixedLength().IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.Property(d => d.Owner).HasMaxLength(FormDraft.OwnerLength).IsUnicode(false);
        builder.Property(d => d.Form).HasMaxLength(FormDraft.FormLength).IsFixedLength().IsUnicode(false);
        builder.Property(d => d.Fields).HasMaxLength(int.MaxValue);
        // Two pages that save at once: the second looks again.
        builder.Property(d => d.Page).IsConcurrencyToken();
        builder.Property(d => d.Save).IsConcurrencyToken();
        builder.Ignore(d => d.IsSent).Ignore(d => d.Mark);
        builder.HasIndex(d => new { d.Owner, d.Form }).IsUnique();
        builder.HasIndex(d => d.At);
    }

    public void Configure(EntityTypeBuilder<Export> builder)
    {
        builder.Property(e => e.ByName).HasMaxLength(Lengths.Name);
        builder.Property(e => e.FileName).HasMaxLength(Lengths.Name);
        builder.Property(e => e.Path).HasMaxLength(Export.PathLength);
        builder.Property(e => e.Filter).HasMaxLength(Export.FilterLength);
        builder.HasIndex(e => new { e.ByName, e.Id });
    }

    public void Configure(EntityTypeBuilder<Guard> builder)
    {
        builder.HasKey(g => g.Name);
        builder.Property(g => g.Name).HasMaxLength(Guard.NameLength).IsUnicode(false);
        builder.Property(g => g.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PortalUser> builder)
    {
        builder.ToTable("Users", t => t.HasCheckConstraint(
            "CK_Users_FocalPoint",
            $"([Roles] = {(int)Roles.FocalPoint} AND [CountryCode] IS NOT NULL) OR ([Roles] <> {(int)Roles.FocalPoint} AND [CountryCode] "
                + $"IS NULL)"));
        builder.Property(u => u.CalendarHash).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(u => u.CalendarHash).IsUnique();
        builder.Property(u => u.DisplayName).HasMaxLength(Lengths.Name);
        builder.Property(u => u.SearchKey).HasMaxLength(PortalUser.SearchKeyLength);
        builder.Property(u => u.Roles).HasConversion<int>();
        builder.Property(u => u.CountryCode).HasMaxLength(Lengths.Code);
        builder.Property(u => u.Language).HasMaxLength(Lengths.Code);
        builder.HasOne<Country>().WithMany().HasForeignKey(u => u.CountryCode).OnDelete(DeleteBehavior.Restrict);
    }
}

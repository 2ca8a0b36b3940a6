using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProjectPortal.Web.Data.Search;

namespace ProjectPortal.Web.Data.Configurations;

internal sealed class SearchConfiguration : IEntityTypeConfiguration<SearchWord>, IEntityTypeConfiguration<KeptFolding>
{
    public void Configure(EntityTypeBuilder<SearchWord> builder)
    {
        builder.ToTable("SearchWords");
        // By record, to write them and to ask one record; by word, to find records.
        builder.HasKey(w => new { w.Subject, w.SubjectId, w.Word });
        builder.HasIndex(w => new { w.Subject, w.Word, w.SubjectId });
        builder.Property(w => w.SubjectId).ValueGeneratedNever();
        builder.Property(w => w.Word).HasMaxLength(SearchWord.Longest);
    }

    public void Configure(EntityTypeBuilder<KeptFolding> builder)
    {
        builder.ToTable("KeptFoldings");
        builder.Property(f => f.Id).ValueGeneratedNever();
    }
}

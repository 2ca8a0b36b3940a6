using Microsoft.EntityFrameworkCore;

namespace ProjectPortal.Benchmarks.Floor;

/// <summary>Five columns of the portal's nominations.</summary>
public sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
{
    private static readonly Func<FloorDb, IAsyncEnumerable<FloorRow>> Newest =
        EF.CompileAsyncQuery((FloorDb db) => db.Set<FloorRow>().OrderByDescending(row => row.Id).Take(25));

    public async Task<List<FloorRow>> NewestAsync()
    {
        var rows = new List<FloorRow>();
        await foreach (var row in Newest(this))
            rows.Add(row);
        return rows;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<FloorRow>(row =>
    {
        row.ToTable("Nominations");
        row.Property(r => r.GivenName).HasColumnName("Nominee_GivenName");
        row.Property(r => r.FamilyName).HasColumnName("Nominee_FamilyName");
    });
}

public sealed class FloorRow
{
    public int Id { get; set; }

    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public string CountryCode { get; set; } = "";

    public string State { get; set; } = "";
}

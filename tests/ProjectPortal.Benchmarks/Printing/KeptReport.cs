using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data.Sqlite;
using ProjectPortal.Web.Features.FinalReport;

namespace ProjectPortal.Benchmarks.Printing;

/// <summary>The facts of a project's report, from a file that <c>fill</c> made.</summary>
internal static class KeptReport
{
    public static async Task<FinalReport> ReadAsync(string file, string project = "roa-206")
    {
        var options = new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite($"Data Source={file};Mode=ReadOnly").Options;
        await using var db = new SqlitePortalDb(options);
        var id = await db.Projects.Where(p => p.Slug == project).Select(p => p.Id).SingleAsync();
        return await new FinalReportQuery(db, new Actor(null, "Benchmark", Roles.Staff)).LoadAsync(id);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Of which days there can be reports of a project: from its first one to today.</summary>
/// <param name="First">Of the project.</param>
/// <param name="End">Of the project, as it is known.</param>
public sealed record ReportDays(DateOnly First, DateOnly End, DateOnly Today)
{
    /// <summary>The years that have a progress report, the latest first.</summary>
    public IReadOnlyList<int> Years
    {
        get
        {
            var last = Math.Min(End.Year, Today.Year);
            return last < First.Year ? [] : [.. Enumerable.Range(First.Year, last - First.Year + 1).Reverse()];
        }
    }

    public bool IsRunning(int year) => year == Today.Year && End >= Today;

    public static async Task<ReportDays> ReadAsync(PortalDb db, int projectId, Act act)
    {
        var days = await db.Projects.AsNoTracking().Where(p => p.Id == projectId)
            .Select(p => new { p.StartsOn, p.OriginalEndOn, p.ActualEndOn }).SingleAsync();
        return new ReportDays(days.StartsOn, days.ActualEndOn ?? days.OriginalEndOn, PlaceTime.Utc.DayAt(act.At));
    }

    public static ReportDays From(Project project, Act act) => new(project.StartsOn, project.EndsOn, PlaceTime.Utc.DayAt(act.At));

    /// <summary>"2014-06-30" of an address as a day, or why there is no report of it.</summary>
    public (DateOnly Day, Refusal? WhyNot) Read(string on) =>
        !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, new Refusal("ReportDayUnread", "On"))
        : day < First ? (day, new Refusal("ReportDayBeforeProject", "On", First))
        : day > Today ? (day, new Refusal("ReportDayAhead", "On"))
        : (day, null);
}

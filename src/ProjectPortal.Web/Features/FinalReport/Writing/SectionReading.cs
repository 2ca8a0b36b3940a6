using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>
/// A section as it stands: its text and the versions of it, what is said of it, and who else has it open. Whoever reads it has it open,
/// which is written down. Three statements.
/// </summary>
internal sealed record SectionReading(
    string Markdown, string Figures, int? Version, IReadOnlyList<VersionRow> Versions, IReadOnlyList<CommentRow> Comments,
    IReadOnlyList<SectionPresence> Others)
{
    /// <summary>The latest versions; the others are reached from the first of these.</summary>
    private const int Shown = 20;

    public static async Task<SectionReading> ReadAsync(PortalDb db, int projectId, ReportSection section, string language, Act act)
    {
        // The text comes with one row alone: it is long.
        var rows = await (
            from n in db.ReportNarratives.AsNoTracking()
            where n.ProjectId == projectId && n.Section == section && n.Language == language
            from v in db.NarrativeVersions.Where(v => v.NarrativeId == n.Id).DefaultIfEmpty()
            where v == null || v.Number > n.Edition - Shown
            orderby v.Number descending
            select new
            {
                n.Version,
                Markdown = v == null || v.Number == n.Edition ? n.Markdown : "",
                n.Figures,
                Row = v == null ? null : new VersionRow(v.Number, v.WordCount, v.Restores, v.At, v.ByName),
            }).ToListAsync();
        var (comments, others) = await AroundAsync(db, projectId, section, language, act);
        var first = rows.FirstOrDefault();
        return new SectionReading(
            first?.Markdown ?? "", first?.Figures ?? "", first?.Version, [.. rows.Select(r => r.Row).OfType<VersionRow>()], comments,
            others);
    }

    private static async Task<(IReadOnlyList<CommentRow> Comments, IReadOnlyList<SectionPresence> Others)> AroundAsync(
        PortalDb db, int projectId, ReportSection section, string language, Act act)
    {
        var around = await db.Projects.AsSingleQuery().Where(p => p.Id == projectId).Select(p => new
        {
            Comments = db.SectionComments.Where(c => c.ProjectId == p.Id && c.Section == section).OrderBy(c => c.Id)
                .Select(c => new CommentRow(c.Id, c.AnswersId, c.Language, c.Text, c.ByName, c.At, c.ResolvedAt, c.ResolvedBy)).ToList(),
            Present = db.SectionPresences.Where(s => s.ProjectId == p.Id && s.Section == section && s.Language == language).ToList(),
        }).SingleAsync();
        await SeeAsync(db, around.Present, projectId, section, language, act);
        return (around.Comments, OthersIn(around.Present, act));
    }

    /// <summary>Writes down that somebody has a section open; those who have it open as well.</summary>
    public static async Task<IReadOnlyList<SectionPresence>> SeeAsync(
        PortalDb db, int projectId, ReportSection section, string language, Act act)
    {
        var present = await db.SectionPresences
            .Where(s => s.ProjectId == projectId && s.Section == section && s.Language == language).ToListAsync();
        await SeeAsync(db, present, projectId, section, language, act);
        return OthersIn(present, act);
    }

    private static async Task SeeAsync(
        PortalDb db, List<SectionPresence> present, int projectId, ReportSection section, string language, Act act)
    {
        if (act.By.UserId is not { } user)
            return;

        var own = present.Find(p => p.UserId == user);
        if (own is null)
            db.SectionPresences.Add(own = new SectionPresence
            {
                ProjectId = projectId,
                Section = section,
                Language = language,
                UserId = user,
            });
        own.See(act);
        await db.SaveChangesAsync();
    }

    private static IReadOnlyList<SectionPresence> OthersIn(List<SectionPresence> present, Act act) =>
        [.. present.Where(p => p.UserId != act.By.UserId && p.IsThereAt(act.At)).OrderBy(p => p.Since)];
}

/// <summary>A version of a text, without the text.</summary>
public sealed record VersionRow(int Number, int Words, int? Restores, DateTime At, string ByName);

/// <summary>What somebody said of a section, or answered.</summary>
public sealed record CommentRow(
    int Id, int? AnswersId, string Language, string Text, string ByName, DateTime At, DateTime? ResolvedAt, string ResolvedBy);

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Data;

/// <summary>The account behind a request, as it is now.</summary>
public sealed record FrameAccount(
    string? SecurityStamp, string DisplayName, Roles Roles, string? CountryCode, string? Language, DateTime? ClosedAt, int MailsInTrouble);

/// <summary>A project that the frame of a page names: one to switch to, or the one that the page is of.</summary>
public sealed record FrameProject(
    int Id, string Slug, string Code, string OtherCode, string TitleEn, string TitleFr, ProjectStatus Status, int BudgetSchemeId,
    string SampleNoteEn, string SampleNoteFr, Invention Invented, DateOnly StartsOn, bool IsHere);

public sealed record FrameRow(FrameAccount Account, FrameProject? Project);

/// <summary>
/// All that the frame of every page asks of the database, in one compiled statement: whether the account still stands, which projects
/// there are to switch to, the project of the address, and how many mails need somebody.
/// </summary>
public static class Frame
{
    /// <summary>How many projects there are to switch to.</summary>
    private const int Shown = 12;

    // What a person sees is said once more here, since a compiled statement takes values and no rules: a test holds it to Visibility and
    // MailVisibility.
    private static readonly Func<PortalDb, int, string, bool, string?, bool, bool, IAsyncEnumerable<FrameRow>> Read = EF.CompileAsyncQuery(
        (PortalDb db, int userId, string slug, bool all, string? country, bool mailsOfWork, bool mailsOfAccounts) =>
            from user in db.Users
            where user.Id == userId
            from project in db.Projects
                .Where(p => (all || p.Beneficiaries.Any(c => c.CountryCode == country))
                    && (p.Slug == slug || db.Projects.Where(s => all || s.Beneficiaries.Any(c => c.CountryCode == country))
                        .OrderByDescending(s => s.StartsOn).ThenBy(s => s.Id).Take(Shown).Select(s => s.Id).Contains(p.Id)))
                .DefaultIfEmpty()
            select new FrameRow(
                new FrameAccount(
                    user.SecurityStamp, user.DisplayName, user.Roles, user.CountryCode, user.Language, user.ClosedAt,
                    mailsOfWork || mailsOfAccounts
                        ? db.Outbox.Count(m => m.SentAt == null
                            && (m.UncertainAt != null || m.GivenUpAt != null
                                || (m.SettledAt == null && m.HandingOverAt == null && m.LastError != ""))
                            && ((mailsOfWork && (m.Change == null || m.Change.Subject != "Account"))
                                || (mailsOfAccounts && m.Change != null && m.Change.Subject == "Account")))
                        : 0),
                project == null ? null : new FrameProject(
                    project.Id, project.Slug, project.Code, project.OtherCode, project.Title.En, project.Title.Fr, project.Status,
                    project.BudgetSchemeId,
                    project.SampleNote.En, project.SampleNote.Fr, project.Invented, project.StartsOn, project.Slug == slug)));

    /// <summary>Empty where there is no such account.</summary>
    /// <param name="slug">Of the project that the address names; empty where it names none.</param>
    public static async Task<IReadOnlyList<FrameRow>> FrameAsync(
        this PortalDb db, Actor viewer, string slug, CancellationToken cancellationToken)
    {
        var rows = new List<FrameRow>();
        var country = viewer.IsAny(Roles.FocalPoint) ? viewer.CountryCode : null;
        var read = Read(db, viewer.UserId ?? 0, slug, viewer.IsAny(Roles.Staff | Roles.Evaluator), country, viewer.IsAny(Roles.Staff),
            viewer.IsAny(Roles.Administrator));
        await foreach (var row in read.WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>Those to switch to, the latest first.</summary>
    public static IReadOnlyList<FrameProject> ToSwitchTo(this IReadOnlyList<FrameRow> rows) =>
        [.. rows.Select(r => r.Project).OfType<FrameProject>().OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(Shown)];
}

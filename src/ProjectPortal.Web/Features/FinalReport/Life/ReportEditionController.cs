using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>What the moves of a report have in common: finding the last edition, and going back to the report.</summary>
public abstract class ReportEditionController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    protected string ReportPath => $"/projects/{Head.Slug}/final-report";

    /// <summary>The last edition with all that its rules ask for; the first one is begun by whoever needs it.</summary>
    protected async Task<ReportEdition> FindAsync() =>
        await Db.ReportEditions.Include(e => e.Writers).Include(e => e.Exceptions).Include(e => e.Corrects).AsSplitQuery()
            .Latest(Head.Id, ReportKind.Final, 0).SingleOrDefaultAsync()
        ?? ReportEdition.Begin(Head.Id, ReportKind.Final, 0, Act);

    protected Task<bool> IsOnlyStaffAsync() => Db.IsOnlyStaffAsync();

    protected string PathOf(ReportEditionAction action) => $"/projects/{Head.Slug}/{MovePaths.For(action)}";

    protected ReportStanding StandingOf(ReportEdition edition, bool isOnlyStaff) =>
        new(edition, edition.Corrects, edition.Writers.Exists(w => w.UserId == Viewer.UserId), isOnlyStaff);

    /// <summary>Null where the move can be made; else back to the report, which says why not.</summary>
    protected IActionResult? Stopped(ReportEdition edition, ReportEditionAction action, bool isOnlyStaff)
    {
        if (edition.WhyNot(action, Act, isOnlyStaff) is not { } refusal)
            return null;

        Flash(Words.Localize(refusal), "warn");
        return LocalRedirect(ReportPath);
    }

    /// <summary>Keeps the move, and says what was done and who is told.</summary>
    protected async Task<IActionResult> DoneAsync(ReportEdition edition, string told, int messages)
    {
        if (edition.Id == 0)
            Db.ReportEditions.Add(edition);
        await Db.SaveChangesAsync();
        Flash(messages == 0 ? told : $"{told} {Words.Count("Editions.MessagesLeaving", messages)}");
        return LocalRedirect(ReportPath);
    }
}

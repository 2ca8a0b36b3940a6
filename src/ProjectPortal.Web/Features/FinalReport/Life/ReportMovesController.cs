using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;
using static ProjectPortal.Domain.FinalReports.ReportEditionAction;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>The moves of a report that ask at most why.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ReportMovesController(PortalDb db, Words words, Acting acting, ReportMails mails)
    : ReportEditionController(db, words, acting)
{
    private const string Prefix = "Form.";

    [HttpGet(MovePaths.Review)]
    public Task<IActionResult> AskSend() => AskAsync(SendToReview);

    [HttpPost(MovePaths.Review)]
    public Task<IActionResult> Send() => MoveAsync(SendToReview, null, (edition, _) => edition.SendToReview(Act));

    [HttpGet(MovePaths.Return)]
    public Task<IActionResult> AskReturn() => AskAsync(ReportEditionAction.Return);

    [HttpPost(MovePaths.Return)]
    public Task<IActionResult> Return([Bind(Prefix = "Form")] MoveForm form) =>
        MoveAsync(ReportEditionAction.Return, form, (edition, why) => edition.Return(why, Act));

    [HttpGet(MovePaths.Reopening)]
    public Task<IActionResult> AskReopen() => AskAsync(ReportEditionAction.Reopen);

    [HttpPost(MovePaths.Reopening)]
    public Task<IActionResult> Reopen([Bind(Prefix = "Form")] MoveForm form) =>
        MoveAsync(ReportEditionAction.Reopen, form, (edition, why) => edition.Reopen(why, Act));

    [HttpGet(MovePaths.Correction)]
    public Task<IActionResult> AskCorrect() => AskAsync(ReportEditionAction.Correct);

    [HttpPost(MovePaths.Correction)]
    public Task<IActionResult> Correct([Bind(Prefix = "Form")] MoveForm form) =>
        MoveAsync(ReportEditionAction.Correct, form, (edition, why) =>
        {
            var (correction, refusal) = edition.Correct(why, Act);
            if (correction is not null)
                Db.ReportEditions.Add(correction);
            return refusal;
        });

    [HttpGet(MovePaths.Discarding)]
    public Task<IActionResult> AskDiscard() => AskAsync(ReportEditionAction.Discard);

    [HttpPost(MovePaths.Discarding)]
    public Task<IActionResult> Discard([Bind(Prefix = "Form")] MoveForm form) =>
        MoveAsync(ReportEditionAction.Discard, form, (edition, why) =>
        {
            var refusal = edition.Discard(why, Act);
            if (refusal is null)
                Db.ReportEditions.Remove(edition);
            return refusal;
        });

    private async Task<IActionResult> AskAsync(ReportEditionAction action)
    {
        var edition = await FindAsync();
        return Stopped(edition, action, isOnlyStaff: false) ?? View("Move", await PageAsync(edition, action, Asks(action)));
    }

    private async Task<IActionResult> MoveAsync(
        ReportEditionAction action, MoveForm? form, Func<ReportEdition, string, Refusal?> move)
    {
        var edition = await FindAsync();
        if (!ModelState.IsValid || Refused(move(edition, form?.Reason ?? ""), Prefix))
            return Again("Move", await PageAsync(edition, action, form));

        var messages = IsTold(action) ? await mails.TellAsync(action, edition, Head.ShortName) : 0;
        return await DoneAsync(edition, Words[$"Editions.Done{action}"], messages);
    }

    private async Task<MovePage> PageAsync(ReportEdition edition, ReportEditionAction action, MoveForm? form)
    {
        List<string> consequences = [Words[$"Editions.Will{action}"]];
        if (IsTold(action))
            consequences.Add(Words.Count("Editions.WillTell", await mails.CountAsync(action, edition)));
        return new MovePage(action, PathOf(action), ReportPath, StandingOf(edition, isOnlyStaff: false), consequences, form);
    }

    private static MoveForm? Asks(ReportEditionAction action) => ReportEditionLifecycle.Row(action).NeedsReason ? new MoveForm() : null;

    private static bool IsTold(ReportEditionAction action) =>
        action is SendToReview or ReportEditionAction.Return or ReportEditionAction.Reopen;
}

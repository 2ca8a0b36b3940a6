using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>One nomination before those who judge it: one's own answer, then what others said, and the proposal beside it.</summary>
public sealed class ScoringController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    [Authorize(Policy = Policies.ReadsWhole)]
    [HttpGet("nominations/{id:int}/scoring")]
    public async Task<IActionResult> Show(int id) =>
        await ScoringPage.ReadAsync(Db, Act, Head.Id, id) is { } page ? View("Scoring", page) : NotFound();

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/scores")]
    public Task<IActionResult> Score(int id, [Bind(Prefix = "Scores")] ScoresForm form) => AnswerAsync(
        id,
        async (nomination, answer) =>
        {
            await Db.TakeAsync(Guard.MarksOf(nomination.EventId));
            var othersScored = await Db.Assessments.AnyAsync(
                a => a.NominationId == id && a.ByUserId != Viewer.UserId && a.Answer == Answer.Scored);
            return answer.Score(nomination.Event!, form.Marks, form.Comment, othersScored, Act);
        },
        "Scores.",
        page => page with { Scores = form });

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/abstention")]
    public Task<IActionResult> Abstain(int id, [Bind(Prefix = "Abstention")] AbstentionForm form) => AnswerAsync(
        id, (nomination, answer) => One(answer.Abstain(nomination.Event!, form.Comment, Act)), "Abstention.",
            page => page with { Abstention = form });

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/conflict")]
    public Task<IActionResult> DeclareConflict(int id, [Bind(Prefix = "Conflict")] AnswerReasonForm form) => AnswerAsync(
        id,
        (nomination, answer) =>
        {
            var refusal = answer.DeclareConflict(nomination.Event!, form.Reason, Act);
            if (refusal is null)
                nomination.Event!.DropProposal(nomination, form.Reason, Act);
            return One(refusal);
        },
        "Conflict.",
        page => page with { Conflict = form });

    [Authorize(Policy = Policies.Staff)]
    [HttpPost("nominations/{id:int}/conflict/withdrawal")]
    public Task<IActionResult> TakeBackConflict(int id, [Bind(Prefix = "Conflict")] AnswerReasonForm form) => AnswerAsync(
        id, (nomination, answer) => One(answer.TakeBackConflict(nomination.Event!, form.Reason, Act)), "Conflict.",
            page => page with { Conflict = form });

    /// <summary>
    /// Gives or revises the viewer's one answer. It moves the nomination's version: a proposal that is made meanwhile has to look again.
    /// </summary>
    private async Task<IActionResult> AnswerAsync(
        int id, Func<Nomination, Assessment, Task<IReadOnlyList<Refusal>>> say, string prefix, Func<ScoringPage, ScoringPage> typed)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        var answer = await Db.Assessments.Include(a => a.Marks)
            .SingleOrDefaultAsync(a => a.NominationId == id && a.ByUserId == Viewer.UserId);
        Refusal? closed = null;
        if (answer is null)
        {
            (answer, closed) = Assessment.Begin(nomination, nomination.Event!, Act);
            if (answer is not null)
                Db.Assessments.Add(answer);
        }

        if (!ModelState.IsValid || Refused(closed) || Refused(await say(nomination, answer!), prefix))
        {
            Db.ChangeTracker.Clear();
            return Again("Scoring", typed((await ScoringPage.ReadAsync(Db, Act, Head.Id, id))!));
        }

        Db.Entry(nomination).Property(n => n.Version).IsModified = true;
        await Db.SaveChangesAsync();
        Flash(Words[$"Selection.Done{answer!.Answer}", nomination.Nominee.FullName]);
        return LocalRedirect($"{PathOf(id)}/scoring");
    }

    private static Task<IReadOnlyList<Refusal>> One(Refusal? refusal) =>
        Task.FromResult<IReadOnlyList<Refusal>>(refusal is null ? [] : [refusal]);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>What staff say to each other of a section's text.</summary>
[Route("projects/{project}/final-report/sections/{section}/comments")]
public sealed class CommentsController(PortalDb db, Words words, Acting acting) : SectionController(db, words, acting)
{
    private IActionResult Back => LocalRedirect($"{Paths.Edit(Section)}#comments");

    [HttpPost("")]
    public async Task<IActionResult> Add(CommentForm form)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(0, form);

        Db.SectionComments.Add(SectionComment.Make(Head.Id, Section, Language, form.Comment, Act));
        await Db.SaveChangesAsync();
        Flash(Words["Writing.CommentAdded"]);
        return Back;
    }

    [HttpPost("{id:int}/answers")]
    public async Task<IActionResult> Answer(int id, CommentForm form)
    {
        if (await Comments.SingleOrDefaultAsync(c => c.Id == id) is not { } comment)
            return NotFound();
        if (!ModelState.IsValid)
            return await AgainAsync(id, form);

        var (answer, refusal) = comment.Reply(form.Comment, Act);
        if (Refused(refusal))
            return await AgainAsync(id, form);

        Db.SectionComments.Add(answer!);
        await Db.SaveChangesAsync();
        Flash(Words["Writing.AnswerAdded"]);
        return Back;
    }

    [HttpPost("{id:int}/resolution")]
    public Task<IActionResult> Resolve(int id) => ChangeAsync(id, comment => comment.Resolve(Act), "Writing.CommentResolved");

    [HttpPost("{id:int}/reopening")]
    public Task<IActionResult> Reopen(int id) => ChangeAsync(id, comment => comment.Reopen(Act), "Writing.CommentReopened");

    private async Task<IActionResult> ChangeAsync(int id, Func<SectionComment, Refusal?> change, string said)
    {
        if (await Comments.SingleOrDefaultAsync(c => c.Id == id) is not { } comment)
            return NotFound();

        if (change(comment) is { } refusal)
        {
            Flash(Words.Localize(refusal), "warn");
            return Back;
        }

        await Db.SaveChangesAsync();
        Flash(Words[said]);
        return Back;
    }

    private async Task<IActionResult> AgainAsync(int answers, CommentForm form)
    {
        var page = await PageAsync();
        page.Refused = (answers, form.Comment);
        return Again("Narrative", page);
    }
}

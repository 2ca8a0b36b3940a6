using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>What a page that saved by itself needs to know to go on.</summary>
/// <param name="Autosave">Where it saves next.</param>
/// <param name="Action">Where its button sends the form next.</param>
/// <param name="Seen">What is stored now.</param>
/// <param name="Unread">Fields whose value could not be kept.</param>
public sealed record Autosaved(string Autosave, string Action, string Seen, DateTime At, IReadOnlyList<string> Unread);

/// <summary>Saves of which nobody pressed a button. They answer in data; the page tells the person.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class AutosaveController(PortalDb db, Words words, Acting acting) : NominationWriting(db, words, acting)
{
    [HttpPost("nominations/new/autosave")]
    public async Task<IActionResult> Begin(
        [FromQuery(Name = "event")] string? slug, [FromQuery] Guid draft, NomineeForm form, PageMarks marks) =>
        draft == Guid.Empty ? NotFound()
        : await BeginAsync(slug, draft, form, marks) is { IsBlank: false } kept ? Answer(kept, FormStep.Person)
        : Ok(NothingYet(Unread(FormStep.Person, form)));

    [HttpPost("nominations/{id:int}/autosave/" + FormSteps.Written)]
    public async Task<IActionResult> Save(int id, FormStep step, NomineeForm form, PageMarks marks) =>
        Answer(await KeepAsync(id, step, form, marks), step);

    /// <summary>What was typed is deleted again, or cannot be read: the page goes on as it is.</summary>
    private Autosaved NothingYet(IReadOnlyList<string> unread)
    {
        var home = $"/projects/{Head.Slug}/nominations/new";
        return new Autosaved($"{home}/autosave{Request.QueryString}", $"{home}/person{Request.QueryString}",
            FormSteps.MarkOf(new Nominee(), FormStep.Person), Act.At, unread);
    }

    private IActionResult Answer(Keeping kept, FormStep step)
    {
        if (kept.Refusal is { } refusal)
            return UnprocessableEntity(new { problem = Words.Localize(refusal) });
        if (kept.Nomination is not { } nomination)
            return NotFound();
        if (kept.Conflict)
            return Conflict(new { problem = Words[SavedByViewer(nomination) ? "Forms.SavedByYou" : "Forms.ConflictTitle"] });

        var path = string.Create(CultureInfo.InvariantCulture, $"{PathOf(nomination.Id)}/autosave/{FormSteps.PathOf(step)}");
        return Ok(new Autosaved(path, PathOf(nomination.Id, step), FormSteps.MarkOf(nomination.Nominee, step), Act.At, kept.Unread));
    }
}

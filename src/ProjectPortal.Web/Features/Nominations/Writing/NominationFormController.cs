using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>A nomination is written in steps, each a page of its own; whatever was typed is kept before anything else happens.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class NominationFormController(PortalDb db, Words words, Acting acting) : NominationWriting(db, words, acting)
{
    private const string StepView = "NominationStep";

    /// <summary>The first step of somebody new; a draft that this page began already is gone on with.</summary>
    [HttpGet("nominations/new/person")]
    public async Task<IActionResult> New([FromQuery(Name = "event")] string? slug, [FromQuery] Guid draft)
    {
        if (draft != Guid.Empty && await FindDraftAsync(draft) is { } begun)
            return LocalRedirect(PathOf(begun.Id, FormStep.Person));
        if (await EventAsync(slug) is not { } ofEvent)
            return NotFound();

        return draft == Guid.Empty || Nomination.WhyClosed(ofEvent, Country, Act.At) is not null
            ? LocalRedirect($"/projects/{Head.Slug}/nominations/new?event={ofEvent.Slug}")
            : View(StepView, await NewPageAsync(ofEvent, draft, new NomineeForm()));
    }

    [HttpPost("nominations/new/person")]
    public async Task<IActionResult> Create(
        [FromQuery(Name = "event")] string? slug, [FromQuery] Guid draft, NomineeForm form, PageMarks marks, string? deed)
    {
        if (draft == Guid.Empty)
            return NotFound();

        var kept = await BeginAsync(slug, draft, form, marks);
        if (kept.Nomination is not null)
            return await GoOnAsync(kept, FormStep.Person, form, deed);
        if (kept.IsBlank && kept.Unread.Count == 0 && deed == "leave")
        {
            Flash(Words["Nominations.NothingKept"], "info");
            return LocalRedirect($"/projects/{Head.Slug}/nominations");
        }

        if (kept.IsBlank && ModelState.IsValid)
            ModelState.AddModelError(nameof(form.GivenName), Words["Nominations.NothingWritten"]);
        if (kept.IsBlank && await EventAsync(slug) is { } blank)
            return Again(StepView, await NewPageAsync(blank, draft, form));

        return await EventAsync(slug) is { } ofEvent && Refused(kept.Refusal) ? Again(StepView, await NewPageAsync(ofEvent, draft, form))
            : NotFound();
    }

    /// <summary>The steps, with what is done and what is missing.</summary>
    [HttpGet("nominations/{id:int}/edit")]
    public async Task<IActionResult> Steps(int id) =>
        await FindAsync(id) is not { } nomination ? NotFound()
        : nomination.WhyNotRevise(Act) is not null ? LocalRedirect(PathOf(id))
        : View("NominationSteps", new NominationStepsPage(await HeadOfAsync(nomination), await DocumentsAsync(nomination)));

    [HttpGet("nominations/{id:int}/edit/" + FormSteps.All)]
    public async Task<IActionResult> Edit(int id, FormStep step)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (nomination.WhyNotRevise(Act) is not null)
            return LocalRedirect(PathOf(id));

        return step switch
        {
            FormStep.Review => View("NominationReview", await ReviewAsync(nomination)),
            FormStep.Documents => View("NominationDocuments",
                new NominationDocumentsPage(await HeadOfAsync(nomination), await DocumentsAsync(nomination))),
            _ => View(StepView, await StepAsync(nomination, step, NomineeForm.From(nomination.Nominee))),
        };
    }

    [HttpPost("nominations/{id:int}/edit/" + FormSteps.Written)]
    public async Task<IActionResult> Save(int id, FormStep step, NomineeForm form, PageMarks marks, string? deed) =>
        await GoOnAsync(await KeepAsync(id, step, form, marks), step, form, deed);

    private async Task<IActionResult> GoOnAsync(Keeping kept, FormStep step, NomineeForm form, string? deed)
    {
        if (kept.Nomination is not { } nomination)
            return NotFound();

        if (kept.Conflict)
        {
            var stored = NomineeForm.From(nomination.Nominee);
            var yours = NomineeForm.From(Take(form, nomination.Nominee, step, kept.Unread));
            var shown = Conflicted(StepView, await StepAsync(nomination, step, form), yours, stored, nomination.Version,
                isYours: SavedByViewer(nomination));
            Knows(FormSteps.MarkOf(nomination.Nominee, step));
            return shown;
        }

        if (deed != "leave")
            Refused([.. (await WrongAsync(nomination)).Where(w => w.Code != "NomineeMissing" && IsOf(step, w))]);
        if (Refused(kept.Refusal) || !ModelState.IsValid)
        {
            // What could be kept is kept.
            Knows(FormSteps.MarkOf(nomination.Nominee, step));
            return Again(StepView, await StepAsync(nomination, step, form));
        }

        if (deed == "leave")
        {
            Flash(nomination.Nominee.FullName.Length > 0 ? Words["Nominations.DraftSavedOf", nomination.Nominee.FullName]
                : Words["Nominations.DraftSaved"]);
            return LocalRedirect(PathOf(nomination.Id));
        }

        return LocalRedirect(PathOf(nomination.Id, FormSteps.After(step)));
    }

    private static bool IsOf(FormStep step, Refusal wrong) => wrong.Field is { } field && FormSteps.Fields(step).Contains(field);

    /// <summary>The page now knows what is stored.</summary>
    private void Knows(string seen) => ModelState.SetModelValue(nameof(PageMarks.Seen), seen, seen);

    private async Task<NominationStepPage> StepAsync(Nomination nomination, FormStep step, NomineeForm form) =>
        new(await HeadOfAsync(nomination), step, form, FormSteps.MarkOf(nomination.Nominee, step));

    private async Task<NominationStepPage> NewPageAsync(Domain.Events.Event ofEvent, Guid draft, NomineeForm form)
    {
        var nobody = new Nominee();
        var head = new FormHead(await FormEvent.ReadAsync(Db, ofEvent, Country), FormSteps.From(nobody, nobody.Missing()))
        {
            Key = draft,
            Owner = FormDrafts.OwnerOf(Viewer)!,
        };
        return new NominationStepPage(head, FormStep.Person, form, FormSteps.MarkOf(nobody, FormStep.Person));
    }
}

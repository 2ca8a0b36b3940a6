using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>Writes, saves and submits a nomination. Whatever was typed is kept as a draft before it is submitted.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class NominationFormController(PortalDb db, Words words, Acting acting, NominationMails mails) : ProjectController(db, words, acting)
{
    private const string ViewName = "NominationForm";
    private const string Submission = "submit";

    private string Country => Viewer.CountryCode!;

    [HttpGet("nominations/new")]
    public async Task<IActionResult> New([FromQuery(Name = "event")] string? slug)
    {
        var ofEvent = await Db.Events.VisibleTo(Viewer).AsNoTracking().Include(e => e.Waivers).SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);
        return ofEvent is null
            ? NotFound()
            : View(ViewName, new NominationFormPage(new NominationForm(), await FormEvent.OfAsync(Db, ofEvent, Country)) { Closed = Nomination.WhyClosed(ofEvent, Country, Act.At) });
    }

    [HttpPost("nominations/new")]
    public async Task<IActionResult> Create([FromQuery(Name = "event")] string? slug, NominationForm form, string? deed)
    {
        var ofEvent = await Db.Events.VisibleTo(Viewer).Include(e => e.Waivers).Include(e => e.InvitedCountries).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.ProjectId == Head.Id && e.Slug == slug);
        if (ofEvent is null)
            return NotFound();

        var page = new NominationFormPage(form, await FormEvent.OfAsync(Db, ofEvent, Country));
        if (!ModelState.IsValid)
            return Again(ViewName, page);

        var (drafted, refusal) = Nomination.Draft(ofEvent, Country, form.ToNominee(), Act);
        if (Refused(refusal))
            return Again(ViewName, page);

        Db.Nominations.Add(drafted!);
        await Db.SaveChangesAsync();
        return await GoOnAsync(drafted!, form, deed);
    }

    [HttpGet("nominations/{id:int}/edit")]
    public async Task<IActionResult> Edit(int id)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        return nomination.WhyNotRevise(Act) is null
            ? View(ViewName, await PageAsync(nomination, NominationForm.From(nomination.Nominee, nomination.Version)))
            : LocalRedirect(PathOf(id));
    }

    [HttpPost("nominations/{id:int}/edit")]
    public async Task<IActionResult> Save(int id, NominationForm form, string? deed)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (!ModelState.IsValid || Refused(nomination.Revise(form.ToNominee(), Act)))
            return Again(ViewName, await PageAsync(nomination, form));
        if (await Saved(nomination, form.Version))
            return await GoOnAsync(nomination, form, deed);

        var stored = (await FindAsync(id))!;
        return Conflicted(ViewName, await PageAsync(stored, form), form, NominationForm.From(stored.Nominee, stored.Version), stored.Version);
    }

    /// <summary>Hands in a nomination as it is saved.</summary>
    [HttpPost("nominations/{id:int}/submission")]
    public Task<IActionResult> Submit(int id) => SubmitAsync(id, null);

    private async Task<IActionResult> GoOnAsync(Nomination saved, NominationForm form, string? deed)
    {
        if (deed == Submission)
            return await SubmitAsync(saved.Id, form);

        Flash(saved.Nominee.FullName.Length > 0 ? Words["Nominations.DraftSavedOf", saved.Nominee.FullName] : Words["Nominations.DraftSaved"]);
        return LocalRedirect(PathOf(saved.Id));
    }

    /// <summary>A second nomination of the same person that comes in at the same moment is stopped by the table; the second look then says so.</summary>
    private Task<IActionResult> SubmitAsync(int id, NominationForm? typed) => Retrying(async () =>
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        var twin = await Db.Nominations.HasTwinOfAsync(nomination.EventId, nomination.CountryCode, nomination.Nominee, id);
        var wrong = nomination.Submit(nomination.Event!, twin, Act);
        if (wrong.Count > 0)
        {
            Refused(MissingParts.Note(ModelState, Words, wrong));
            ModelState.SetModelValue("Version", nomination.Version, nomination.Version.ToString(CultureInfo.InvariantCulture));
            return Again(ViewName, await PageAsync(nomination, typed ?? NominationForm.From(nomination.Nominee, nomination.Version)) with { Kept = true });
        }

        await mails.TellAsync(NominationAction.Submit, [nomination]);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.DoneSubmit", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    });

    private Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).Include(n => n.Event!).ThenInclude(e => e.Waivers).SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    private async Task<NominationFormPage> PageAsync(Nomination nomination, NominationForm form) =>
        new(form, await FormEvent.OfAsync(Db, nomination.Event!, nomination.CountryCode))
        {
            Id = nomination.Id,
            ReturnReason = nomination.ReturnReason,
            ReturnDueOn = nomination.ReturnDueOn,
        };

    private string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}");
}

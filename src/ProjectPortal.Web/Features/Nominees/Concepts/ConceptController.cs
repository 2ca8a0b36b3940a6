using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>One concept in the project: its country may help to write it, staff and evaluators read it once it was sent.</summary>
[Authorize(Policy = Policies.SeesProjects)]
public sealed class ConceptController(PortalDb db, Words words, Acting acting, ConceptWriting writing)
    : ProjectController(db, words, acting)
{
    internal const string Submission = "submit";
    private const string ViewName = "Concept";

    [HttpGet("nominations/{id:int}/concept")]
    public async Task<IActionResult> Show(int id) =>
        await FindAsync(id) is { } nomination && await PageAsync(nomination) is { } page ? View(ViewName, page) : NotFound();

    [Authorize(Policy = Policies.FocalPoint)]
    [HttpPost("nominations/{id:int}/concept")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = "Form")] ConceptForm form, string? deed)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (!ModelState.IsValid)
            return Again(ViewName, await PageAsync(nomination, form));

        var outcome = await writing.WriteAsync(nomination, form, deed == Submission, Act);
        if (outcome.Conflict is { } stored)
            return Conflicted(ViewName, await PageAsync(nomination, form), form, ConceptForm.From(stored), stored.Version, "Form.",
                await SavedByViewerAsync(stored));
        if (Refused(outcome.Named(Words), "Form."))
        {
            ModelState.Remove("Form.Version");
            return Again(ViewName, await PageAsync(nomination, form) with { Kept = outcome.Kept });
        }

        Flash(Words[outcome.Submitted ? "Nominees.ConceptSubmittedFor" : "Nominees.ConceptSavedFor", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    private Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).ForRules().SingleOrDefaultAsync(n => n.Id == id && n.ProjectId == Head.Id);

    private async Task<ConceptPage> PageAsync(Nomination nomination, ConceptForm? typed = null)
    {
        var concept = await Db.Concepts.AsNoTracking().SingleOrDefaultAsync(c => c.NominationId == nomination.Id);
        var letter = await EventLetter.ReadAsync(Db, nomination);
        var isCountry = Viewer.SpeaksFor(nomination.CountryCode);
        return ConceptPage.From(letter, PathOf(nomination.Id), concept, typed, Concept.WhyNot(nomination, nomination.Event!, Act)) with
        {
            NominationId = nomination.Id,
            EventSlug = nomination.Event!.Slug,
            ShowsText = isCountry || concept?.State == ConceptState.Submitted,
            History = concept is null ? null
                : (await HistoryList.ReadAsync<Concept>(Db, Viewer, concept.Id, showsValues: isCountry))
                    with
                { TimeZone = letter.EventTimeZone },
        };
    }

    private string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}/concept");
}

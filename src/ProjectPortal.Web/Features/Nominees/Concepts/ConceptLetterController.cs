using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>A delegate writes the project concept, without an account.</summary>
[Route("my/concept/{token}")]
public sealed class ConceptLetterController(
    PortalDb db, Words words, Acting acting, PersonalLinks links, NomineeMails mails, ConceptWriting writing)
    : NomineeController(db, words, acting, links, mails, LinkPurpose.Concept)
{
    private const string ViewName = "ConceptLetter";

    [HttpGet("")]
    public async Task<IActionResult> Show() => View(ViewName, await PageAsync());

    [HttpPost("")]
    public async Task<IActionResult> Save([Bind(Prefix = "Form")] ConceptForm form, string? deed)
    {
        if (!ModelState.IsValid)
            return Again(ViewName, await PageAsync(form));

        var outcome = await writing.WriteAsync(Nomination, form, deed == ConceptController.Submission, Act);
        if (outcome.Conflict is { } stored)
            return Conflicted(ViewName, await PageAsync(form), form, ConceptForm.From(stored), stored.Version, "Form.",
                await SavedByViewerAsync(stored));
        if (Refused(outcome.Named(Words), "Form."))
        {
            ModelState.Remove("Form.Version");
            return Again(ViewName, await PageAsync(form) with { Kept = outcome.Kept });
        }

        Flash(Words[outcome.Submitted ? "Nominees.ConceptSubmitted" : "Nominees.ConceptSaved"]);
        return LocalRedirect(Here);
    }

    protected override async Task<IActionResult> AgainAsync(ConsentForm typed) => Again(ViewName, await PageAsync(null, typed));

    private async Task<ConceptPage> PageAsync(ConceptForm? typed = null, ConsentForm? consent = null)
    {
        var letter = await EventLetter.ReadAsync(Db, Nomination);
        var concept = await writing.FindAsync(Nomination.Id);
        return ConceptPage.From(letter, Here, concept, typed,
            Concept.WhyNot(Nomination, Nomination.Event!, Act)) with
        { Box = await ConsentAsync(letter.Country, consent) };
    }
}

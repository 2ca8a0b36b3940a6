using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>Puts right what is said of a delegate, until the list of participants is frozen.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class CorrectionController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : NominationDeeds(db, words, acting, mails)
{
    private const string Prefix = "Form.";
    private const string PersonPrefix = "Form.Person.";

    [HttpGet("nominations/{id:int}/correction")]
    public async Task<IActionResult> Edit(int id)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        return nomination.WhyNotCorrect(Act) is null
            ? View("Correction", await PageAsync(nomination, CorrectionForm.From(nomination.Nominee, nomination.Version)))
            : LocalRedirect(PathOf(id));
    }

    [HttpPost("nominations/{id:int}/correction")]
    public async Task<IActionResult> Save(int id, [Bind(Prefix = "Form")] CorrectionForm form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (!ModelState.IsValid)
            return Again("Correction", await PageAsync(nomination, form));

        var corrected = form.Correct(nomination.Nominee);
        var twin = await Db.Nominations.TwinOfAsync(nomination.EventId, nomination.CountryCode, corrected, id);
        NominationPaths.PointToTwin(HttpContext, Words, Head.Slug, twin, $"{PersonPrefix}Email");
        var wrong = nomination.Correct(corrected, twin is not null, Act);
        if (Refused(MissingParts.Note(ModelState, Words, wrong, PersonPrefix), PersonPrefix) || wrong.Count > 0)
            return Again("Correction", await PageAsync(nomination, form));

        if (!await Saved(nomination, form.Version))
        {
            var stored = (await FindAsync(id))!;
            var (yours, theirs) = (CorrectionForm.From(form.Correct(stored.Nominee), form.Version),
                CorrectionForm.From(stored.Nominee, stored.Version));
            return Conflicted("Correction", await PageAsync(stored, form), yours, theirs, stored.Version, Prefix);
        }

        Flash(Words["Nominations.Corrected", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    private async Task<CorrectionPage> PageAsync(Nomination nomination, CorrectionForm form) =>
        new(form, nomination.Id, nomination.Nominee.FullName, await FormEvent.ReadAsync(Db, nomination.Event!, nomination.CountryCode),
            Asks: false);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>Hands a nomination in, exactly as it was shown.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class SubmissionController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : NominationWriting(db, words, acting)
{
    /// <summary>
    /// A second nomination of the same person that comes in at the same moment is stopped by the table; the second look then says so.
    /// </summary>
    /// <param name="version">The version that was looked at; what changed since is shown before it is sent.</param>
    [HttpPost("nominations/{id:int}/submission")]
    public async Task<IActionResult> Submit(int id, int? version, AnswerForm form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        if (version is { } seen && seen != nomination.Version && nomination.WhyNotRevise(Act) is null)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Again("NominationReview", await ReviewAsync(nomination) with { Moved = true, Answer = form.Answer });
        }

        var twin = await Db.Nominations.TwinOfAsync(nomination.EventId, nomination.CountryCode, nomination.Nominee, id);
        var papersCame = nomination.ReturnedAt is { } at && await Db.Documents.AnyAsync(d => d.NominationId == id && d.AddedAt > at);
        if (!ModelState.IsValid || Refused(nomination.Submit(nomination.Event!, twin is not null, Act, form.Answer, papersCame)))
            return Again("NominationReview", await ReviewAsync(nomination) with { Answer = form.Answer });

        await mails.TellAsync(NominationAction.Submit, [nomination]);
        await Db.SaveChangesAsync();
        var done = nomination.TimesReturned == 0 ? Words["Nominations.DoneSubmit", nomination.Nominee.FullName]
            : Words["Nominations.DoneSubmitAgain", nomination.Nominee.FullName, nomination.TimesReturned + 1];
        var missing = (await MissingDocuments.ReadAsync(Db, [id])).GetValueOrDefault(id, []);
        Flash(missing.Count == 0 ? done
            : Words["Nominations.DoneSubmitMissing", done, string.Join(", ", missing.Select(d => Words.Localize(d)))],
            missing.Count == 0 ? "good" : "warn");
        return LocalRedirect(PathOf(id));
    }
}

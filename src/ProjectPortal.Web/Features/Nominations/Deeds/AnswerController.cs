using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>What a country answers: yes, no, or somebody else.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class AnswerController(PortalDb db, Words words, Acting acting, NominationMails mails)
    : NominationDeeds(db, words, acting, mails)
{
    [HttpPost("nominations/{id:int}/confirmation")]
    public Task<IActionResult> Confirm(int id) =>
        DoAsync(id, NominationAction.Confirm, n => Task.FromResult(n.Confirm(Act)));

    [HttpPost("nominations/{id:int}/withdrawal")]
    public Task<IActionResult> Withdraw(int id, [Bind(Prefix = "Withdrawal")] ReasonForm form) =>
        DoAsync(id, NominationAction.Withdraw, n => Task.FromResult(n.Withdraw(form.Reason, Act)), "Withdrawal.",
            page => page with { Withdrawal = form });

    [HttpGet("nominations/{id:int}/replacement")]
    public async Task<IActionResult> Substitute(int id)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        return nomination.WhyNot(NominationAction.Replace, nomination.Event, Act) is null
            ? View("Replacement", await PageAsync(nomination, new ReplacementForm()))
            : LocalRedirect(PathOf(id));
    }

    [HttpPost("nominations/{id:int}/replacement")]
    public async Task<IActionResult> Replace(int id, ReplacementForm form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (!ModelState.IsValid)
            return Again("Replacement", await PageAsync(nomination, form));

        var person = form.Person.ToNominee();
        var twin = await Db.Nominations.TwinOfAsync(nomination.EventId, nomination.CountryCode, person, null);
        NominationPaths.PointToTwin(HttpContext, Words, Head.Slug, twin, "Form.Person.Email");
        var (substitute, wrong) = nomination.Replace(nomination.Event!, person, twin is not null, form.Reason, Act);
        if (substitute is null)
        {
            foreach (var refusal in MissingParts.Note(ModelState, Words, wrong, "Form.Person."))
                Refused(refusal, refusal.Field == nameof(ReplacementForm.Reason) ? "Form." : "Form.Person.");
            return Again("Replacement", await PageAsync(nomination, form));
        }

        Db.Nominations.Add(substitute);
        await Mails.TellAsync(NominationAction.Replace, [nomination], substitute);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.DoneReplace", nomination.Nominee.FullName, person.FullName,
            string.Join(", ", MissingDocuments.Asked.Select(d => Words.Localize(d)))]);
        return LocalRedirect(PathOf(substitute.Id));
    }

    private async Task<ReplacementPage> PageAsync(Nomination nomination, ReplacementForm form) =>
        new(form, await FormEvent.ReadAsync(Db, nomination.Event!, nomination.CountryCode), nomination.Id, nomination.Nominee.FullName);
}

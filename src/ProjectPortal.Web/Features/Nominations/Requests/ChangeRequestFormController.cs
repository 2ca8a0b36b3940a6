using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Deeds;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Requests;

/// <summary>What a country asks for once the list of participants is frozen: nothing changes until staff accept it.</summary>
[Authorize(Policy = Policies.FocalPoint)]
public sealed class ChangeRequestFormController(PortalDb db, Words words, Acting acting, NominationMails mails, RequestMails told)
    : NominationDeeds(db, words, acting, mails)
{
    private const string Prefix = "Form.";
    private const string PersonPrefix = "Form.Person.";
    private const string Withdrawal = "nominations/{id:int}/withdrawal-request";
    private const string Replacement = "nominations/{id:int}/replacement-request";
    private const string Correction = "nominations/{id:int}/correction-request";

    [HttpGet(Withdrawal)]
    public Task<IActionResult> Withdraw(int id) => OfferAsync(id, ChangeRequestKind.Withdraw, n => WithdrawalAsync(n, new ReasonForm()));

    [HttpPost(Withdrawal)]
    public Task<IActionResult> Withdraw(int id, [Bind(Prefix = "Form")] ReasonForm form) =>
        AskAsync(id, ChangeRequestKind.Withdraw, _ => new Nominee(), form.Reason, Prefix, n => WithdrawalAsync(n, form));

    [HttpGet(Replacement)]
    public Task<IActionResult> Replace(int id) =>
        OfferAsync(id, ChangeRequestKind.Replace, n => ReplacementAsync(n, new ReplacementForm()));

    [HttpPost(Replacement)]
    public Task<IActionResult> Replace(int id, ReplacementForm form) =>
        AskAsync(id, ChangeRequestKind.Replace, _ => form.Person.ToNominee(), form.Reason, PersonPrefix, n => ReplacementAsync(n, form));

    [HttpGet(Correction)]
    public Task<IActionResult> Correct(int id) =>
        OfferAsync(id, ChangeRequestKind.Correct, n => CorrectionAsync(n, CorrectionForm.From(n.Nominee, n.Version)));

    [HttpPost(Correction)]
    public Task<IActionResult> Correct(int id, [Bind(Prefix = "Form")] CorrectionForm form) =>
        AskAsync(id, ChangeRequestKind.Correct, n => form.Correct(n.Nominee), form.Reason, PersonPrefix, n => CorrectionAsync(n, form));

    /// <summary>Takes a request back that staff have not answered.</summary>
    [HttpPost("requests/{id:int}/retraction")]
    public async Task<IActionResult> TakeBack(int id)
    {
        var request = await Db.ChangeRequests.VisibleTo(Viewer).Include(r => r.Nomination)
            .SingleOrDefaultAsync(r => r.Id == id && r.ProjectId == Head.Id);
        if (request is null)
            return NotFound();
        if (Refused(request.TakeBack(Act)))
            return await AgainAsync(request.NominationId, null);

        await Db.SaveChangesAsync();
        Flash(Words["Nominations.RequestTakenBack", request.Nomination!.Nominee.FullName]);
        return LocalRedirect(PathOf(request.NominationId));
    }

    private async Task<IActionResult> OfferAsync(int id, ChangeRequestKind kind, Func<Nomination, Task<ViewResult>> form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();

        return ChangeRequest.WhyNotAsk(nomination, kind, await IsAnyOpenAsync(id), Act) is null ? await form(nomination)
            : LocalRedirect(PathOf(id));
    }

    private async Task<IActionResult> AskAsync(
        int id, ChangeRequestKind kind, Func<Nomination, Nominee> person, string reason, string personPrefix, Func<Nomination,
            Task<ViewResult>> form)
    {
        if (await FindAsync(id) is not { } nomination)
            return NotFound();
        if (!ModelState.IsValid)
            return await AgainAsync(nomination, form);

        var asked = person(nomination);
        var twin = kind == ChangeRequestKind.Withdraw ? null
            : await Db.Nominations.TwinOfAsync(
                nomination.EventId, nomination.CountryCode, asked, kind == ChangeRequestKind.Correct ? id : null);
        NominationPaths.PointToTwin(HttpContext, Words, Head.Slug, twin, $"{personPrefix}Email");
        var (request, wrong) = ChangeRequest.Ask(nomination, kind, asked, reason, twin is not null, await IsAnyOpenAsync(id), Act);
        if (request is null)
        {
            foreach (var refusal in MissingParts.Note(ModelState, Words, wrong, personPrefix))
                Refused(refusal, refusal.Field == nameof(ChangeRequest.Reason) ? Prefix : personPrefix);
            return await AgainAsync(nomination, form);
        }

        Db.ChangeRequests.Add(request);
        await told.AskedAsync(request);
        await Db.SaveChangesAsync();
        Flash(Words["Nominations.RequestAsked", nomination.Nominee.FullName]);
        return LocalRedirect(PathOf(id));
    }

    private async Task<IActionResult> AgainAsync(Nomination nomination, Func<Nomination, Task<ViewResult>> form)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await form(nomination);
    }

    private Task<bool> IsAnyOpenAsync(int id) =>
        Db.ChangeRequests.AnyAsync(r => r.NominationId == id && r.State == ChangeRequestState.Open);

    private async Task<ViewResult> WithdrawalAsync(Nomination nomination, ReasonForm form) =>
        View("WithdrawalRequest",
            new WithdrawalRequestPage(form, nomination.Id, nomination.Nominee.FullName, await EventAsync(nomination)));

    private async Task<ViewResult> ReplacementAsync(Nomination nomination, ReplacementForm form) =>
        View("Replacement", new ReplacementPage(form, await EventAsync(nomination), nomination.Id,
            nomination.Nominee.FullName)
        { Asks = true });

    private async Task<ViewResult> CorrectionAsync(Nomination nomination, CorrectionForm form) =>
        View("Correction", new CorrectionPage(form, nomination.Id, nomination.Nominee.FullName, await EventAsync(nomination), Asks: true));

    private Task<FormEvent> EventAsync(Nomination nomination) => FormEvent.ReadAsync(Db, nomination.Event!, nomination.CountryCode);
}

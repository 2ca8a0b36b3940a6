using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Offers;

/// <summary>The answer that was given to an offer: by whom and when.</summary>
public sealed record GivenAnswer(string By, DateTime At, string Reason);

/// <summary>The offer of a seat, and what the nominee can still answer.</summary>
public sealed record OfferPage(
    EventLetter Letter, string Path, NominationState State, DateTime? OfferExpiresAt, DateTime Now, bool CanConfirm, bool CanDecline,
        GivenAnswer? Answer, ConsentBox? Box, DeclineForm Decline)
{
    public ConsentForm Consent => Box?.Form ?? new ConsentForm();

    /// <summary>The list of participants is frozen: staff are asked before anybody is taken off it.</summary>
    public bool AsksStaff { get; init; }

    /// <summary>The event is postponed: nothing is asked until it has new dates.</summary>
    public bool StandsStill { get; init; }

    /// <summary>Staff could take the nomination up again.</summary>
    public bool HasWayBack { get; init; }
}

public sealed class DeclineForm
{
    [Required]
    [Display(Name = "Nominees.DeclineReason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>A nominee says yes or no, without an account. Looking changes nothing.</summary>
[Route("my/answer/{token}")]
public sealed class OfferController(
    PortalDb db, Words words, Acting acting, PersonalLinks links, NomineeMails mails, NominationMails nominationMails,
    RequestMails requestMails)
    : NomineeController(db, words, acting, links, mails, LinkPurpose.Answer)
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => View("Offer", await PageAsync());

    [HttpPost("confirmation")]
    public async Task<IActionResult> Confirm()
    {
        if (Nomination.State == NominationState.Confirmed)
        {
            // Pressed twice, or the focal point was quicker: the page says who confirmed and when.
            Flash(Words["Nominees.AlreadyConfirmed"], "info");
            return LocalRedirect(Here);
        }

        if (Refused(Nomination.Confirm(Act)))
            return Again("Offer", await PageAsync());

        await nominationMails.TellAsync(NominationAction.Confirm, [Nomination]);
        await Db.SaveChangesAsync();
        Flash(Words["Nominees.Confirmed"]);
        return LocalRedirect(Here);
    }

    [HttpPost("withdrawal")]
    public async Task<IActionResult> Decline([Bind(Prefix = "Decline")] DeclineForm form)
    {
        if (!ModelState.IsValid)
            return Again("Offer", await PageAsync() with { Decline = form });

        // Once the list of participants is frozen, staff are asked.
        if (ChangeRequest.WhyNotAsk(Nomination, ChangeRequestKind.Withdraw, await IsAskedAsync(), Act) is null)
            return await AskAsync(form);
        if (Refused(Nomination.Withdraw(form.Reason, Act), "Decline."))
            return Again("Offer", await PageAsync() with { Decline = form });

        await nominationMails.TellAsync(NominationAction.Withdraw, [Nomination]);
        await Db.SaveChangesAsync();
        Flash(Words["Nominees.Declined"]);
        return LocalRedirect(Here);
    }

    private async Task<IActionResult> AskAsync(DeclineForm form)
    {
        var (request, wrong) = ChangeRequest.Ask(
            Nomination, ChangeRequestKind.Withdraw, new Nominee(), form.Reason, alreadyNominated: false, alreadyOpen: false, Act);
        if (request is null)
        {
            Refused(wrong, "Decline.");
            return Again("Offer", await PageAsync() with { Decline = form });
        }

        Db.ChangeRequests.Add(request);
        await requestMails.AskedAsync(request);
        await Db.SaveChangesAsync();
        Flash(Words["Nominees.WithdrawalAsked"]);
        return LocalRedirect(Here);
    }

    private Task<bool> IsAskedAsync() =>
        Db.ChangeRequests.AnyAsync(r => r.NominationId == Nomination.Id && r.State == ChangeRequestState.Open);

    protected override async Task<IActionResult> AgainAsync(ConsentForm typed) => Again("Offer", await PageAsync(typed));

    private async Task<OfferPage> PageAsync(ConsentForm? typed = null)
    {
        var letter = await EventLetter.ReadAsync(Db, Nomination);
        var answer = Nomination is { State: NominationState.Confirmed or NominationState.Withdrawn, AnsweredAt: { } at }
            ? new GivenAnswer(Nomination.AnsweredBy, at, Nomination.AnswerReason)
            : null;
        var asks = ChangeRequest.WhyNotAsk(Nomination, ChangeRequestKind.Withdraw, await IsAskedAsync(), Act) is null;
        return new OfferPage(
            letter, Here, Nomination.State, Nomination.OfferExpiresAt, Act.At,
            Nomination.WhyNot(NominationAction.Confirm, Nomination.Event, Act) is null,
            NominationLifecycle.HoldingInvitation.Contains(Nomination.State)
                && (asks || Nomination.WhyNot(NominationAction.Withdraw, Nomination.Event, Act) is null),
            answer, await ConsentAsync(letter.Country, typed), new DeclineForm())
        {
            AsksStaff = asks,
            StandsStill = Nomination.Event!.State == EventState.Postponed,
            HasWayBack = Nomination.HasWayBack(Nomination.Event!),
        };
    }
}

using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>
/// The last seat went to somebody else. Many may hear this at once, so the page shows what was typed and where to go on, and asks the
/// database for nothing: the desk and the scoring page read the whole event.
/// </summary>
/// <param name="Nomination">With its event.</param>
/// <param name="Proposal">What was proposed; null where somebody was to be taken from the reserve.</param>
/// <param name="Promotion">Why somebody was to be taken from the reserve; null where it was a proposal.</param>
public sealed record NoSeatPage(Nomination Nomination, ProposalForm? Proposal, PromotionForm? Promotion)
{
    public ProposalFields? Proposing => Proposal is null ? null : new ProposalFields(Nomination, Proposal);

    public static bool Tells(Refusal? refusal) => refusal?.Code is "NoSeatLeft" or "NoCountrySeatLeft";
}

/// <summary>The fields of a proposal, on whichever page they are.</summary>
/// <param name="Nomination">As it is stored.</param>
public sealed record ProposalFields(Nomination Nomination, ProposalForm Proposal);

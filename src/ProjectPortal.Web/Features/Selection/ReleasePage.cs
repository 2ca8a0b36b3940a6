using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

/// <param name="PerCent">As far as the viewer may know it.</param>
/// <param name="BelowThreshold">Null where the score is kept from the viewer.</param>
/// <param name="Outdated">The marks no longer carry the proposal.</param>
public sealed record ReleaseLine(
    int Id, string Name, Wording Country, Proposal Proposal, int? Rank, string Reason, decimal? PerCent, bool? BelowThreshold,
    bool Outdated);

public sealed record ReleaseSeats(Wording Country, int Held, int After, int Seats);

/// <summary>What a release would do: who becomes what, the seats after it, how many are told; and who stays where they are.</summary>
public sealed record ReleasePage(
    EventHead Event, IReadOnlyList<ReleaseLine> Proposed, IReadOnlyList<ReleaseLine> Waiting, int Unscreened,
    IReadOnlyList<ReleaseSeats> Seats, int HeldBefore, int HeldAfter, IReadOnlyList<MailPreview> Mails, Refusal? WhyNot, int SeatMoves)
{
    public int Messages => Mails.Count;

    public int Count(Proposal proposal) => Proposed.Count(l => l.Proposal == proposal);
}

/// <summary>What the person saw who releases, so that nothing else is released.</summary>
public sealed class ReleaseForm
{
    public int SeatMoves { get; set; }

    public int Proposals { get; set; }
}

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>What can be done to several nominations at once.</summary>
public enum BulkDeed
{
    Screen,
    Select,
    Reserve,
    Decline,

    /// <summary>Takes a proposal back.</summary>
    Clear,

    /// <summary>Returns what was decided, withdrawn or lapsed to screening.</summary>
    Reopen,

    /// <summary>One's own answer: I cannot judge these.</summary>
    Abstain,
}

public sealed class BulkForm
{
    [Required]
    [Display(Name = "Selection.BulkDeed")]
    public BulkDeed? Deed { get; set; }

    public List<int> Ids { get; set; } = [];

    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>What would become of one nomination, or what stands in the way.</summary>
public sealed record BulkLine(
    int Id, string Name, Wording Country, NominationState Was, Proposal WasProposed, int? WasRank, NominationState Becomes,
    Proposal Proposed, int? Rank, decimal? PerCent, bool BelowThreshold, bool Moves, Refusal? Refusal);

public sealed record BulkPage(EventHead Event, BulkForm Form, IReadOnlyList<BulkLine> Lines, int Mails, int SeatsBefore, int SeatsAfter)
{
    public IReadOnlyList<BulkLine> Able => [.. Lines.Where(l => l.Moves)];

    public int Blocked => Lines.Count(l => l.Refusal is not null);
}

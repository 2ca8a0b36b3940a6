using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>Which challenges are asked for.</summary>
public sealed class ChallengeFilter
{
    public ChallengeState? State { get; set; }

    public int? After { get; set; }
}

public sealed record ChallengeList(
    string Root, Trail Trail, KeyPage<ChallengeRow> Page, int Found, int Open, int All, ChallengeFilter Filter, bool MayEdit);

public sealed record ChallengeRow(
    int Id, int Number, Wording Description, Wording ActionTaken, ChallengeState State, Place? Activity, Place? Event);

/// <param name="Can">What the viewer can do from the state that it is in.</param>
public sealed record ChallengePage(
    string Path, Trail Trail, ChallengeRow Row, HistoryList History, bool MayEdit, IReadOnlySet<ChallengeAction> Can)
{
    public ReopeningForm Reopening { get; init; } = new();
}

public sealed class ReopeningForm
{
    [Required]
    [StringLength(Change.ReasonLength)]
    [Display(Name = "Lessons.ReopenReason")]
    public string Reason { get; set; } = "";
}

public sealed record ChallengeFormPage(
    ChallengeForm Form, FormPage<ChallengeForm> Frame, IReadOnlyList<SelectListItem> Activities, IReadOnlyList<SelectListItem> Events);

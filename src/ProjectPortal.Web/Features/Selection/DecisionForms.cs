using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Selection;

public sealed class ProposalForm
{
    [Required]
    [Display(Name = "Nominations.Proposal")]
    public Proposal? Decision { get; set; }

    [Display(Name = "Nominations.ReserveRank")]
    [Range(1, 999)]
    public int? ReserveRank { get; set; }

    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

public sealed class AbstentionForm
{
    [Display(Name = "Selection.Comment")]
    [StringLength(Change.ReasonLength)]
    public string Comment { get; set; } = "";
}

public sealed class AnswerReasonForm
{
    [Required]
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>The marks of one member, by the id of the criterion.</summary>
public sealed class ScoresForm
{
    [Display(Name = "Selection.Marks")]
    public Dictionary<int, int?> Marks { get; set; } = [];

    [Display(Name = "Selection.Comment")]
    [StringLength(Change.ReasonLength)]
    public string Comment { get; set; } = "";
}

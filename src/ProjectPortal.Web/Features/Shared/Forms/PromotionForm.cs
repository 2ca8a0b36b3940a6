using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Why somebody is taken from the reserve; asked for where it is not their turn.</summary>
public sealed class PromotionForm
{
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

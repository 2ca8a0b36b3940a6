using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Features.Outbox;

/// <summary>Why a mail needs no sending any more: "telephoned", "delivered after all".</summary>
public sealed class SettlementForm
{
    [Display(Name = "Outbox.Reason")]
    [Required]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>An exception from what is frozen.</summary>
public sealed class WaiverForm
{
    [Required]
    [Display(Name = "Events.WaiverKind")]
    public WaiverKind? Kind { get; set; }

    [StringLength(Lengths.Code)]
    [Display(Name = "Events.Country")]
    public string CountryCode { get; set; } = "";

    /// <summary>Local to the event's time zone.</summary>
    [ModelBinder(typeof(DeadlineText))]
    [Display(Name = "Events.WaiverUntil")]
    public DateTime? Until { get; set; }

    [Range(0, EventForm.MostSeats)]
    [Display(Name = "Events.WaiverSeats")]
    public int? ExtraSeats { get; set; }

    [Required]
    [StringLength(Change.ReasonLength)]
    [Display(Name = "Forms.Reason")]
    public string Reason { get; set; } = "";
}

public sealed record WaiverPage(
    ProjectHead Project, string Slug, Wording Title, string TimeZone, IReadOnlyList<SelectListItem> Countries, WaiverForm Form);

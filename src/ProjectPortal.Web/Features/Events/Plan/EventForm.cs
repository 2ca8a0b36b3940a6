using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>The whole plan of an event, as staff type it. Its moments are local to the time zone that is chosen beside them.</summary>
public sealed class EventForm
{
    public const int MostSeats = 10_000;
    public const int MostOfferDays = 365;

    public int Version { get; set; }

    [Required]
    [Display(Name = "Fields.Kind")]
    public EventKind? Kind { get; set; }

    [WordingRule(Required = true, Max = Lengths.Title)]
    [Display(Name = "Fields.Title")]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "Fields.ActivityId")]
    public int? ActivityId { get; set; }

    [Required]
    [Display(Name = "Fields.StartsOn")]
    public DateOnly? StartsOn { get; set; }

    [Required]
    [Display(Name = "Fields.EndsOn")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Fields.MonthOnly")]
    public bool MonthOnly { get; set; }

    [Required]
    [StringLength(Lengths.TimeZone)]
    [Display(Name = "Fields.TimeZone")]
    public string TimeZone { get; set; } = "UTC";

    [Display(Name = "Fields.Places")]
    public List<PlaceForm> Places { get; set; } = [];

    [Required]
    [Display(Name = "Fields.WorkingLanguages")]
    public List<string> WorkingLanguages { get; set; } = [];

    [WordingRule]
    [Display(Name = "Fields.Host")]
    public WordingForm Host { get; set; } = new();

    [WordingRule]
    [Display(Name = "Fields.CoOrganisers")]
    public WordingForm CoOrganisers { get; set; } = new();

    [WordingRule]
    [Display(Name = "Fields.ProgrammeOutline")]
    public WordingForm ProgrammeOutline { get; set; } = new();

    [WordingRule]
    [Display(Name = "Fields.ProfileCriteria")]
    public WordingForm ProfileCriteria { get; set; } = new();

    [Required]
    [Range(0, MostSeats)]
    [Display(Name = "Fields.Capacity")]
    public int? Capacity { get; set; }

    [Required]
    [Range(0, MostSeats)]
    [Display(Name = "Fields.SeatsPerCountry")]
    public int? SeatsPerCountry { get; set; } = Event.DefaultSeatsPerCountry;

    [Display(Name = "Fields.NominationsOpenAt")]
    public DateTime? NominationsOpenAt { get; set; }

    [ModelBinder(typeof(DeadlineText))]
    [Display(Name = "Fields.NominationsCloseAt")]
    public DateTime? NominationsCloseAt { get; set; }

    [Required]
    [Range(0, MostOfferDays)]
    [Display(Name = "Fields.OfferDays")]
    public int? OfferDays { get; set; } = Event.DefaultOfferDays;

    [Display(Name = "Fields.FreezesOn")]
    public DateOnly? FreezesOn { get; set; }

    [Display(Name = "Fields.InvitedCountries")]
    public List<string> InvitedCountries { get; set; } = [];
}

/// <summary>One row of the places of an event. A row that is all blank is no place.</summary>
public sealed class PlaceForm
{
    [StringLength(Lengths.Title)]
    [Display(Name = "Events.City")]
    public string CityEn { get; set; } = "";

    [StringLength(Lengths.Title)]
    [Display(Name = "Events.CityInFrench")]
    public string CityFr { get; set; } = "";

    [StringLength(Lengths.Code)]
    [Display(Name = "Events.Country")]
    public string CountryCode { get; set; } = "";

    [StringLength(Lengths.Name)]
    [Display(Name = "Events.Venue")]
    public string Venue { get; set; } = "";

    private bool IsBlank => CityEn.Length == 0 && CityFr.Length == 0 && CountryCode.Length == 0 && Venue.Length == 0;

    public static List<PlaceForm> Filled(IEnumerable<PlaceForm> rows) => rows.Where(p => !p.IsBlank).ToList();

    public override string ToString() => $"{CityEn} {CityFr} ({CountryCode}) {Venue}".Trim();
}

/// <summary>Why a deed is done: kept with it, and told to whom it concerns.</summary>
public sealed class ReasonForm
{
    [Required]
    [StringLength(Change.ReasonLength)]
    [Display(Name = "Forms.Reason")]
    public string Reason { get; set; } = "";
}

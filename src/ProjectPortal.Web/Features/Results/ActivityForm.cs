using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed class ActivityForm
{
    [Required]
    [Range(1, 99)]
    [Display(Name = "Results.Number")]
    public int? Number { get; set; }

    [WordingRule(Required = true)]
    [Display(Name = "Results.Statement")]
    public WordingForm Statement { get; set; } = new();

    [Display(Name = "Results.PlannedStartOn")]
    public DateOnly? PlannedStartOn { get; set; }

    [Display(Name = "Results.PlannedEndOn")]
    public DateOnly? PlannedEndOn { get; set; }

    [Display(Name = "Results.Status")]
    public ActivityStatus Status { get; set; }

    [WordingRule]
    [Display(Name = "Results.ActivityNarrative")]
    public WordingForm Narrative { get; set; } = new();

    public int Version { get; set; }

    public static ActivityForm From(Activity stored) => new()
    {
        Number = stored.Number,
        Statement = WordingForm.From(stored.Statement),
        PlannedStartOn = stored.PlannedStartOn,
        PlannedEndOn = stored.PlannedEndOn,
        Status = stored.Status,
        Narrative = WordingForm.From(stored.Narrative),
        Version = stored.Version,
    };

    public Refusal? Check() => Activity.CheckDates(PlannedStartOn, PlannedEndOn);

    public void ApplyTo(Activity stored)
    {
        stored.Number = Number!.Value;
        stored.Statement = Statement.ToWording();
        stored.PlannedStartOn = PlannedStartOn;
        stored.PlannedEndOn = PlannedEndOn;
        stored.Status = Status;
        stored.Narrative = Narrative.ToWording();
    }
}

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Lessons;

public sealed class ChallengeForm
{
    [WordingRule(Required = true)]
    [Display(Name = "Lessons.Description")]
    public WordingForm Description { get; set; } = new();

    [Display(Name = "Lessons.Activity")]
    public int? ActivityId { get; set; }

    [Display(Name = "Lessons.Event")]
    public int? EventId { get; set; }

    [WordingRule]
    [Display(Name = "Lessons.ActionTaken")]
    public WordingForm ActionTaken { get; set; } = new();

    public int Version { get; set; }

    public static ChallengeForm From(Challenge stored) => new()
    {
        Description = WordingForm.From(stored.Description),
        ActivityId = stored.ActivityId,
        EventId = stored.EventId,
        ActionTaken = WordingForm.From(stored.ActionTaken),
        Version = stored.Version,
    };

    public void ApplyTo(Challenge stored)
    {
        stored.Description = Description.ToWording();
        stored.ActivityId = ActivityId;
        stored.EventId = EventId;
        stored.ActionTaken = ActionTaken.ToWording();
    }
}

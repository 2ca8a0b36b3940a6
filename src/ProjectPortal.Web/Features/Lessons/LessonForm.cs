using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Lessons;

public sealed class LessonForm
{
    [Required]
    [Display(Name = "Lessons.Theme")]
    public int? ThemeId { get; set; }

    [WordingRule(Required = true)]
    [Display(Name = "Lessons.Text")]
    public WordingForm Text { get; set; } = new();

    [Display(Name = "Lessons.Source")]
    public LessonSource Source { get; set; }

    [Display(Name = "Lessons.Event")]
    public int? EventId { get; set; }

    [WordingRule]
    [Display(Name = "Lessons.SourceNote")]
    public WordingForm SourceNote { get; set; } = new();

    [WordingRule]
    [Display(Name = "Lessons.AppliedIn")]
    public WordingForm AppliedIn { get; set; } = new();

    public int Version { get; set; }

    public static LessonForm From(Lesson stored) => new()
    {
        ThemeId = stored.ThemeId,
        Text = WordingForm.From(stored.Text),
        Source = stored.Source,
        EventId = stored.EventId,
        SourceNote = WordingForm.From(stored.SourceNote),
        AppliedIn = WordingForm.From(stored.AppliedIn),
        Version = stored.Version,
    };

    public Refusal? Check() => Lesson.Check(Source, EventId);

    public void ApplyTo(Lesson stored)
    {
        stored.ThemeId = ThemeId!.Value;
        stored.Text = Text.ToWording();
        stored.Source = Source;
        stored.EventId = EventId;
        stored.SourceNote = SourceNote.ToWording();
        stored.AppliedIn = AppliedIn.ToWording();
    }
}

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events;

/// <summary>One session of the programme.</summary>
public sealed class SessionForm
{
    public int Version { get; set; }

    [Required]
    [Display(Name = "Fields.Day")]
    public DateOnly? Day { get; set; }

    [Required]
    [Display(Name = "Fields.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [Required]
    [Display(Name = "Fields.EndsAt")]
    public TimeOnly? EndsAt { get; set; }

    [WordingRule(Required = true, Max = Lengths.Title)]
    [Display(Name = "Fields.Title")]
    public WordingForm Title { get; set; } = new();

    [Required]
    [Display(Name = "Fields.Tag")]
    public SessionTag? Tag { get; set; }

    [StringLength(Lengths.Name)]
    [Display(Name = "Fields.Speaker")]
    public string Speaker { get; set; } = "";

    internal static SessionForm From(Session session) => new()
    {
        Version = session.Version,
        Day = session.Day,
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        Title = WordingForm.From(session.Title),
        Tag = session.Tag,
        Speaker = session.Speaker,
    };
}

/// <summary>The programme with the form of one session: a new one, or the one that is edited.</summary>
public sealed record ProgrammePage(
    ProjectHead Project, string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, Programme Programme, int? Editing, SessionForm Form);

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events.Programmes;

/// <summary>One session of the programme. Its times are those of the event's time zone.</summary>
public sealed class SessionForm
{
    /// <summary>Rows that are offered beyond those that are filled.</summary>
    private const int SpareSpeakers = 2;

    public int Version { get; set; }

    [Required]
    [Display(Name = "Fields.Day")]
    public DateOnly? Day { get; set; }

    [Required]
    [Display(Name = "Fields.StartsAt")]
    public TimeOnly? StartsAt { get; set; }

    [Required]
    [ModelBinder(typeof(EndTimeText))]
    [Display(Name = "Fields.EndsAt")]
    public TimeOnly? EndsAt { get; set; }

    [WordingRule(Required = true, Max = Lengths.Title)]
    [Display(Name = "Fields.Title")]
    public WordingForm Title { get; set; } = new();

    [Required]
    [Display(Name = "Fields.Tag")]
    public SessionTag? Tag { get; set; }

    [StringLength(Lengths.Code)]
    [Display(Name = "Events.SessionLanguage")]
    public string Language { get; set; } = "";

    [Display(Name = "Fields.Speakers")]
    public List<SpeakerForm> Speakers { get; set; } = [];

    public IEnumerable<SpeakerPlan> SpeakerPlans =>
        Speakers.Where(s => !s.IsBlank).Select(s => new SpeakerPlan(s.Name, s.Post, s.CountryCode.Length == 0 ? null : s.CountryCode));

    /// <summary>Leaves room for more speakers, without a script.</summary>
    internal SessionForm WithRoom()
    {
        Speakers = [.. Speakers.Where(s => !s.IsBlank)];
        Speakers.AddRange(Enumerable.Range(0, SpareSpeakers).Select(_ => new SpeakerForm()));
        return this;
    }

    /// <param name="session">With its speakers.</param>
    internal static SessionForm From(Session session) => new()
    {
        Version = session.Version,
        Day = session.Day,
        StartsAt = session.StartsAt,
        EndsAt = session.EndsAt,
        Title = WordingForm.From(session.Title),
        Tag = session.Tag,
        Language = session.Language,
        Speakers = session.Speakers.OrderBy(s => s.Order)
            .Select(s => new SpeakerForm { Name = s.Name, Post = s.Post, CountryCode = s.CountryCode ?? "" }).ToList(),
    };
}

/// <summary>One row of the speakers of a session. A row that is all blank is nobody.</summary>
public sealed class SpeakerForm
{
    [StringLength(Lengths.Name)]
    [Display(Name = "Events.SpeakerName")]
    public string Name { get; set; } = "";

    [StringLength(Lengths.Name)]
    [Display(Name = "Events.SpeakerPost")]
    public string Post { get; set; } = "";

    [StringLength(Lengths.Code)]
    [Display(Name = "Events.SpeakerCountry")]
    public string CountryCode { get; set; } = "";

    public bool IsBlank => Name.Length == 0 && Post.Length == 0 && CountryCode.Length == 0;

    public override string ToString() => string.Join(", ", new[] { Name, Post, CountryCode }.Where(t => t.Length > 0));
}

/// <summary>What a session chooses from.</summary>
public sealed record SessionChoices(
    IReadOnlyList<SelectListItem> Languages, IReadOnlyList<SelectListItem> Countries, IReadOnlyList<SelectListItem> Days);

/// <summary>The programme with the form of one session: a new one, or the one that is edited.</summary>
public sealed record ProgrammePage(
    ProjectHead Project, string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, string TimeZone, Programme Programme, int? Editing,
        SessionForm Form, SessionChoices Choices);

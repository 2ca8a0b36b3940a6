using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominations.Documents;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>One part of the programme, as it stands beside the form.</summary>
public sealed record FormSession(
    DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, Wording Title, SessionTag Tag, IReadOnlyList<string> Speakers);

/// <summary>The event that somebody is nominated for, as it stands beside the form.</summary>
public sealed record FormEvent(
    string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string TimeZone, Wording Outline, Wording Criteria,
    IReadOnlyList<FormSession> Sessions, IReadOnlyList<string> Papers,
    DateTime? Deadline, Wording Country, string CountryTimeZone, int Seats, int Held, int Nominated)
{
    /// <param name="ofEvent">With its waivers.</param>
    public static async Task<FormEvent> ReadAsync(PortalDb db, Event ofEvent, string countryCode)
    {
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == countryCode);
        var counts = await db.Nominations.Where(n => n.EventId == ofEvent.Id && n.CountryCode == countryCode)
            .GroupBy(n => n.State).Select(g => new { State = g.Key, Count = g.Count() }).ToListAsync();
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.EventId == ofEvent.Id).OrderBy(s => s.Day).ThenBy(s => s.StartsAt)
            .ThenBy(s => s.Id)
            .Select(s => new FormSession(s.Day, s.StartsAt, s.EndsAt, s.Title, s.Tag,
                s.Speakers.OrderBy(p => p.Order).Select(p => p.Name).ToList())).ToListAsync();
        // Who may nominate for an event sees its page, and its papers with it.
        var papers = await db.Documents.Where(d => d.EventId == ofEvent.Id && d.RemovedAt == null).OrderBy(d => d.Id)
            .Select(d => d.FileName).ToListAsync();
        return new FormEvent(
            ofEvent.Slug, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly, ofEvent.TimeZone, ofEvent.ProgrammeOutline,
            ofEvent.ProfileCriteria, sessions, papers,
            ofEvent.DeadlineFor(countryCode), country.Name, country.TimeZone, ofEvent.SeatsFor(countryCode),
            counts.Where(c => NominationLifecycle.HoldingSeat.Contains(c.State)).Sum(c => c.Count),
            counts.Where(c => c.State != NominationState.Draft && !NominationLifecycle.NoLongerNominated.Contains(c.State))
                .Sum(c => c.Count));
    }
}

/// <summary>What all pages of the form show above their own part.</summary>
public sealed record FormHead(FormEvent Event, IReadOnlyList<StepState> Steps)
{
    /// <summary>Null while nothing is saved.</summary>
    public int? Id { get; init; }

    /// <summary>Names the draft before it has a number, and what a browser keeps of it.</summary>
    public required Guid Key { get; init; }

    /// <summary>Whose text a browser keeps.</summary>
    public required string Owner { get; init; }

    public string Person { get; init; } = "";

    public string ReturnReason { get; init; } = "";

    /// <summary>The field that the question is about; blank where it is about the whole.</summary>
    public string ReturnPart { get; init; } = "";

    public DateOnly? ReturnDueOn { get; init; }

    public bool Answers => ReturnReason.Length > 0;

    /// <summary>What the form as a whole is called.</summary>
    public string Title(Words words) =>
        Answers ? words["Nominations.AnswerTitle"] : Person.Length > 0 ? words["Nominations.NominateWhom", Person]
            : words["Nominations.NewTitle"];
}

/// <summary>One step in which something is written.</summary>
public sealed record NominationStepPage(FormHead Head, FormStep Step, NomineeForm Form, string Seen);

/// <summary>The steps with what is done and what is missing.</summary>
public sealed record NominationStepsPage(FormHead Head, NominationDocuments Documents);

/// <summary>The step in which the documents are sent.</summary>
public sealed record NominationDocumentsPage(FormHead Head, NominationDocuments Documents);

/// <summary>What the country answers to a question of the staff.</summary>
public sealed class AnswerForm
{
    [Display(Name = "Nominations.Answer")]
    [StringLength(Change.ReasonLength)]
    public string Answer { get; set; } = "";
}

/// <summary>Exactly what will be sent, and all that stands in its way.</summary>
public sealed record NominationReviewPage(
    FormHead Head, Nomination Nomination, NominationDocuments Documents, IReadOnlyList<Refusal> Wrong, Refusal? Closed)
{
    /// <summary>In words, to what staff asked.</summary>
    [Display(Name = "Nominations.Answer")]
    [StringLength(Change.ReasonLength)]
    public string Answer { get; init; } = "";

    /// <summary>Somebody saved after this was looked at.</summary>
    public bool Moved { get; init; }
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>The event that somebody is nominated for, as it stands beside the form.</summary>
public sealed record FormEvent(
    string Slug, Wording Title, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, Wording Outline, Wording Criteria,
    DateTime? Deadline, Wording Country, string CountryTimeZone, int Seats, int Nominated)
{
    /// <param name="ofEvent">With its waivers.</param>
    public static async Task<FormEvent> OfAsync(PortalDb db, Event ofEvent, string countryCode)
    {
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == countryCode);
        var sent = await db.Nominations.CountAsync(n => n.EventId == ofEvent.Id && n.CountryCode == countryCode && n.State != NominationState.Draft
            && n.State != NominationState.Withdrawn && n.State != NominationState.Replaced && n.State != NominationState.Cancelled);
        return new FormEvent(
            ofEvent.Slug, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly, ofEvent.ProgrammeOutline, ofEvent.ProfileCriteria,
            ofEvent.DeadlineFor(countryCode), country.Name, country.TimeZone, ofEvent.SeatsFor(countryCode), sent);
    }
}

/// <summary>The form for a new nomination, a draft or an answer to a return.</summary>
public sealed record NominationFormPage(NominationForm Form, FormEvent Event)
{
    /// <summary>Null while nothing is saved.</summary>
    public int? Id { get; init; }

    public string ReturnReason { get; init; } = "";

    public DateOnly? ReturnDueOn { get; init; }

    /// <summary>Why nobody can be nominated now.</summary>
    public Refusal? Closed { get; init; }

    /// <summary>What was typed is kept, although it could not be submitted.</summary>
    public bool Kept { get; init; }
}

/// <summary>The form that names a substitute.</summary>
public sealed record ReplacementPage(ReplacementForm Form, FormEvent Event, int Id, string Replaced);

using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Features.Events.Programmes;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Events;

/// <summary>One event, as the viewer may see it.</summary>
public sealed record EventPage
{
    public required ProjectHead Project { get; init; }

    public required string Slug { get; init; }

    public required EventKind Kind { get; init; }

    public required Wording Title { get; init; }

    public required EventState State { get; init; }

    /// <summary>Where it stands, in a sentence.</summary>
    public required string Status { get; init; }

    public required string StateReason { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required bool MonthOnly { get; init; }

    public required string TimeZone { get; init; }

    public required IReadOnlyList<PlaceFact> Places { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required Wording Host { get; init; }

    public required Wording CoOrganisers { get; init; }

    public required Wording Outline { get; init; }

    public required Wording Criteria { get; init; }

    public required Wording Summary { get; init; }

    public required ActivityFact? Activity { get; init; }

    public required DateTime? OpensAt { get; init; }

    public required DateTime? ClosesAt { get; init; }

    public required int Seats { get; init; }

    public required int SeatsPerCountry { get; init; }

    public required int OfferDays { get; init; }

    public required DateOnly? FreezesOn { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>What the viewer may do next, in the order of the lifecycle.</summary>
    public required IReadOnlyList<EventDeed> Deeds { get; init; }

    /// <summary>Staff: the programme and the summary are kept even when the event is over.</summary>
    public required bool MayPlan { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MayWaive { get; init; }

    /// <summary>For staff and evaluators only.</summary>
    public WholePart? Whole { get; init; }

    /// <summary>For a focal point only.</summary>
    public CountryPart? Mine { get; init; }
}

public sealed record PlaceFact(Wording City, Wording Country, string Venue);

public sealed record ActivityFact(string Code, Wording Statement);

/// <summary>A deed that the lifecycle offers, what comes of it, and what stands in its way now.</summary>
public sealed record EventDeed(EventAction Action, string Path, bool AsksFirst, string Consequence, string? WhyNot);

/// <summary>What who reads the whole project sees of an event.</summary>
public sealed record WholePart(
    IReadOnlyList<InvitedCountry> Invited, int Held, IReadOnlyList<NominationStage> Funnel, IReadOnlyList<WaiverLine> Waivers,
        HistoryList History, DateTime? ReleasedAt);

public sealed record InvitedCountry(string Code, string Alpha3, string Name, string Region, int Seats, int Held, int Nominations);

/// <summary>How many nominations came as far as this; null where the event has not.</summary>
public sealed record NominationStage(string Key, int? Count);

public sealed record WaiverLine(
    WaiverKind Kind, Wording? Country, DateTime? Until, int ExtraSeats, string Reason, string GrantedBy, DateTime GrantedAt);

/// <summary>What a focal point sees: the country's own part, and of the others what was released.</summary>
/// <param name="DeadlineInWords">"3 days left, until 28 November 2026, 18:00 Thimphu time"; null while there is none.</param>
public sealed record CountryPart(
    Wording Name, string TimeZone, DateTime? Deadline, string? DeadlineInWords, int Seats, IReadOnlyList<NominationStage> Funnel,
        int? HeldByAll, bool MayNominate);

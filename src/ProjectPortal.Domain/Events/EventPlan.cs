namespace ProjectPortal.Domain.Events;

/// <summary>What staff decide about an event: everything that can be edited, in one piece.</summary>
public sealed record EventPlan
{
    public required EventKind Kind { get; init; }

    public required Wording Title { get; init; }

    public int? ActivityId { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>Only the month is known: the days are stored, but never shown.</summary>
    public bool MonthOnly { get; init; }

    /// <summary>Language codes separated by a space: "en fr".</summary>
    public string WorkingLanguages { get; init; } = "en";

    public Wording Host { get; init; } = Wording.None;

    public Wording CoOrganisers { get; init; } = Wording.None;

    public Wording ProgrammeOutline { get; init; } = Wording.None;

    public Wording ProfileCriteria { get; init; } = Wording.None;

    public required int Capacity { get; init; }

    public int SeatsPerCountry { get; init; } = Event.DefaultSeatsPerCountry;

    /// <summary>UTC.</summary>
    public DateTime? NominationsOpenAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? NominationsCloseAt { get; init; }

    /// <summary>IANA time zone of the place, in which dates of the event begin and end.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Days that an offer of a seat stands.</summary>
    public int OfferDays { get; init; } = Event.DefaultOfferDays;

    /// <summary>From this day on, by the place's clocks, the list of participants changes only by request. Null: never.</summary>
    public DateOnly? FreezesOn { get; init; }

    public IReadOnlyList<PlacePlan> Places { get; init; } = [];

    public IReadOnlyList<string> InvitedCountries { get; init; } = [];

    /// <summary>What is wrong with the plan itself, whatever the state of the event.</summary>
    public Refusal? Check() =>
        !PlaceTime.Knows(TimeZone) ? new Refusal("TimeZoneUnknown", nameof(TimeZone))
        : EndsOn < StartsOn ? new Refusal("EventEndsBeforeStart", nameof(EndsOn))
        : Capacity < 1 ? new Refusal("CapacityTooSmall", nameof(Capacity))
        : SeatsPerCountry < 1 ? new Refusal("SeatsTooFew", nameof(SeatsPerCountry))
        : SeatsPerCountry > Capacity ? new Refusal("SeatsAboveCapacity", nameof(SeatsPerCountry), Capacity)
        : OfferDays < 1 ? new Refusal("OfferDaysTooFew", nameof(OfferDays))
        : NominationsOpenAt is null != NominationsCloseAt is null
            ? new Refusal("WindowHalfGiven", NominationsOpenAt is null ? nameof(NominationsOpenAt) : nameof(NominationsCloseAt))
        : NominationsCloseAt <= NominationsOpenAt ? new Refusal("WindowClosesBeforeOpening", nameof(NominationsCloseAt))
        : NominationsCloseAt is { } close && PlaceTime.In(TimeZone).DayAt(close) >= StartsOn
            ? new Refusal("WindowClosesAfterStart", nameof(NominationsCloseAt))
        : FreezesOn > StartsOn ? new Refusal("FreezesAfterStart", nameof(FreezesOn), StartsOn)
        : FreezesOn is { } freeze && NominationsCloseAt is { } closes && freeze <= PlaceTime.In(TimeZone).DayAt(closes)
            ? new Refusal("FreezesBeforeClose", nameof(FreezesOn))
        : Places.Count == 0 ? new Refusal("PlaceMissing", nameof(Places))
        : null;
}

/// <summary>One of the places of an event, in their order.</summary>
public sealed record PlacePlan(Wording City, string CountryCode, string Venue = "");

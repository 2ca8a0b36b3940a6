using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Domain.Events;

/// <summary>A place of an event. A tour has several, in their order.</summary>
public sealed class EventPlace : IPartOf
{
    public int Id { get; private set; }

    public int EventId { get; private set; }

    public required Wording City { get; init; }

    public required string CountryCode { get; init; }

    public Country? Country { get; private set; }

    public string Venue { get; init; } = "";

    public int Order { get; init; }

    public string Told => $"{City.En} ({CountryCode})";
}

/// <summary>A country that is invited to an event.</summary>
public sealed class EventCountry : IPartOf
{
    public int EventId { get; private set; }

    public required string CountryCode { get; init; }

    public Country? Country { get; private set; }

    public string Told => CountryCode;
}

public enum SessionTag
{
    Informative,
    Transferable,
    SiteVisit,
}

/// <summary>One session of the programme.</summary>
public sealed class Session : Entity
{
    public required int EventId { get; init; }

    public required DateOnly Day { get; set; }

    public required TimeOnly StartsAt { get; set; }

    public required TimeOnly EndsAt { get; set; }

    public required Wording Title { get; set; }

    public required SessionTag Tag { get; set; }

    public string Speaker { get; set; } = "";

    public static Refusal? Check(Event ofEvent, DateOnly day, TimeOnly startsAt, TimeOnly endsAt) =>
        day < ofEvent.StartsOn || day > ofEvent.EndsOn ? new Refusal("SessionOutsideEvent", nameof(Day), ofEvent.StartsOn, ofEvent.EndsOn)
        : endsAt <= startsAt ? new Refusal("SessionEndsBeforeStart", nameof(EndsAt))
        : null;
}

public enum WaiverKind
{
    Deadline,
    CountrySeats,
    Capacity,
    Criteria,
}

/// <summary>A recorded exception from what froze when nominations opened.</summary>
public sealed class Waiver : Entity
{
    public required int EventId { get; init; }

    public required WaiverKind Kind { get; init; }

    /// <summary>For one country; null for all that are invited.</summary>
    public string? CountryCode { get; init; }

    /// <summary>UTC; of a deadline waiver.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Of a seats or capacity waiver.</summary>
    public int ExtraSeats { get; init; }

    public required string Reason { get; init; }

    public required string GrantedBy { get; init; }

    public required DateTime GrantedAt { get; init; }
}

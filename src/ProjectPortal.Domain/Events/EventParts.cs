using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Domain.Events;

/// <summary>A place of an event. A tour has several, in their order.</summary>
[Plain]
public sealed class EventPlace : IPartOf
{
    public int Id { get; private set; }

    public int EventId { get; private set; }

    public required Wording City { get; init; }

    public required string CountryCode { get; init; }

    public Country? Country { get; private set; }

    public string Venue { get; init; } = "";

    public int Order { get; init; }

    public string InHistory => $"{City.En} ({CountryCode})";
}

/// <summary>A country that is invited to an event.</summary>
[Plain]
public sealed class EventCountry : IPartOf
{
    public int EventId { get; private set; }

    public required string CountryCode { get; init; }

    public Country? Country { get; private set; }

    public string InHistory => CountryCode;
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
    [Plain]
    public required int EventId { get; init; }

    public Event? Event { get; private set; }

    public override int? OwningProjectId => Event?.ProjectId;

    [Plain]
    public required WaiverKind Kind { get; init; }

    /// <summary>For one country; null for all that are invited.</summary>
    [Plain]
    public string? CountryCode { get; init; }

    /// <summary>UTC; of a deadline waiver.</summary>
    [Plain]
    public DateTime? Until { get; init; }

    /// <summary>Of a seats or capacity waiver.</summary>
    [Plain]
    public int ExtraSeats { get; init; }

    [Plain]
    public required string Reason { get; init; }

    [Personal]
    public required string GrantedBy { get; init; }

    [Plain]
    public required DateTime GrantedAt { get; init; }
}

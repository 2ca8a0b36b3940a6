using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Reports;

/// <summary>A meeting of people.</summary>
public sealed record EventFacts(int Id, string Slug, EventKind Kind, Wording Title)
{
    public int? ActivityId { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>Only the month is known: the days are not printed.</summary>
    public bool MonthOnly { get; init; }

    public EventState State { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<PlaceFacts> Places { get; init; } = [];

    public Wording Summary { get; init; } = Wording.None;

    /// <summary>Its place among all events of its kind, where the facts hold only some of them.</summary>
    public int? Ordinal { get; init; }

    public AttendanceFacts Attendance { get; init; } = new(HeadCount.None, 0);
}

/// <summary>A city and its country.</summary>
public sealed record PlaceFacts(Wording City, Wording Country);

/// <summary>Who came to one event; nobody where attendance has not been recorded.</summary>
public sealed record AttendanceFacts(HeadCount Participants, int Countries);

/// <summary>A number of people; those whose sex is not stated are only in the total.</summary>
public sealed record HeadCount(int Total, int Women, int Men)
{
    public static readonly HeadCount None = new(0, 0, 0);

    public static HeadCount operator +(HeadCount a, HeadCount b) => new(a.Total + b.Total, a.Women + b.Women, a.Men + b.Men);
}

/// <summary>Who was nominated, who was selected and who came, over all events.</summary>
public sealed record ParticipationFacts
{
    /// <summary>The countries that nominated anybody.</summary>
    public IReadOnlyList<CountryParticipation> Countries { get; init; } = [];

    /// <summary>Codes of the countries that were least developed on <see cref="LeastDevelopedOn"/>.</summary>
    public IReadOnlyList<string> LeastDeveloped { get; init; } = [];

    /// <summary>When the project ended, or the newest fact of one that goes on.</summary>
    public DateOnly LeastDevelopedOn { get; init; }

    public IEnumerable<string> TookPart => Countries.Where(c => c.Attended.Total > 0).Select(c => c.Country.Code);
}

/// <summary>Nominations (not people: somebody who came to two events counts twice) of one country.</summary>
public sealed record CountryParticipation(CountryFacts Country, HeadCount Nominated, HeadCount Selected, HeadCount Attended);

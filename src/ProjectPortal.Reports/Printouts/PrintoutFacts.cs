using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Reports.Printouts;

/// <summary>What the printouts of an event say of it.</summary>
public sealed record PrintoutEvent
{
    /// <summary>One line for each unit, from the smallest to the largest.</summary>
    public required Wording ImplementingEntity { get; init; }

    public required Wording ProjectTitle { get; init; }

    /// <summary>The codes that the project goes by.</summary>
    public required IReadOnlyList<string> ProjectCodes { get; init; }

    public required EventKind Kind { get; init; }

    public required Wording Title { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary>By whose clocks its printouts are dated.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Only the month is known: the days are never printed.</summary>
    public bool MonthOnly { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<PrintoutPlace> Places { get; init; } = [];

    public Wording Host { get; init; } = Wording.None;

    public Wording CoOrganisers { get; init; } = Wording.None;

    /// <summary>What is invented in the project; blank for one that is all real.</summary>
    public Wording SampleNote { get; init; } = Wording.None;

    /// <summary>The days on which people can be there.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(0, EndsOn.DayNumber - StartsOn.DayNumber + 1).Select(StartsOn.AddDays)];
}

/// <summary>A place of an event; the venue may be blank.</summary>
public sealed record PrintoutPlace(Wording City, Wording Country, string Venue);

/// <summary>A delegate, as printouts name people. Contact data is blank where its reader may not see it.</summary>
public sealed record PrintoutDelegate
{
    public string Title { get; init; } = "";

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public Sex Sex { get; init; }

    public string Position { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Organisation { get; init; } = "";

    public required CountryFacts Country { get; init; }

    /// <summary>The language in which the country is written to: "en" or "fr".</summary>
    public required string Language { get; init; }

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string FullName => $"{GivenName} {FamilyName}".Trim();

    /// <summary>What stands behind a form of address; some people have one name.</summary>
    public string FormalName => FamilyName.Length > 0 ? FamilyName : GivenName;
}

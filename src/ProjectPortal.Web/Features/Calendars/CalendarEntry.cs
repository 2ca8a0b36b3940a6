namespace ProjectPortal.Web.Features.Calendars;

/// <summary>One entry of a calendar: of whole days, or from one moment (UTC) to another.</summary>
/// <param name="Uid">Stays the same for the same thing, so that a calendar replaces its copy.</param>
/// <param name="Sequence">Grows with each change of the record.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTime ChangedAt, string Summary)
{
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day itself; the file names the day after it, as the standard wants.</summary>
    public DateOnly? LastDay { get; init; }

    public DateTime? From { get; init; }

    public DateTime? To { get; init; }

    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    public string Link { get; init; } = "";

    public bool IsCancelled { get; init; }

    public bool IsTentative { get; init; }
}

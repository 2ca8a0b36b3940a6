using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Participation;

/// <param name="Shown">The days on which the person is marked as present.</param>
/// <param name="Present">The same days, or what was ticked on a form that comes back.</param>
public sealed record LateEntryLine(
    int Id, string Name, Wording Country, NominationState State, IReadOnlyCollection<DateOnly> Shown, IReadOnlyCollection<DateOnly> Present,
    IReadOnlyCollection<DateOnly> Absent);

/// <summary>The whole event as a grid: delegates and days, as on the printed roster.</summary>
public sealed record LateEntryPage(
    EventHead Event, IReadOnlyList<AttendanceDay> Days, IReadOnlyList<LateEntryLine> Lines, HistoryList History)
{
    public bool CanEnter => Days.Any(d => d.WhyNot is null) && Lines.Any(l => l.State == NominationState.Confirmed);
}

public sealed class LateEntryForm
{
    public List<LateEntryRow> Rows { get; set; } = [];
}

/// <summary>One person's ticks. What the page showed is sent along, so that only what was changed here is written.</summary>
public sealed class LateEntryRow
{
    public int Id { get; set; }

    /// <summary>The days that were ticked when the page was made, separated by spaces.</summary>
    public string Shown { get; set; } = "";

    public List<DateOnly> Days { get; set; } = [];

    internal IEnumerable<(DateOnly Day, bool Present)> Changes()
    {
        var shown = Shown.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(day => DateOnly.TryParseExact(day, "yyyy-MM-dd", out var read) ? read : (DateOnly?)null).OfType<DateOnly>().ToHashSet();
        return Days.Distinct().Where(day => !shown.Contains(day)).Select(day => (day, true))
            .Concat(shown.Where(day => !Days.Contains(day)).Select(day => (day, false)));
    }
}

namespace ProjectPortal.Domain;

/// <summary>
/// The clocks of a place, and the one way between moments (UTC) and the days and hours that people there live by. What is
/// due on a day is due at the last minute of that day; what is shown in minutes is kept in minutes.
/// </summary>
public sealed class PlaceTime
{
    /// <summary>Where no place is in question: lists over several, what belongs to no event.</summary>
    public static readonly PlaceTime Utc = new(TimeZoneInfo.Utc);

    private readonly TimeZoneInfo _zone;

    private PlaceTime(TimeZoneInfo zone) => _zone = zone;

    public static bool Knows(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    /// <param name="timeZone">IANA name: "Asia/Thimphu".</param>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static PlaceTime In(string timeZone) => timeZone == "UTC" ? Utc : new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>"Asia/Thimphu" is "Thimphu" to people, and « Thimphou » to those who read French.</summary>
    public static Wording CityOf(string timeZone) => Cities.NameOf(timeZone);

    /// <summary>What the clocks show at a moment.</summary>
    public DateTime ClockAt(DateTime utc) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone), DateTimeKind.Unspecified);

    /// <summary>The day that it is at a moment.</summary>
    public DateOnly DayAt(DateTime utc) => DateOnly.FromDateTime(ClockAt(utc));

    public DateOnly? DayAt(DateTime? utc) => utc is { } moment ? DayAt(moment) : null;

    /// <summary>Whether the clocks never show this time: they go from before it to after it, on a night in spring.</summary>
    public bool Skips(DateTime clock) => _zone.IsInvalidTime(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified));

    /// <summary>
    /// The moment at which the clocks show this. A time that they show twice is the later one, so that nobody's time is cut
    /// short; one that they skip is as much later as they are put forward. What people type is asked by <see cref="Skips"/> first.
    /// </summary>
    public DateTime MomentOf(DateTime clock)
    {
        var typed = DateTime.SpecifyKind(clock, DateTimeKind.Unspecified);
        return Skips(typed) ? At(typed, _zone.GetUtcOffset(typed.AddDays(-1))) : TimeZoneInfo.ConvertTimeToUtc(typed, _zone);
    }

    public DateTime MomentOf(DateOnly day, TimeOnly time) => MomentOf(day.ToDateTime(time));

    /// <summary>The first moment of a day; where clocks skip midnight, the one to which they are put forward.</summary>
    public DateTime StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return _zone.IsAmbiguousTime(midnight) ? At(midnight, _zone.GetAmbiguousTimeOffsets(midnight).Max()) : MomentOf(midnight);
    }

    /// <summary>The last minute of a day.</summary>
    public DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1)).AddMinutes(-1);

    private static DateTime At(DateTime clock, TimeSpan offset) => DateTime.SpecifyKind(clock - offset, DateTimeKind.Utc);
}

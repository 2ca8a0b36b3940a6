using ProjectPortal.Domain;

namespace ProjectPortal.Web.Features.Events;

/// <summary>Moments as forms show and take them: by a place's clocks, in whole minutes, or not at all.</summary>
internal static class LocalTime
{
    public static DateTime? From(DateTime? utc, string timeZone)
    {
        if (utc is not { } moment)
            return null;

        var clock = PlaceTime.In(timeZone).ClockAt(moment);
        return new DateTime(clock.Ticks - (clock.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified);
    }

    /// <summary>What is typed is asked by <see cref="IsSkipped"/> first.</summary>
    public static DateTime? ToUtc(DateTime? typed, string timeZone) => typed is { } clock ? PlaceTime.In(timeZone).MomentOf(clock) : null;

    /// <summary>Whether clocks there never show what was typed; not asked of a zone that there is none of.</summary>
    public static bool IsSkipped(DateTime? typed, string timeZone) =>
        typed is { } clock && PlaceTime.Knows(timeZone) && PlaceTime.In(timeZone).Skips(clock);
}

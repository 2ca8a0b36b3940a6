namespace ProjectPortal.Web.Features.Events;

/// <summary>Moments as a place's clocks show them, and back. Forms speak in whole minutes.</summary>
internal static class LocalTime
{
    public static bool IsZone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _);

    public static DateTime? Of(DateTime? utc, string timeZone)
    {
        if (utc is not { } moment)
            return null;

        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById(timeZone));
        return new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Unspecified);
    }

    public static DateTime? ToUtc(DateTime? local, string timeZone)
    {
        if (local is not { } typed)
            return null;

        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var moment = DateTime.SpecifyKind(typed, DateTimeKind.Unspecified);
        // In spring an hour of the night does not exist; clocks show the next one then.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(moment) ? moment.AddHours(1) : moment, zone);
    }
}

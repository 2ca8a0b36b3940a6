using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The planned dates of an activity, of which either may be open.</summary>
internal static class PlannedDates
{
    public static string InWords(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        (null, null) => Formats.Missing,
        ({ } from, { } to) => Formats.Days(from, to),
        ({ } from, null) => $"{Formats.Day(from)} –",
        (null, { } to) => $"– {Formats.Day(to)}",
    };
}

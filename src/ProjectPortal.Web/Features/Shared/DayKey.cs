using System.Globalization;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Where a page of a list ends that is in the order of a day and, within it, of an id: "2014-03-01_17".</summary>
public static class DayKey
{
    private const string Day = "yyyy-MM-dd";

    public static string From(DateOnly day, int id) =>
        $"{day.ToString(Day, CultureInfo.InvariantCulture)}_{id.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Null where the text is not a key: the list then starts at its beginning.</summary>
    public static (DateOnly Day, int Id)? Read(string? key) =>
        key?.Split('_') is [var day, var id]
            && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (on, number) : null;
}

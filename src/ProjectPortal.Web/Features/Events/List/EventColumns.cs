using System.Globalization;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Events.List;

/// <summary>The list of events. Files say days so that they can be sorted; where only the month is known they say no day.</summary>
internal static class EventColumns
{
    /// <param name="root">Where the list is.</param>
    /// <param name="forCountry">Whether seats and nominations are those of one country.</param>
    public static ColumnList<EventRow> Create(Words words, string root, bool forCountry) =>
    [
        new("Events.ColumnTitle", r => r.Title) { Place = OnPage, Link = r => $"{root}/{r.Slug}" },
        new("Fields.Kind", r => r.Kind) { Place = OnPage },
        new("Events.ColumnKind", r => r.Kind) { Place = InFile },
        new("Events.ColumnTitle", r => r.Title) { Place = InFile },
        new("Events.Dates", r => Formats.Days(r.StartsOn, r.EndsOn, r.MonthOnly)) { Place = OnPage },
        new("Events.ColumnFirstDay", r => r.MonthOnly ? null : r.StartsOn) { Place = InFile },
        new("Events.ColumnLastDay", r => r.MonthOnly ? null : r.EndsOn) { Place = InFile },
        new("Events.ColumnMonth", r => r.StartsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)) { Place = InFile },
        new("Events.ColumnPlaces", r => Places(words, r)),
        new("Events.ColumnState", r => r.State) { Tone = r => EventTones.For(r.State) },
        new("Events.ColumnSeats", r => r.Seats) { Place = InFile },
        new(forCountry ? "Events.YourSeats" : "Events.SeatsHeldOfAll", r => words["Events.HeldOf", r.Count.Held, r.Seats])
        {
            Place = OnPage,
            IsNumber = true,
        },
        new("Events.ColumnSeatsHeld", r => r.Count.Held) { Place = InFile },
        new(forCountry ? "Events.YourNominations" : "Events.ColumnNominations", r => r.Count.Nominations)
        {
            Place = OnPage,
            IsNumber = true,
        },
        new("Events.ColumnNominations", r => r.Count.Nominations) { Place = InFile },
        new("Events.ColumnNominationsCloseAt", r => r.NominationsCloseAt) { Place = InFile },
    ];

    private static string Places(Words words, EventRow row) =>
        string.Join("; ", row.Places.Select(p => $"{words.Localize(p.City)}, {words.Localize(p.Country)}"));
}

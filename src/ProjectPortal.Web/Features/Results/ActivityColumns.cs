using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Results;

/// <summary>An activity with the accomplishment that it belongs to.</summary>
public sealed record PlacedActivity(string Accomplishment, ActivityRow Row);

/// <summary>The activities of a project, as their indicators are listed.</summary>
internal static class ActivityColumns
{
    /// <param name="root">Where the results are.</param>
    public static ColumnList<PlacedActivity> Create(Words words, string root) =>
    [
        new("Results.Accomplishment", r => words.Code(r.Accomplishment)) { Place = InFile },
        new("Results.Code", r => r.Row.Code) { IsUnbroken = true, Link = r => $"{root}/activities/{r.Row.Id}" },
        new("Results.Activity", r => r.Row.Statement),
        new("Results.Status", r => r.Row.Status) { Tone = r => Tones.For(r.Row.Status) },
        new("Results.PlannedDates", r => PlannedDates.InWords(r.Row.StartOn, r.Row.EndOn)) { Place = OnPage },
        new("Results.PlannedStartOn", r => r.Row.StartOn) { Place = InFile },
        new("Results.PlannedEndOn", r => r.Row.EndOn) { Place = InFile },
        new("Results.DeliveredBy", r => Deliveries(words, r.Row)) { View = "_Deliveries", Shown = r => r.Row },
    ];

    private static string Deliveries(Words words, ActivityRow row) => string.Join("; ",
    [
        .. row.Events.Select(e =>
            $"{words.Localize(e.Title)}, {Formats.Days(e.StartsOn, e.EndsOn, e.MonthOnly)} ({words.Localize(e.State)})"),
        .. row.Outputs.Select(o =>
            $"{words.Localize(o.Kind)}{words["Results.Colon"]} {words.Localize(o.Title)} ({words.Localize(o.Status)})"),
    ]);
}

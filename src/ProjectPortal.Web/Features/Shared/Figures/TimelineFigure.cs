using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

public enum TimelineState
{
    Done,
    Running,
    Planned,
    Postponed,
    Cancelled,
}

/// <param name="Start">Null when no date is set; the row then has its words and no mark.</param>
/// <param name="DatesLabel">The dates as printed, or the words for "no date yet".</param>
/// <param name="StateLabel">The state in words: the mark's form only repeats it.</param>
public sealed record TimelineEvent(
    string Label,
    DateOnly? Start,
    DateOnly? End,
    string DatesLabel,
    TimelineState State,
    string StateLabel,
    string? Href = null);

/// <param name="ActualEnd">Where the project ended or will end; the time after the original end is shaded.</param>
/// <param name="ExtensionLabel">The words beside the shade in the key; needed only when there is an extension.</param>
public sealed record TimelineSpan(DateOnly Start, DateOnly OriginalEnd, DateOnly? ActualEnd = null, string? ExtensionLabel = null);

/// <summary>When things took place, one row each, on one scale of whole years.</summary>
public static class TimelineFigure
{
    private const int RowHeight = 22;

    public static IHtmlContent Render(TimelineSpan project, IReadOnlyList<TimelineEvent> events)
    {
        var scale = Scale.Over(project, events);
        var markup = new Markup().Open("div", ("class", "fig-timeline"));
        if (project.ActualEnd > project.OriginalEnd && !string.IsNullOrEmpty(project.ExtensionLabel))
        {
            markup.Open("ul", ("class", "fig-key")).Open("li");
            markup.Open("svg", ("width", "16"), ("height", "12"), ("aria-hidden", "true"), ("focusable", "false"));
            markup.Shape("rect", ("class", "fig-extension"), ("width", "16"), ("height", "12"));
            markup.Shape("line", ("class", "fig-edge"), ("x1", "0.5"), ("x2", "0.5"), ("y1", "0"), ("y2", "12"));
            markup.Close().Element("span", project.ExtensionLabel).Close().Close();
        }

        markup.Open("div", ("class", "fig-row fig-years"), ("aria-hidden", "true"));
        OpenTrack(markup, 18);
        WriteYears(markup, scale);
        markup.Close().Close();

        markup.Open("ol", ("class", "fig-rows"));
        foreach (var item in events)
        {
            markup.Open("li", ("class", "fig-row"));
            markup.Open("span", ("class", "fig-label"));
            if (item.Href is null)
                markup.Text(item.Label);
            else
                markup.Element("a", item.Label, ("href", item.Href));
            markup.Close().Open("span", ("class", "fig-value"));
            markup.Element("span", item.DatesLabel).Text(" ").Element("span", item.StateLabel, ("class", "fig-note"));
            markup.Close();
            OpenTrack(markup, RowHeight);
            WriteBackground(markup, scale, project);
            WriteMark(markup, scale, item);
            markup.Close().Close();
        }

        return markup.Close().Close().ToHtml();
    }

    private static Markup OpenTrack(Markup markup, int height) => markup.Open(
        "svg",
        ("class", "fig-svg"),
        ("width", "100%"),
        ("height", Text(height)),
        ("aria-hidden", "true"),
        ("focusable", "false"));

    private static void WriteYears(Markup markup, Scale scale)
    {
        var years = scale.LastYear - scale.FirstYear + 1;
        // A label needs room on a phone: beyond eight years only some are written.
        var step = (years + 7) / 8;
        for (var year = scale.FirstYear; year <= scale.LastYear; year++)
        {
            var x = Markup.Percent(scale.At(new DateOnly(year, 1, 1)));
            markup.Shape("line", ("class", "fig-grid"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", "18"));
            if ((year - scale.FirstYear) % step == 0)
                markup.Element("text", Text(year), ("class", "fig-text"), ("x", x), ("dx", "4"), ("y", "13"));
        }
    }

    private static void WriteBackground(Markup markup, Scale scale, TimelineSpan project)
    {
        if (project.ActualEnd > project.OriginalEnd)
        {
            var from = scale.At(project.OriginalEnd);
            var x = Markup.Percent(from);
            markup.Shape(
                "rect",
                ("class", "fig-extension"),
                ("x", x),
                ("width", Markup.Percent(scale.At(project.ActualEnd.Value) - from)),
                ("height", Text(RowHeight)));
            markup.Shape("line", ("class", "fig-edge"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", Text(RowHeight)));
        }

        for (var year = scale.FirstYear; year <= scale.LastYear; year++)
        {
            var x = Markup.Percent(scale.At(new DateOnly(year, 1, 1)));
            markup.Shape("line", ("class", "fig-grid"), ("x1", x), ("x2", x), ("y1", "0"), ("y2", Text(RowHeight)));
        }

        markup.Shape(
            "rect",
            ("class", "fig-track"),
            ("x", Markup.Percent(scale.At(project.Start))),
            ("y", "10"),
            ("width", Markup.Percent(scale.At(project.ActualEnd ?? project.OriginalEnd) - scale.At(project.Start))),
            ("height", "2"));
    }

    private static void WriteMark(Markup markup, Scale scale, TimelineEvent item)
    {
        if (item.Start is not { } start)
            return;

        var state = item.State switch
        {
            TimelineState.Done => "done",
            TimelineState.Running => "running",
            TimelineState.Planned => "planned",
            TimelineState.Postponed => "postponed",
            TimelineState.Cancelled => "cancelled",
        };

        // A three-day meeting has next to no length on a scale of years: the line's round ends make it a dot.
        var from = Markup.Percent(scale.At(start));
        var to = Markup.Percent(scale.At(item.End ?? start));
        Line("fig-mark fig-mark-" + state);
        if (item.State is TimelineState.Planned or TimelineState.Postponed)
            Line("fig-mark fig-mark-inside");

        void Line(string form) =>
            markup.Shape("line", ("class", form), ("x1", from), ("x2", to), ("y1", "11"), ("y2", "11"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Scale(int FirstYear, int LastYear)
    {
        public static Scale Over(TimelineSpan project, IReadOnlyList<TimelineEvent> events)
        {
            var dates = events.SelectMany(item => new[] { item.Start, item.End })
                .Concat([project.Start, project.OriginalEnd, project.ActualEnd])
                .OfType<DateOnly>()
                .ToArray();
            return new Scale(dates.Min().Year, dates.Max().Year);
        }

        public decimal At(DateOnly date)
        {
            var first = new DateOnly(FirstYear, 1, 1).DayNumber;
            var days = new DateOnly(LastYear, 12, 31).DayNumber - first + 1;
            return (decimal)(date.DayNumber - first) / days;
        }
    }
}

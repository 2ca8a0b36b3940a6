using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Figures;

/// <summary>The project with its extension and its events, on one scale of whole years.</summary>
internal static class Timeline
{
    private const double Width = 470;
    private const double Labels = 158;
    private const double Row = 16;
    private const double Size = 8;
    private const double LeastMark = 3;

    public static Figure Draw(FinalReport facts, FinalReportWords words)
    {
        var (project, events) = (facts.Project, facts.Events);
        var ends = project.ActualEndOn is { } actual && actual > project.OriginalEndOn ? actual : project.OriginalEndOn;
        var days = events.SelectMany(held => new[] { held.StartsOn, held.EndsOn }).Concat([project.StartsOn, ends]).ToList();
        var (first, last) = (days.Min().Year, days.Max().Year);
        var scale = new Scale(new DateOnly(first, 1, 1).DayNumber, new DateOnly(last, 12, 31).DayNumber + 1);
        var bottom = 18 + ((events.Count + 1) * Row);
        List<Shape> shapes = [.. Years(first, last, scale, bottom), .. Project(project, ends, scale, words)];
        for (var index = 0; index < events.Count; index++)
            shapes.AddRange(Event(events[index], 18 + ((index + 1) * Row), scale, facts, words));
        var height = bottom + 4;
        if (ends > project.OriginalEndOn)
        {
            shapes.AddRange(Key(bottom + 14, words));
            height += 16;
        }

        return new Figure(words["TimelineTitle"] + Illustrative.Mark(facts, Invention.Everything, words), Told(facts, ends, words), Width,
            height, shapes)
        {
            Id = "figure-timeline",
            Source = words["FigureSource", words.Day(Domain.PlaceTime.Utc.DayAt(facts.AsOf))],
        };
    }

    private static IEnumerable<Shape> Years(int first, int last, Scale scale, double bottom)
    {
        var step = (last - first + 8) / 8;
        for (var year = first; year <= last + 1; year++)
        {
            var x = scale.At(new DateOnly(year, 1, 1));
            yield return new LineShape(x, 14, x, bottom, Tone.Line, 0.6);
            if (year <= last && (year - first) % step == 0)
                yield return new TextShape(x + 3, 10, year.ToString(System.Globalization.CultureInfo.InvariantCulture), Size,
                    Fill: Tone.Muted);
        }
    }

    private static IEnumerable<Shape> Project(ProjectFacts project, DateOnly ends, Scale scale, FinalReportWords words)
    {
        var (from, planned, to) = (scale.At(project.StartsOn), scale.At(project.OriginalEndOn), scale.At(ends));
        yield return new TextShape(0, 18 + 10, words["TimelineProject", project.ShortName], Size, Bold: true);
        yield return new RectShape(from, 18 + 3, planned - from, 9, Tone.Accent);
        if (to > planned)
            yield return new RectShape(planned, 18 + 3, to - planned, 9, Tone.Series5);
    }

    /// <summary>What the two parts of the project's bar are, where it has two.</summary>
    private static IEnumerable<Shape> Key(double y, FinalReportWords words)
    {
        var x = Labels;
        foreach (var (key, tone) in new[] { ("TimelineAsPlanned", Tone.Accent), ("TimelineExtension", Tone.Series5) })
        {
            yield return new RectShape(x, y - 7, 9, 7, tone);
            yield return new TextShape(x + 13, y - 0.5, words[key], Size);
            x += FigureText.Width(words[key], Size) + 32;
        }
    }

    private static IEnumerable<Shape> Event(EventFacts held, double top, Scale scale, FinalReport facts, FinalReportWords words)
    {
        var label = Label(held, facts, words);
        yield return new TextShape(0, top + 10, FigureText.Lines(FigureText.Width(label, Size) <= Labels - 6 ? label
            : EventText.Name(held, facts, words), Labels - 6, Size, 1)[0], Size);
        yield return new LineShape(Labels, top + 7.5, Width, top + 7.5, Tone.Line, 0.4);
        var from = scale.At(held.StartsOn);
        var width = Math.Max(LeastMark, scale.At(held.EndsOn.AddDays(1)) - from);
        var (fill, stroke) = held.State switch
        {
            EventState.Completed or EventState.Running => ((Tone?)Tone.Series3, (Tone?)null),
            EventState.Cancelled => (Tone.Surface, Tone.Bad),
            EventState.Postponed => (Tone.Surface, Tone.Warn),
            _ => (Tone.Surface, Tone.Series3),
        };
        yield return new RectShape(from, top + 3.5, width, 8, fill, stroke, 0.9);
        var said = When(held, words);
        var right = from + width + 4 + FigureText.Width(said, Size - 0.5) <= Width;
        yield return new TextShape(right ? from + width + 4 : from - 4, top + 10, said, Size - 0.5,
            right ? TextAnchor.Start : TextAnchor.End, Fill: Tone.Muted);
    }

    private static string Label(EventFacts held, FinalReport facts, FinalReportWords words) =>
        string.Join(", ", held.Places.Select(place => words.Text(place.City)).Prepend(EventText.Name(held, facts, words)));

    /// <summary>The days, and the state of what is not over: a mark alone does not say it.</summary>
    private static string When(EventFacts held, FinalReportWords words)
    {
        var days = words.Days(held.StartsOn, held.EndsOn, held.MonthOnly);
        return held.State switch
        {
            EventState.Completed => days,
            EventState.Cancelled => $"{days} – {words["TimelineCancelled"]}",
            EventState.Postponed => $"{days} – {words["TimelinePostponed"]}",
            EventState.Running => $"{days} – {words["TimelineRunning"]}",
            _ => $"{days} – {words["TimelinePlanned"]}",
        };
    }

    private static string Told(FinalReport facts, DateOnly ends, FinalReportWords words)
    {
        var project = facts.Project;
        var said = words["TimelineTold", words.Month(project.StartsOn), words.Month(project.OriginalEndOn)];
        if (ends > project.OriginalEndOn)
            said += " " + words["TimelineToldExtended", words.Month(ends)];
        return string.Join(' ', facts.Events.Select(held => $"{Label(held, facts, words)}{words["Colon"]}{When(held, words)}.")
            .Prepend(said));
    }

    private sealed record Scale(int First, int End)
    {
        public double At(DateOnly day) =>
            Math.Round(Labels + ((Width - Labels) * (day.DayNumber - First) / (End - First)), 1);
    }
}

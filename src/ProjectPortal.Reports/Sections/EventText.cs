using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>How an event is told: its name, where and when, what happened and who came.</summary>
internal static class EventText
{
    public static IEnumerable<Block> Blocks(EventFacts of, FinalReport facts, FinalReportWords words)
    {
        var name = Name(of, facts, words);
        yield return new Paragraph(
            [new TextRun($"{name} – {Places(of, words)}, {words.Days(of.StartsOn, of.EndsOn, of.MonthOnly)}"
                + Illustrative.Mark(facts, Invention.Everything, words)) { Bold = true }]);
        if (Title(of, name, words) is { } title)
            yield return new Paragraph([title with { Italic = true }]);
        if (of.State is not EventState.Completed)
            yield return new Paragraph(words[EventLifecycle.SayingWhy.Contains(of.State) ? "Event" + of.State : "EventNotYetHeld"]);
        foreach (var paragraph in words.Paragraphs(of.Summary))
            yield return paragraph;
        if (Attendance(of, words) is { } attendance)
            yield return new Paragraph([.. Traced.Runs(
                new TextRun(attendance + Illustrative.Mark(facts, Invention.Participation, words)),
                words.Number(of.Attendance.Participants.Total), EventFigures.ParticipantsOf(of))]);
    }

    /// <summary>"Workshop 2", or "Expert group meeting" where there was only one.</summary>
    public static string Name(EventFacts of, FinalReport facts, FinalReportWords words) =>
        facts.OrdinalOf(of) is { } ordinal ? $"{words.Localize(of.Kind)} {words.Number(ordinal)}" : words.Localize(of.Kind);

    /// <summary>What the title says besides the name: of "Study tour 1: the way of Bahrain" below "Study tour 1 – Manama …".</summary>
    private static TextRun? Title(EventFacts of, string name, FinalReportWords words)
    {
        var title = words.Run(of.Title);
        foreach (var known in new[] { name, words.Localize(of.Kind) })
        {
            if (!title.Text.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = title.Text[known.Length..].TrimStart(' ', '\u00a0', '\u202f', ':', '–', '-', ',', '.');
            return rest.Length == 0 ? null : title with { Text = char.ToUpperInvariant(rest[0]) + rest[1..] };
        }

        return title;
    }

    /// <summary>"Manama, Bahrain"; the country once where several cities are in it: "Beijing and Shanghai, China".</summary>
    private static string Places(EventFacts of, FinalReportWords words)
    {
        var runs = new List<(string Country, List<string> Cities)>();
        foreach (var place in of.Places)
        {
            if (runs.Count == 0 || runs[^1].Country != words.Text(place.Country))
                runs.Add((words.Text(place.Country), []));
            runs[^1].Cities.Add(words.Text(place.City));
        }

        return string.Join("; ", runs.Select(run => $"{List(run.Cities, words)}, {run.Country}"));
    }

    private static string List(List<string> items, FinalReportWords words) =>
        items.Count == 1 ? items[0] : words["And", string.Join(", ", items[..^1]), items[^1]];

    private static string? Attendance(EventFacts of, FinalReportWords words)
    {
        var (all, women, men) = of.Attendance.Participants;
        if (all > 0)
            return words["EventAttended", words.Count("Participants", all), words.Count("Countries", of.Attendance.Countries),
                words.Count("Women", women), words.Count("Men", men)];
        return of.State == EventState.Completed ? words["NoAttendance"] : null;
    }
}

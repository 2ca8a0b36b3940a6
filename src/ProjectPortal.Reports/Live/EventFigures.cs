using ProjectPortal.Domain.Events;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports.Live;

/// <summary>The events that took place, and who came to each.</summary>
internal static class EventFigures
{
    private static readonly (EventKind Kind, string Name)[] Kinds =
    [
        (EventKind.ExpertGroupMeeting, "expert-group-meetings"), (EventKind.Workshop, "workshops"), (EventKind.StudyTour, "study-tours"),
    ];

    /// <summary>The name of the figure that counts the events of a kind.</summary>
    public static string NameOf(EventKind kind) => $"events.{Kinds.First(k => k.Kind == kind).Name}";

    /// <summary>The name of the figure that counts who came to an event; null where nobody was counted.</summary>
    public static string? ParticipantsOf(EventFacts of) =>
        of is { State: EventState.Completed, Attendance.Participants.Total: > 0 } ? $"{NameOf(of)}.participants" : null;

    private static string NameOf(EventFacts of) => $"events.{of.Slug.ToLowerInvariant()}";

    public static IEnumerable<LiveFigure> Create(FinalReport facts, FinalReportWords words)
    {
        var place = new RecordPlace(RecordKind.Event);
        var held = facts.Events.Where(e => e.State == EventState.Completed).ToList();
        yield return new("events", FigureUnit.Count, held.Count, words["FigureEvents"], place);
        foreach (var (kind, _) in Kinds)
            yield return new(NameOf(kind), FigureUnit.Count, held.Count(e => e.Kind == kind), words[$"FigureEvents{kind}"], place);
        foreach (var figure in held.SelectMany(e => OfEvent(e, facts, words)))
            yield return figure;
    }

    private static IEnumerable<LiveFigure> OfEvent(EventFacts held, FinalReport facts, FinalReportWords words)
    {
        var name = NameOf(held);
        var place = new RecordPlace(RecordKind.Participation, held.Id, held.Slug) { Stage = ParticipationStage.Attended };
        var called = EventText.Name(held, facts, words);
        var isCounted = held.Attendance.Participants.Total > 0;
        return ParticipationFigures.Heads(
                $"{name}.participants", "FigureParticipants", held.Attendance.Participants, isCounted, place, words, called)
            .Append(new LiveFigure($"{name}.countries", FigureUnit.Count, isCounted ? held.Attendance.Countries : null,
                words["Part", called, words["FigureCountries"]], place));
    }
}

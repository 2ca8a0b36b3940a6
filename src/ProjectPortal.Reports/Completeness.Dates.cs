using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>Dates and states that contradict each other: one of them is wrong, and the report prints both.</summary>
public static partial class Completeness
{
    private static IEnumerable<Gap> OfDates(FinalReport facts, DateOnly today, FinalReportWords words)
    {
        var project = facts.Project;
        var place = new RecordPlace(RecordKind.Project);
        var end = project.ActualEndOn ?? project.OriginalEndOn;
        if (StateAgainst(project.Status, project.StartsOn, end, today) is var (code, day))
            yield return new Gap(code, 1, GapKind.Missing, place) { Day = day };
        else if (project.Status != ProjectStatus.Closed)
            yield return new Gap("ProjectOpen", 1, GapKind.Note, place);
        if (end <= project.StartsOn)
            yield return new Gap("EndBeforeStart", 1, GapKind.Missing, place) { Day = end };
        // Of a closed project the end itself is asked for.
        if (!project.ExtensionReason.IsBlank && project.ActualEndOn is null && project.Status != ProjectStatus.Closed)
            yield return new Gap("ReasonWithoutExtension", 1, GapKind.Note, place);

        foreach (var held in facts.Events.Where(e => HasBegun(e) && (e.StartsOn < project.StartsOn || e.EndsOn > end)))
            yield return new Gap("EventOutsideProject", 3, GapKind.Note,
                new RecordPlace(RecordKind.Event, held.Id, held.Slug, EventText.Name(held, facts, words)))
            {
                Day = held.StartsOn < project.StartsOn ? held.StartsOn : held.EndsOn,
            };
        foreach (var activity in facts.Accomplishments.SelectMany(a => a.Activities)
            .Where(a => a.Status is ActivityStatus.Planned or ActivityStatus.Cancelled))
        {
            if (facts.EventsOf(activity).FirstOrDefault(HasBegun) is { } held)
                yield return new Gap($"Activity{activity.Status}ThoughHeld", 3, GapKind.Missing,
                    new RecordPlace(RecordKind.Activity, activity.Id, "", activity.Code))
                {
                    Day = held.StartsOn,
                };
        }
    }

    /// <summary>What speaks against the state of the project, and the day that does; null where nothing does.</summary>
    private static (string Code, DateOnly Day)? StateAgainst(ProjectStatus status, DateOnly start, DateOnly end, DateOnly today) =>
        status switch
        {
            ProjectStatus.Planned when end < today => ("PlannedThoughEnded", end),
            ProjectStatus.Planned when start <= today => ("PlannedThoughBegun", start),
            ProjectStatus.InImplementation when end < today => ("OpenThoughEnded", end),
            ProjectStatus.InImplementation when start > today => ("BegunBeforeStart", start),
            ProjectStatus.Closed when end > today => ("ClosedBeforeEnd", end),
            ProjectStatus.Planned or ProjectStatus.InImplementation or ProjectStatus.Closed => null,
        };

    private static bool HasBegun(EventFacts held) => held.State is EventState.Running or EventState.Completed;
}

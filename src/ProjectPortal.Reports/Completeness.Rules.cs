using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Domain.Results;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>The rules, record by record.</summary>
public static partial class Completeness
{
    private static IEnumerable<Gap> OfProject(FinalReport facts)
    {
        var place = new RecordPlace(RecordKind.Project);
        var project = facts.Project;
        if (project.IsExtended && project.ExtensionReason.IsBlank)
            yield return new Gap("ExtensionWithoutReason", 1, GapKind.Missing, place);
        if (project.Countries.Count == 0)
            yield return new Gap("NoCountry", 1, GapKind.Missing, place);
        if (project.Partners.Count == 0)
            yield return new Gap("NoPartner", 1, GapKind.Note, place);
        if (project.Status == ProjectStatus.Closed && project.ActualEndOn is null)
            yield return new Gap("NoActualEnd", 1, GapKind.Missing, place);
        if (project.Status == ProjectStatus.Closed && project.EvaluatedOn is null)
            yield return new Gap("NoEvaluationReport", 9, GapKind.Note, new RecordPlace(RecordKind.Document));
    }

    private static IEnumerable<Gap> OfResults(FinalReport facts, FinalReportWords words)
    {
        if (facts.Accomplishments.Count == 0)
            yield return new Gap("NoAccomplishment", 3, GapKind.Missing, new RecordPlace(RecordKind.Accomplishment));
        foreach (var accomplishment in facts.Accomplishments)
        {
            var place = new RecordPlace(RecordKind.Accomplishment, accomplishment.Id, "", accomplishment.Code);
            if (accomplishment.Indicators.Count == 0)
                yield return new Gap("NoIndicator", 3, GapKind.Missing, place);
            if (accomplishment.Activities.Count == 0)
                yield return new Gap("NoActivity", 3, GapKind.Missing, place);
        }

        foreach (var (accomplishment, indicator) in facts.Accomplishments.SelectMany(a => a.Indicators.Select(i => (a, i))))
        {
            var place = PlaceOf(indicator, accomplishment);
            if (indicator.HasNoValue && indicator.Standing is null)
                yield return new Gap(indicator.Source == ComputedSource.None ? "IndicatorWithoutMeasurement" : "IndicatorWithoutAttendance",
                    3, GapKind.Missing, place);
            else if (indicator.HasNoValue && indicator.Standing!.MissingReason.IsBlank)
                yield return new Gap("IndicatorWithoutReason", 3, GapKind.Missing, place);
            if (indicator.UnitsDiffer)
                yield return new Gap("UnitsDiffer", 3, GapKind.Note, place);
        }

        foreach (var activity in facts.Accomplishments.SelectMany(a => a.Activities))
        {
            var place = new RecordPlace(RecordKind.Activity, activity.Id, "", activity.Code);
            var events = facts.EventsOf(activity).ToList();
            if (activity.Narrative.IsBlank && events.TrueForAll(e => e.Summary.IsBlank))
                yield return new Gap("ActivityWithoutNarrative", 3, GapKind.Missing, place);
            if (events.Count == 0 && activity.Outputs.Count == 0
                && activity.Status is not (ActivityStatus.Planned or ActivityStatus.Cancelled))
                yield return new Gap("ActivityWithoutDelivery", 3, GapKind.Note, place);
            foreach (var output in activity.Outputs.Where(o => o.Status != OutputStatus.Published && o.Blocker.IsBlank))
                yield return new Gap("OutputWithoutBlocker", 3, GapKind.Missing,
                    place with { Name = $"{activity.Code}, {words.Text(output.Title)}" });
        }
    }

    private static IEnumerable<Gap> OfEvents(FinalReport facts, FinalReportWords words)
    {
        foreach (var held in facts.Events)
        {
            var place = new RecordPlace(RecordKind.Event, held.Id, held.Slug, EventText.Name(held, facts, words));
            if (held.ActivityId is null)
                yield return new Gap("EventWithoutActivity", 3, GapKind.Note, place);
            if (held.State != EventState.Completed)
                continue;
            if (held.Summary.IsBlank)
                yield return new Gap("EventWithoutSummary", 3, GapKind.Missing, place);
            if (held.Attendance.Participants.Total == 0)
                yield return new Gap("EventWithoutAttendance", 3, GapKind.Missing, place);
        }
    }

    private static IEnumerable<Gap> OfLearning(FinalReport facts)
    {
        if (facts.Challenges.Count == 0)
            yield return new Gap("NoChallenge", 4, GapKind.Note, new RecordPlace(RecordKind.Challenge));
        foreach (var challenge in facts.Challenges.Where(c => c.ActionTaken.IsBlank))
            yield return new Gap("ChallengeWithoutAction", 4, GapKind.Missing,
                new RecordPlace(RecordKind.Challenge, challenge.Id, "", NumberOf(challenge)));
        if (!facts.Themes.Any(theme => theme.Lessons.Count > 0))
            yield return new Gap("NoLesson", 5, GapKind.Missing, new RecordPlace(RecordKind.Lesson));
    }

    private static IEnumerable<Gap> OfMoney(FinalReport facts, FinalReportWords words)
    {
        if (facts.Contributions.Count == 0)
            yield return new Gap("NoContribution", 8, GapKind.Note, new RecordPlace(RecordKind.Contribution));
        foreach (var contribution in facts.Contributions.Where(c => c.Cash is null && c.InKind.IsBlank))
            yield return new Gap("ContributionEmpty", 8, GapKind.Missing,
                new RecordPlace(RecordKind.Contribution, contribution.Id, "", words.Text(contribution.Contributor)));

        var blank = facts.Budget.Rows.Where(row => row.Allotment is null || row.Expenditure is null).Select(row => row.Code).ToList();
        if (facts.Budget.Rows.Count == 0)
            yield return new Gap("NoClass", 10, GapKind.Missing, new RecordPlace(RecordKind.Budget));
        if (blank.Count > 0)
            yield return new Gap("BudgetBlank", 10, GapKind.Note, new RecordPlace(RecordKind.Budget, 0, "", string.Join(", ", blank)));
    }

    private static RecordPlace PlaceOf(IndicatorFacts indicator, AccomplishmentFacts accomplishment) =>
        new(RecordKind.Indicator, indicator.Id, "", $"{accomplishment.Code}, {indicator.Code}");

    private static string NumberOf(ChallengeFacts challenge) =>
        challenge.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

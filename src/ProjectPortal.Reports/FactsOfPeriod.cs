using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;

namespace ProjectPortal.Reports;

/// <summary>
/// Narrows the facts of a project to a period: events that begin in it, what was learned and met at them, revisions up to its end.
/// What has no date is of no year, but cannot be told to be later than a day: a report of a year leaves it out, one up to a day keeps it.
/// </summary>
/// <remarks>What is counted or added up (participation, measurements, expenditure) is narrowed where it is read.</remarks>
public static class FactsOfPeriod
{
    public static FinalReport Narrow(FinalReport facts, PeriodFacts over)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(over);
        var period = over.Period;
        var days = facts.Events.ToDictionary(e => e.Id, e => e.StartsOn);
        bool IsUndated(int? eventId) => eventId is not { } id || !days.ContainsKey(id);
        bool IsOf(int? eventId) => IsUndated(eventId) ? period.Year is null : period.Includes(days[eventId!.Value]);

        var revisions = facts.Revisions.Where(r => r.On <= period.To).ToList();
        return facts with
        {
            Over = over with
            {
                UndatedChallenges = facts.Challenges.Count(c => IsUndated(c.EventId)),
                UndatedLessons = facts.Themes.Sum(theme => theme.Lessons.Count(l => IsUndated(l.EventId))),
            },
            Accomplishments = [.. facts.Accomplishments.Select(a => Of(a, period))],
            // Counted among all: the second workshop stays Workshop 2.
            Events = [.. facts.Events.Where(e => period.Includes(e.StartsOn)).Select(e => e with { Ordinal = facts.OrdinalOf(e) })],
            Challenges = [.. facts.Challenges.Where(c => IsOf(c.EventId))],
            Themes = [.. facts.Themes.Select(theme => theme with { Lessons = [.. theme.Lessons.Where(l => IsOf(l.EventId))] })
                .Where(theme => theme.Lessons.Count > 0)],
            Contributions = period.Year is null ? facts.Contributions : [],
            Budget = new BudgetTable([.. facts.Budget.Rows.Select(row => row with
            {
                Revisions = Usd.Sum(revisions.Where(r => r.ClassCode == row.Code).Select(r => (Usd?)r.Amount)),
            })]),
            Revisions = revisions,
        };
    }

    /// <summary>Comments, and text and products of activities, have no date.</summary>
    private static AccomplishmentFacts Of(AccomplishmentFacts accomplishment, ReportPeriod period)
    {
        var indicators = accomplishment.Indicators.Select(i => i with { Until = period.To });
        return period.Year is null ? accomplishment with { Indicators = [.. indicators] } : accomplishment with
        {
            Comment = Wording.None,
            Indicators = [.. indicators.Select(i => i with { Comment = Wording.None })],
            Activities = [.. accomplishment.Activities.Select(a => a with { Narrative = Wording.None, Outputs = [] })],
        };
    }
}

using ProjectPortal.Domain;
using ProjectPortal.Reports.Sections;

namespace ProjectPortal.Reports;

/// <summary>Records of which some text is there in the other language only: one gap each, however many of its texts.</summary>
public static partial class Completeness
{
    private static IEnumerable<Gap> OfTranslation(FinalReport facts, string language, FinalReportWords words)
    {
        return RecordsOf(facts, words).Where(record => record.Texts.Any(IsOnlyInTheOther))
            .Select(record => new Gap("Untranslated", record.Section, GapKind.Untranslated, record.Place));

        bool IsOnlyInTheOther(Wording text) => !text.IsBlank && text.In(language).Language != language;
    }

    /// <summary>Each record of the report with its texts.</summary>
    private static IEnumerable<(int Section, RecordPlace Place, Wording[] Texts)> RecordsOf(FinalReport facts, FinalReportWords words)
    {
        var project = facts.Project;
        yield return (1, new RecordPlace(RecordKind.Project),
            [project.Title, project.Objective, project.ImplementingEntity, project.ExtensionReason, project.SampleNote,
                .. project.Partners.SelectMany(p => new[] { p.Name, p.Part })]);
        foreach (var accomplishment in facts.Accomplishments)
        {
            yield return (3, new RecordPlace(RecordKind.Accomplishment, accomplishment.Id, "", accomplishment.Code),
                [accomplishment.Statement, accomplishment.Comment]);
            foreach (var indicator in accomplishment.Indicators)
            {
                Wording[] measured = indicator.Standing is { } found
                    ? [found.Qualifier, found.Narrative, found.Source, found.MissingReason, .. found.Parts.Select(p => p.Label)]
                    : [];
                yield return (3, PlaceOf(indicator, accomplishment),
                    [indicator.Statement, indicator.NumeratorLabel, indicator.DenominatorLabel, indicator.Comment, .. measured]);
            }

            foreach (var activity in accomplishment.Activities)
                yield return (3, new RecordPlace(RecordKind.Activity, activity.Id, "", activity.Code),
                    [activity.Statement, activity.Narrative, .. activity.Outputs.SelectMany(o => new[] { o.Title, o.Blocker })]);
        }

        foreach (var held in facts.Events)
            yield return (3, new RecordPlace(RecordKind.Event, held.Id, held.Slug, EventText.Name(held, facts, words)),
                [held.Title, held.Summary, .. held.Places.Select(p => p.City)]);
        foreach (var challenge in facts.Challenges)
            yield return (4, new RecordPlace(RecordKind.Challenge, challenge.Id, "", NumberOf(challenge)),
                [challenge.Description, challenge.ActionTaken]);
        foreach (var lesson in facts.Themes.SelectMany(theme => theme.Lessons))
            yield return (5, new RecordPlace(RecordKind.Lesson, lesson.Id, "", Shortened(words.Text(lesson.Text))),
                [lesson.Text, lesson.SourceNote, lesson.AppliedIn]);
        foreach (var contribution in facts.Contributions)
            yield return (8, new RecordPlace(RecordKind.Contribution, contribution.Id, "", words.Text(contribution.Contributor)),
                [contribution.Contributor, contribution.Purpose, contribution.InKind]);
        foreach (var revision in facts.Revisions)
            yield return (10, new RecordPlace(RecordKind.Budget, 0, "", revision.ClassCode), [revision.Explanation]);
    }

    /// <summary>The first words of a text that has no name of its own.</summary>
    private static string Shortened(string text)
    {
        const int enough = 60;
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= enough)
            return line;

        var cut = line.LastIndexOf(' ', enough);
        return line[..(cut > 0 ? cut : enough)].TrimEnd(',', ';', '.') + " …";
    }
}

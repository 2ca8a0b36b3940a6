using ProjectPortal.Reports;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The records that each section's facts come from, so that every figure can be followed to where it was recorded.</summary>
internal sealed class ReportSources(Report facts, Words words, ReportPaths paths)
{
    public IEnumerable<SourceLink> LinksOf(int section) => Places(section).Select(p => new SourceLink(p.Text, paths.AddressOf(p.Place)!));

    private IEnumerable<(string Text, RecordPlace Place)> Places(int section) => section switch
    {
        1 => [(words["Shared.Overview"], new RecordPlace(RecordKind.Project))],
        3 => Results().Concat(Events()).Append(Nominations),
        4 => facts.Challenges.Select(c => (words["FinalReport.RecordChallenge", c.Number], new RecordPlace(RecordKind.Challenge, c.Id))),
        5 => [(words["Shared.Lessons"], new RecordPlace(RecordKind.Lesson))],
        7 => Events().Append(Nominations),
        8 => [(words["FinalReport.Contributions"], new RecordPlace(RecordKind.Contribution))],
        9 => [(words["ProjectDocuments.Title"], new RecordPlace(RecordKind.Document))],
        10 => [(words["Shared.Budget"], new RecordPlace(RecordKind.Budget))],
        _ => [],
    };

    private (string Text, RecordPlace Place) Nominations => (words["Shared.Nominations"], new RecordPlace(RecordKind.Participation));

    private IEnumerable<(string Text, RecordPlace Place)> Results() => facts.Accomplishments.SelectMany(a =>
        a.Indicators.Select(i => (words.Code($"{a.Code}, {i.Code}"), new RecordPlace(RecordKind.Indicator, i.Id)))
            .Prepend((words.Code(a.Code), new RecordPlace(RecordKind.Accomplishment, a.Id)))
            .Concat(a.Activities.Select(x => (x.Code, new RecordPlace(RecordKind.Activity, x.Id)))));

    private IEnumerable<(string Text, RecordPlace Place)> Events() =>
        facts.Events.Select(e => (words.Localize(e.Title), new RecordPlace(RecordKind.Event, e.Id, e.Slug)));
}

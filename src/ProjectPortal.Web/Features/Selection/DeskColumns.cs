using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The selection desk as a file. Its page is a form, with ticks in the rows and orders in the head.</summary>
internal static class DeskColumns
{
    public static ColumnList<DeskRow> Create(Words words) =>
    [
        PersonColumn.Name<DeskRow>("Selection.Person", r => r.Name),
        PersonColumn.Number<DeskRow>(r => r.Id),
        new("Selection.Position", r => r.Position),
        new("Selection.Organisation", r => r.Organisation),
        new("Selection.Country", r => r.Country),
        new("Selection.Authority", r => r.Authority == ImplementingAuthority.NotStated ? null : r.Authority),
        new("Selection.Match", r => words["Selection.MatchMet", r.Match.Met, r.Match.Known]),
        new("Selection.Score", r => r.Score?.PerCent),
        new("Selection.ScoredBy", r => r.Counts.Scored),
        new("Selection.AbstainedBy", r => r.Counts.Abstained),
        new("Selection.ConflictsOf", r => r.Counts.Conflicts),
        new("Selection.Documents", r => words["Selection.MatchMet", r.Documents, DeskRow.Asked.Count]),
        new("Selection.CameBefore", r => r.Before.Count(b => b.Came)),
        new("Selection.DidNotCome", r => r.Before.Count(b => b.DidNotCome)),
        new("Selection.Sex", r => r.Sex == Sex.NotStated ? null : r.Sex),
        new("Selection.Languages", r => r.Languages),
        new("Selection.State", r => r.State),
        new("Selection.Proposal", r => r.Proposal == Proposal.None ? null : r.Proposal) { SeenBy = SeenBy.Staff },
        new("Selection.Rank", r => r.Rank),
    ];
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The selection desk of an event, on a page and as a file. An evaluator reads it without deeds and proposals.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class DeskController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    private static readonly string[] Columns =
        ["Person", "Position", "Organisation", "Country", "Authority", "Match", "Score", "ScoredBy", "AbstainedBy", "ConflictsOf", "Documents", "CameBefore", "DidNotCome", "Sex", "Languages", "State", "Proposal", "Rank"];

    [HttpGet("events/{slug}/desk")]
    public async Task<IActionResult> Show(string slug, DeskFilter filter, int after)
    {
        if (await ReadAsync(slug) is not { } ofEvent)
            return NotFound();

        return View("Desk", await DeskPage.OfAsync(Db, Words, ofEvent, Viewer, filter, Math.Max(0, after)));
    }

    [HttpGet("events/{slug}/desk.csv")]
    public async Task<IActionResult> Download(string slug, DeskFilter filter)
    {
        if (await ReadAsync(slug) is not { } ofEvent)
            return NotFound();

        var rows = filter.Apply(await DeskRow.OfAsync(Db, ofEvent, Viewer), Words);
        var columns = Columns.Where(c => c != "Proposal" || Viewer.IsAny(Roles.Staff)).ToList();
        return new CsvDownload($"{Head.Slug}-{ofEvent.Slug}-desk.csv", [.. columns.Select(c => Words[$"Selection.{c}"])], Cells(rows, columns));
    }

    private Task<Event?> ReadAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).AsNoTracking().Where(e => e.ProjectId == Head.Id && e.Slug == slug)
            .ForSelection().OrderBy(e => e.Id).SingleOrDefaultAsync();

    private async IAsyncEnumerable<IReadOnlyList<object?>> Cells(List<DeskRow> rows, List<string> columns)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
            yield return [.. columns.Select(c => Cell(row, c))];
    }

    private object? Cell(DeskRow row, string column) => column switch
    {
        "Person" => row.Name,
        "Position" => row.Position,
        "Organisation" => row.Organisation,
        "Country" => Words.Of(row.Country),
        "Authority" => row.Authority == ImplementingAuthority.NotStated ? null : Words.Of(row.Authority),
        "Match" => Words["Selection.MatchMet", row.Match.Met, row.Match.Known],
        "Score" => row.Score?.PerCent,
        "ScoredBy" => row.Counts.Scored,
        "AbstainedBy" => row.Counts.Abstained,
        "ConflictsOf" => row.Counts.Conflicts,
        "Documents" => Words["Selection.MatchMet", row.Documents, DeskRow.Asked.Count],
        "CameBefore" => row.Before.Count(b => b.Came),
        "DidNotCome" => row.Before.Count(b => b.DidNotCome),
        "Sex" => row.Sex == Sex.NotStated ? null : Words.Of(row.Sex),
        "Languages" => row.Languages,
        "State" => Words.Of(row.State),
        "Proposal" => row.Proposal == Proposal.None ? null : Words.Of(row.Proposal),
        "Rank" => row.Rank,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Surveys;

/// <summary>The survey of one event, on a page and as a file.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class SurveyResultController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    [HttpGet("events/{slug}/survey")]
    public async Task<IActionResult> Show(string slug) =>
        await SurveyResult.OfAsync(Db, Viewer, Head.Id, slug) is { } page ? View("SurveyResult", page) : NotFound();

    [HttpGet("events/{slug}/survey.csv")]
    public async Task<IActionResult> Download(string slug)
    {
        if (await SurveyResult.OfAsync(Db, Viewer, Head.Id, slug) is not { } page)
            return NotFound();

        string[] names = page.IsStaff ? ["Name", "Country", "AnsweredAt"] : [];
        string[] columns = [.. names, "RelevanceMark", "Intent", .. page.HidesWords ? (string[])[] : ["SurveyPractice", "MostUseful", "LeastUseful"]];
        return new CsvDownload($"{slug}-survey.csv", [.. columns.Select(c => Words[$"Nominees.{c}"])], page.Answers.Select(a => Cells(a, columns)).ToAsyncEnumerable());
    }

    private IReadOnlyList<object?> Cells(SurveyLine line, string[] columns) =>
        [.. columns.Select(column => (object?)(column switch
        {
            "Name" => line.Name,
            "Country" => line.Country is null ? null : Words.Of(line.Country),
            "AnsweredAt" => line.AnsweredAt,
            "RelevanceMark" => line.Relevance,
            "Intent" => Words.Of(line.Intent),
            "SurveyPractice" => line.Practice,
            "MostUseful" => line.MostUseful,
            "LeastUseful" => line.LeastUseful,
            _ => throw new InvalidOperationException(column),
        }))];
}

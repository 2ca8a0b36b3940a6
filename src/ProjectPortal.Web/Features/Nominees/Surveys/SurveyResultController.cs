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
        await SurveyResult.ReadAsync(Db, Viewer, Head.Id, slug) is { } page ? View("SurveyResult", page) : NotFound();

    [HttpGet("events/{slug}/survey.csv")]
    [HttpGet("events/{slug}/survey.xlsx")]
    public async Task<IActionResult> Download(string slug) => await SurveyResult.ReadAsync(Db, Viewer, Head.Id, slug) is { } page
        ? AsFile($"{slug}-survey", Words["Nominees.SurveyResultTitle"], SurveyColumns.Create(Words, page), page.Answers.ToAsyncEnumerable())
        : NotFound();
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>The project concepts of one event, on a page and as a file.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class ConceptListController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    private static readonly string[] Columns =
        ["Name", "Organisation", "CountryCode", "Country", "ConceptProgress", "ConceptSentAt", "Problem", "Practice", "ResourcesAtHand", "ResourcesMissing", "SponsorName", "SponsorPost"];

    [HttpGet("events/{slug}/concepts")]
    public async Task<IActionResult> Show(string slug, ConceptFilter filter) =>
        await ConceptList.OfAsync(Db, Viewer, Head.Id, slug, filter) is { } page ? View("Concepts", page) : NotFound();

    [HttpGet("events/{slug}/concepts.csv")]
    public async Task<IActionResult> Download(string slug, ConceptFilter filter)
    {
        if (await ConceptList.OfAsync(Db, Viewer, Head.Id, slug, filter) is not { } page)
            return NotFound();

        return new CsvDownload($"{slug}-concepts.csv", [.. Columns.Select(c => Words[$"Nominees.{c}"])], page.Lines.Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<object?> Cells(ConceptLine line) =>
    [
        line.Name, line.Organisation, line.CountryCode, Words.Of(line.Country), Words[$"Nominees.Progress{line.Progress}"], line.SubmittedAt,
        line.Text?.Problem, line.Text?.Practice, line.Text?.ResourcesAtHand, line.Text?.ResourcesMissing, line.Text?.SponsorName, line.Text?.SponsorPost,
    ];
}

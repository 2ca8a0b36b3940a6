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
    [HttpGet("events/{slug}/concepts")]
    public async Task<IActionResult> Show(string slug, ConceptFilter filter) =>
        await ConceptList.ReadAsync(Db, Viewer, Head.Id, slug, filter) is { } page ? View("Concepts", page) : NotFound();

    [HttpGet("events/{slug}/concepts.csv")]
    [HttpGet("events/{slug}/concepts.xlsx")]
    public async Task<IActionResult> Download(string slug, ConceptFilter filter)
    {
        if (await ConceptList.ReadAsync(Db, Viewer, Head.Id, slug, filter) is not { } page)
            return NotFound();

        var columns = ConceptColumns.Create(Words, $"/projects/{Head.Slug}/nominations", page.TimeZone);
        return AsFile($"{slug}-concepts", Words["Nominees.ConceptsTitle"], columns, page.Lines.ToAsyncEnumerable());
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>The selection desk of an event, on a page and as a file. An evaluator reads it without deeds and proposals.</summary>
[Authorize(Policy = Policies.ReadsWhole)]
public sealed class DeskController(PortalDb db, Words words, Acting acting) : SelectionController(db, words, acting)
{
    [HttpGet("events/{slug}/desk")]
    public async Task<IActionResult> Show(string slug, DeskFilter filter, int after)
    {
        if (await ReadAsync(slug) is not { } ofEvent)
            return NotFound();

        return View("Desk", await DeskPage.ReadAsync(Db, Words, ofEvent, Viewer, filter, Math.Max(0, after)));
    }

    [HttpGet("events/{slug}/desk.csv")]
    [HttpGet("events/{slug}/desk.xlsx")]
    public async Task<IActionResult> Download(string slug, DeskFilter filter)
    {
        if (await ReadAsync(slug) is not { } ofEvent)
            return NotFound();

        var rows = filter.Apply(await DeskRow.ReadAsync(Db, ofEvent, Viewer), Words);
        return AsFile($"{Head.Slug}-{ofEvent.Slug}-desk", Words["Selection.DeskTitle"], DeskColumns.Create(Words),
            rows.ToAsyncEnumerable());
    }

    private Task<Event?> ReadAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).AsNoTracking().Where(e => e.ProjectId == Head.Id && e.Slug == slug)
            .ForSelection().OrderBy(e => e.Id).SingleOrDefaultAsync();
}

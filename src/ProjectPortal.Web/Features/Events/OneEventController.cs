using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events;

/// <summary>What the pages of one event share: finding it, and showing it again with why a deed was refused.</summary>
public abstract class OneEventController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    protected Task<Event?> FindAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).Where(e => e.ProjectId == Head.Id && e.Slug == slug)
            .ForPlan().OrderBy(e => e.Id).SingleOrDefaultAsync();

    protected IActionResult ToEvent(string slug) => LocalRedirect($"/projects/{Head.Slug}/events/{slug}");

    /// <summary>The page of the event as it is stored.</summary>
    protected async Task<IActionResult> ShowAsync(string slug, bool refused = false)
    {
        Db.ChangeTracker.Clear();
        var page = await new EventReading(Db, Words, Head, Act).PageAsync(slug);
        return page is null ? NotFound() : refused ? Again("Event", page) : View("Event", page);
    }
}

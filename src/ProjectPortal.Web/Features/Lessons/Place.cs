using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>The activity or event that something was learned in.</summary>
public sealed record Place(string Path, string Code, Wording Name);

/// <summary>The activities and events of a project by their ids, read in one go for a whole list.</summary>
public sealed record Places(IReadOnlyDictionary<int, Place> Activities, IReadOnlyDictionary<int, Place> Events)
{
    public static async Task<Places> OfAsync(PortalDb db, int projectId, string slug)
    {
        var activities = await db.Activities.Where(a => a.ProjectId == projectId)
            .Select(a => new { a.Id, Accomplishment = a.Accomplishment!.Number, a.Number, a.Statement }).ToListAsync();
        var events = await db.Events.Where(e => e.ProjectId == projectId).Select(e => new { e.Id, e.Slug, e.Title }).ToListAsync();
        return new Places(
            activities.ToDictionary(
                a => a.Id, a => new Place($"/projects/{slug}/results/activities/{a.Id}",
                Domain.Results.Activity.CodeOf(a.Accomplishment, a.Number), a.Statement)),
            events.ToDictionary(e => e.Id, e => new Place($"/projects/{slug}/events/{e.Slug}", "", e.Title)));
    }

    public Place? Activity(int? id) => id is { } known ? Activities.GetValueOrDefault(known) : null;

    public Place? Event(int? id) => id is { } known ? Events.GetValueOrDefault(known) : null;
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Selection;

/// <summary>What the pages of a selection share: finding the event or the nomination with what the rules ask for.</summary>
public abstract class SelectionController(PortalDb db, Words words, Acting acting) : ProjectController(db, words, acting)
{
    /// <summary>Tracked, with its waivers and its criteria.</summary>
    protected Task<Event?> EventAsync(string slug) =>
        Db.Events.VisibleTo(Viewer).Where(e => e.ProjectId == Head.Id && e.Slug == slug)
            .ForSelection().OrderBy(e => e.Id).SingleOrDefaultAsync();

    /// <summary>Tracked, with its event, the event's waivers and its criteria.</summary>
    protected Task<Nomination?> FindAsync(int id) =>
        Db.Nominations.VisibleTo(Viewer).Where(n => n.Id == id && n.ProjectId == Head.Id)
            .ForSelection().OrderBy(n => n.Id).SingleOrDefaultAsync();

    /// <summary>All scores of these nominations, for the rules.</summary>
    protected async Task<IReadOnlyDictionary<int, Score>> ScoresAsync(Event ofEvent, IReadOnlyCollection<Nomination> nominations) =>
        (await Db.ScoringAsync(ofEvent, [.. nominations.Select(n => n.Id)], Viewer)).ToDictionary(s => s.Key, s => s.Value.Score);

    protected string EventPath(string slug) => $"/projects/{Head.Slug}/events/{slug}";

    protected string PathOf(int id) => string.Create(CultureInfo.InvariantCulture, $"/projects/{Head.Slug}/nominations/{id}");
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>The same person at another event.</summary>
public sealed record EarlierNomination(int OfId, int Id, string Project, string EventSlug, Wording Event, DateOnly StartsOn, NominationState State)
{
    public bool Came => State == NominationState.Attended;

    public bool DidNotCome => State == NominationState.NoShow;
}

public static class EarlierNominations
{
    /// <summary>Other nominations, in any project, of the people whom an event's nominations name; by the id of the latter, the latest first.</summary>
    public static async Task<ILookup<int, EarlierNomination>> EarlierAsync(this PortalDb db, Actor viewer, int eventId, int? onlyId = null)
    {
        var here = db.Nominations.Where(n => n.EventId == eventId && (onlyId == null || n.Id == onlyId));
        var elsewhere = db.Nominations.VisibleTo(viewer).Where(n => n.EventId != eventId);
        // Two joins rather than one with "or": each has its index.
        var byPerson = from n in here
                       join o in elsewhere on new { n.CountryCode, Key = n.PersonKey } equals new { o.CountryCode, Key = o.PersonKey }
                       where n.PersonKey != null
                       join p in db.Projects on o.ProjectId equals p.Id
                       select new EarlierNomination(n.Id, o.Id, p.Slug, o.Event!.Slug, o.Event.Title, o.Event.StartsOn, o.State);
        var byEmail = from n in here
                      join o in elsewhere on new { n.CountryCode, Key = n.EmailKey } equals new { o.CountryCode, Key = o.EmailKey }
                      where n.EmailKey != null
                      join p in db.Projects on o.ProjectId equals p.Id
                      select new EarlierNomination(n.Id, o.Id, p.Slug, o.Event!.Slug, o.Event.Title, o.Event.StartsOn, o.State);
        var all = await byPerson.ToListAsync();
        all.AddRange(await byEmail.ToListAsync());
        return all.DistinctBy(e => (e.OfId, e.Id)).OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id).ToLookup(e => e.OfId);
    }
}

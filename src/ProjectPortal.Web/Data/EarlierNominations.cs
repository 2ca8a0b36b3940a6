using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>The same person at another event.</summary>
public sealed record EarlierNomination(
    int OfId, int Id, string Project, string EventSlug, Wording Event, DateOnly StartsOn, NominationState State)
{
    public bool Came => State == NominationState.Attended;

    public bool DidNotCome => State == NominationState.NoShow;
}

public static class EarlierNominations
{
    /// <summary>
    /// Other nominations, in any project, of the people whom an event's nominations name; by the id of the latter, the latest first.
    /// </summary>
    public static async Task<ILookup<int, EarlierNomination>> EarlierAsync(this PortalDb db, Actor viewer, int eventId, int? onlyId = null)
    {
        var here = db.Nominations.Where(n => n.EventId == eventId && (onlyId == null || n.Id == onlyId));
        var elsewhere = db.Nominations.VisibleTo(viewer).Where(n => n.EventId != eventId);
        // Two ways rather than one with "or", and first of all that there is a key: each is then a plain "=", which has its index.
        var byPerson = from n in here
                       from o in elsewhere.Where(o => n.PersonKey != null && o.CountryCode == n.CountryCode && o.PersonKey == n.PersonKey)
                       select new { OfId = n.Id, o.Id };
        var byEmail = from n in here
                      from o in elsewhere.Where(o => n.EmailKey != null && o.CountryCode == n.CountryCode && o.EmailKey == n.EmailKey)
                      select new { OfId = n.Id, o.Id };
        var all = await (from found in byPerson.Union(byEmail)
                         join o in db.Nominations on found.Id equals o.Id
                         join p in db.Projects on o.ProjectId equals p.Id
                         select new EarlierNomination(found.OfId, o.Id, p.Slug, o.Event!.Slug, o.Event.Title, o.Event.StartsOn, o.State))
                             .ToListAsync();
        return all.OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id).ToLookup(e => e.OfId);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.List;

/// <summary>
/// Reads the list in three statements, whatever it is narrowed to: its rows, its events, and its countries with what stands where.
/// </summary>
internal sealed class NominationListReading(PortalDb db, Act act, int projectId, NominationFilter filter)
{
    private readonly bool readsWhole = act.By.IsAny(Roles.Staff | Roles.Evaluator);

    public async Task<NominationList> ReadAsync(int? after)
    {
        var viewer = act.By;
        var matching = filter.Narrow(db, Visible, byEmail: viewer.IsAny(Roles.Staff | Roles.FocalPoint));
        var page = after is { } last ? matching.Where(n => n.Id < last) : matching;
        // How many there are is said with each row: it is counted once.
        var rows = await NominationList.Rows(db, page).Select(row => new { Row = row, Found = matching.Count() })
            .Take(KeyPage<NominationRow>.Size + 1).ToListAsync();
        var events = await EventsAsync();
        var ofEvent = events.Find(e => e.Head.Slug == filter.Event);
        var groups = readsWhole ? await GroupsAsync(ofEvent?.Id) : [];
        return new NominationList(
            filter,
            KeyPage<NominationRow>.From(rows.ConvertAll(r => r.Row), r => r.Id.ToString(CultureInfo.InvariantCulture)),
            rows.Count > 0 ? rows[0].Found : 0,
            events.ConvertAll(e => new ListedEvent(e.Id, e.Head.Slug, e.Head.Title, e.Head.StartsOn)),
            [.. groups.Select(g => g.Country).Distinct()],
            readsWhole && ofEvent is not null ? Focus(ofEvent.Head, groups) : null,
            viewer.IsAny(Roles.Staff),
            readsWhole,
            viewer.IsAny(Roles.FocalPoint) && events.Exists(e => e.Head.State is EventState.NominationsOpen or EventState.Selection)
                ? await OpenAsync() : null,
            events.Count > 0 ? events[0].OpenRequests : 0);
    }

    private IQueryable<Nomination> Visible => db.Nominations.VisibleTo(act.By).Where(n => n.ProjectId == projectId);

    private Task<List<EventLine>> EventsAsync()
    {
        var (slug, whole) = (filter.Event ?? "", readsWhole);
        return db.Events.VisibleTo(act.By).Where(e => e.ProjectId == projectId).OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new EventLine(
                e.Id,
                new EventHead(
                    e.Slug, e.Title, e.StartsOn, e.EndsOn, e.MonthOnly, e.TimeZone, e.State,
                    e.Slug == slug ? e.Capacity + e.Waivers.Where(w => w.Kind == WaiverKind.Capacity).Sum(w => w.ExtraSeats) : 0),
                whole ? db.ChangeRequests.Count(r => r.ProjectId == projectId && r.State == ChangeRequestState.Open) : 0))
            .ToListAsync();
    }

    /// <summary>Of the whole project, or of the event that the list is narrowed to.</summary>
    private Task<List<Group>> GroupsAsync(int? eventId)
    {
        var counted = eventId is { } id ? db.Nominations.VisibleTo(act.By).Where(n => n.EventId == id) : Visible;
        var groups = counted.GroupBy(n => new { n.CountryCode, n.State, n.Proposal })
            .Select(g => new { g.Key.CountryCode, g.Key.State, g.Key.Proposal, Count = g.Count() });
        return (from g in groups
                join c in db.Countries on g.CountryCode equals c.Alpha2
                select new Group(new CountryChoice(c.Alpha2, c.Name, c.Region), g.State, g.Proposal, g.Count)).ToListAsync();
    }

    private static EventInFocus Focus(EventHead ofEvent, List<Group> groups)
    {
        return new EventInFocus(
            ofEvent,
            Sum(g => NominationLifecycle.HoldingSeat.Contains(g.State)),
            Sum(g => g.State == NominationState.Reserve),
            Sum(g => g.Proposal != Proposal.None));

        int Sum(Func<Group, bool> which) => groups.Where(which).Sum(g => g.Count);
    }

    /// <summary>The event that a country can nominate for: the one in focus, or the only one that is open.</summary>
    private async Task<string?> OpenAsync()
    {
        var open = await db.OpenEventsAsync(act.By, act.At, projectId);
        return string.IsNullOrEmpty(filter.Event)
            ? (open.Count == 1 ? open[0].Slug : null)
            : open.FirstOrDefault(e => e.Slug == filter.Event)?.Slug;
    }

    private sealed record EventLine(int Id, EventHead Head, int OpenRequests);

    private sealed record Group(CountryChoice Country, NominationState State, Proposal Proposal, int Count);
}

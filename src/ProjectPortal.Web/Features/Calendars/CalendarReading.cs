using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Calendars;

/// <summary>
/// What a person's calendar tells, in the language of the request: the events that the person may see, and what a country must do by when.
/// </summary>
public sealed class CalendarReading(PortalDb db, Words words, IOptions<MailOptions> options)
{
    /// <summary>One event with its sessions; null where the viewer may not see it.</summary>
    public async Task<IReadOnlyList<CalendarEntry>?> OfEventAsync(int projectId, string slug, Actor viewer)
    {
        var found = await EventsAsync(db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.Slug == slug));
        if (found.Count == 0)
            return null;

        var e = found[0];
        var clocks = PlaceTime.In(e.TimeZone);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.EventId == e.Id).Include(s => s.Speakers).OrderBy(s => s.Day)
            .ThenBy(s => s.StartsAt).ThenBy(s => s.Id).AsSplitQuery().ToListAsync();
        var project = await db.Projects.Where(p => p.Id == projectId).Select(p => p.Slug).SingleAsync();
        var own = EventEntries(found, new Dictionary<int, string> { [projectId] = project });
        return [.. own, .. sessions.Select(s => new CalendarEntry($"session-{s.Id}@{Host}", s.Version, s.ChangedAt, words.Localize(s.Title))
        {
            From = clocks.MomentOf(s.Day, s.StartsAt),
            To = clocks.MomentOf(Session.EndOf(s.Day, s.EndsAt)),
            Description = string.Join('\n', s.Speakers.OrderBy(p => p.Order).Select(p => p.InHistory).Prepend(words.Localize(s.Tag))),
            Location = own[0].Location,
            Link = own[0].Link + "/programme",
            IsCancelled = e.State == EventState.Cancelled,
        })];
    }

    /// <summary>All events that the viewer may see, from a year ago on; for a focal point with what is due.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> OfPersonAsync(Actor viewer, DateTime now)
    {
        var since = PlaceTime.Utc.DayAt(now).AddYears(-1);
        var events = await EventsAsync(db.Events.VisibleTo(viewer).Where(e => e.EndsOn >= since && e.State != EventState.Draft));
        var projects = await db.Projects.VisibleTo(viewer).ToDictionaryAsync(p => p.Id, p => p.Slug);
        events.RemoveAll(e => !projects.ContainsKey(e.ProjectId));
        var entries = EventEntries(events, projects);
        return viewer.IsAny(Roles.FocalPoint)
            ? [.. entries, .. Deadlines(events, projects, viewer.CountryCode!, entries), .. await OffersAsync(viewer, projects, now)]
            : entries;
    }

    private string Host => Uri.TryCreate(options.Value.PortalAddress, UriKind.Absolute, out var address) ? address.Host : "portal";

    private string Link(string path) => options.Value.PortalAddress.TrimEnd('/') + path;

    private static Task<List<Event>> EventsAsync(IQueryable<Event> events) =>
        events.AsNoTracking().ForSeats().Include(e => e.Places).ThenInclude(p => p.Country).OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            .AsSplitQuery().ToListAsync();

    private List<CalendarEntry> EventEntries(List<Event> events, Dictionary<int, string> projects) =>
        events.ConvertAll(e => new CalendarEntry($"event-{e.Id}@{Host}", e.Version, e.ChangedAt, words.Localize(e.Title))
        {
            FirstDay = e.StartsOn,
            LastDay = e.EndsOn,
            Description = string.Join(
                "\n\n", new[] { e.MonthOnly ? words["Calendars.MonthOnly"] : "",
                EventLifecycle.SayingWhy.Contains(e.State) ? $"{words.Localize(e.State)}: {e.StateReason}" : "",
                words.Localize(e.ProgrammeOutline) }.Where(t => t.Length > 0)),
            Location = string.Join("; ", e.Places.OrderBy(p => p.Order)
                .Select(p => string.Join(", ",
                    new[] { p.Venue, words.Localize(p.City), words.Localize(p.Country!.Name) }.Where(t => t.Length > 0)))),
            Link = Link($"/projects/{projects[e.ProjectId]}/events/{e.Slug}"),
            IsCancelled = e.State == EventState.Cancelled,
            IsTentative = e.State == EventState.Postponed || e.MonthOnly,
        });

    /// <summary>Nominations close: an entry while the event takes them or will.</summary>
    private IEnumerable<CalendarEntry> Deadlines(
        List<Event> events, Dictionary<int, string> projects, string country, List<CalendarEntry> entries) =>
        from pair in events.Zip(entries)
        let e = pair.First
        where e.DeadlineFor(country) is not null
            && e.State is EventState.Published or EventState.NominationsOpen or EventState.Selection or EventState.Cancelled
        let closes = e.DeadlineFor(country)!.Value
        select new CalendarEntry(
            $"deadline-{e.Id}-{country.ToLowerInvariant()}@{Host}", e.Version, pair.Second.ChangedAt,
            words["Calendars.NominationsClose", words.Localize(e.Title)])
        {
            From = closes,
            Link = Link($"/projects/{projects[e.ProjectId]}/events/{e.Slug}"),
            IsCancelled = e.State == EventState.Cancelled,
        };

    private async Task<IEnumerable<CalendarEntry>> OffersAsync(Actor viewer, Dictionary<int, string> projects, DateTime now)
    {
        var offers = await db.Nominations.VisibleTo(viewer).AsNoTracking().Include(n => n.Event)
            .Where(n => n.State == NominationState.Selected && n.OfferExpiresAt > now && n.Event!.State != EventState.Postponed)
            .OrderBy(n => n.OfferExpiresAt).ThenBy(n => n.Id).ToListAsync();
        return from n in offers
               where projects.ContainsKey(n.ProjectId)
               select new CalendarEntry(
                   $"offer-{n.Id}@{Host}", n.Version, n.ChangedAt,
                   words["Calendars.OfferExpires", n.Nominee.FullName, words.Localize(n.Event!.Title)])
               {
                   From = n.OfferExpiresAt,
                   Link = Link($"/projects/{projects[n.ProjectId]}/nominations/{n.Id}"),
               };
    }
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.List;

/// <summary>What a list of nominations is narrowed to; lives in the address.</summary>
public sealed class NominationFilter
{
    public string? Event { get; set; }

    public string? Country { get; set; }

    public NominationState? State { get; set; }

    public string? Q { get; set; }

    public bool IsEmpty => string.IsNullOrEmpty(Event) && string.IsNullOrEmpty(Country) && State is null && string.IsNullOrEmpty(Q);

    /// <summary>Every word must be found, without accents and case, in the names or the organisation; who may see addresses finds those too.</summary>
    internal IQueryable<Nomination> Narrow(IQueryable<Nomination> nominations, bool byEmail)
    {
        if (!string.IsNullOrEmpty(Event))
            nominations = nominations.Where(n => n.Event!.Slug == Event);
        if (!string.IsNullOrEmpty(Country))
            nominations = nominations.Where(n => n.CountryCode == Country);
        if (State is { } state)
            nominations = nominations.Where(n => n.State == state);
        if (byEmail && Q is { } address && address.Contains('@', StringComparison.Ordinal))
        {
            var key = address.ToUpperInvariant();
            return nominations.Where(n => n.EmailKey!.Contains(key));
        }

        foreach (var word in Nominee.Fold(Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            nominations = nominations.Where(n => n.SearchKey.Contains(word));
        return nominations;
    }
}

public sealed record NominationRow(
    int Id, string GivenName, string FamilyName, string CountryCode, Wording Country, Wording Event, string Position, string Organisation,
    NominationState State, DateTime? SubmittedAt, Proposal Proposal, int? ReserveRank)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();
}

public sealed record ListedEvent(int Id, string Slug, Wording Title, DateOnly StartsOn);

/// <summary>The event that the list is narrowed to, with its seats for who reads whole projects.</summary>
public sealed record EventInFocus(EventHead Event, SeatsByCountry? Seats, int OnReserve, int ToRelease);

/// <summary>Nominations of a project, the latest first.</summary>
public sealed record NominationList(
    NominationFilter Filter, KeyPage<NominationRow> Page, int Found, IReadOnlyList<ListedEvent> Events, IReadOnlyList<CountryChoice> Countries,
    EventInFocus? Focus, bool IsStaff, bool ReadsWhole, string? NominateFor, int OpenRequests)
{
    internal static IQueryable<NominationRow> Rows(PortalDb db, IQueryable<Nomination> nominations) =>
        from n in nominations
        join country in db.Countries on n.CountryCode equals country.Alpha2
        orderby n.Id descending
        select new NominationRow(
            n.Id, n.Nominee.GivenName, n.Nominee.FamilyName, n.CountryCode, country.Name, n.Event!.Title, n.Nominee.Position, n.Nominee.Organisation,
            n.State, n.SubmittedAt, n.Proposal, n.ReserveRank);

    internal static async Task<NominationList> OfAsync(PortalDb db, Act act, int projectId, NominationFilter filter, int? after)
    {
        var viewer = act.By;
        var visible = db.Nominations.VisibleTo(viewer).Where(n => n.ProjectId == projectId);
        var readsWhole = viewer.IsAny(Roles.Staff | Roles.Evaluator);
        var matching = filter.Narrow(visible, byEmail: viewer.MaySee(DataKind.Contact));
        var rows = await Rows(db, after is { } last ? matching.Where(n => n.Id < last) : matching).Take(KeyPage<NominationRow>.Size + 1).ToListAsync();
        var events = await db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId).OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new ListedEvent(e.Id, e.Slug, e.Title, e.StartsOn)).ToListAsync();
        var countries = !readsWhole ? [] : await db.Countries.AsNoTracking().Where(c => visible.Any(n => n.CountryCode == c.Alpha2))
            .Select(c => new CountryChoice(c.Alpha2, c.Name, c.Region)).ToListAsync();
        return new NominationList(
            filter,
            KeyPage<NominationRow>.Of(rows, r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            await matching.CountAsync(),
            events,
            countries,
            await FocusAsync(db, viewer, projectId, filter.Event, readsWhole),
            viewer.IsAny(Roles.Staff),
            readsWhole,
            viewer.IsAny(Roles.FocalPoint) ? await OpenAsync(db, act, projectId, filter.Event) : null,
            readsWhole ? await db.ChangeRequests.CountAsync(r => r.ProjectId == projectId && r.State == ChangeRequestState.Open) : 0);
    }

    private static async Task<EventInFocus?> FocusAsync(PortalDb db, Actor viewer, int projectId, string? slug, bool readsWhole)
    {
        if (!readsWhole || string.IsNullOrEmpty(slug))
            return null;

        var ofEvent = await db.Events.VisibleTo(viewer).AsNoTracking().Include(e => e.Waivers).SingleOrDefaultAsync(e => e.ProjectId == projectId && e.Slug == slug);
        if (ofEvent is null)
            return null;

        var counts = await db.Nominations.Where(n => n.EventId == ofEvent.Id && (n.State == NominationState.Reserve || n.Proposal != Proposal.None))
            .GroupBy(n => n.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        int Of(NominationState state) => counts.SingleOrDefault(c => c.Key == state)?.Count ?? 0;
        return new EventInFocus(EventHead.Of(ofEvent), await db.SeatsAsync(ofEvent.Id), Of(NominationState.Reserve), Of(NominationState.Screening));
    }

    /// <summary>The event that a country can nominate for: the one in focus, or the only one that is open.</summary>
    private static async Task<string?> OpenAsync(PortalDb db, Act act, int projectId, string? slug)
    {
        var open = await db.OpenEventsAsync(act.By, act.At, projectId);
        return string.IsNullOrEmpty(slug)
            ? (open.Count == 1 ? open[0].Slug : null)
            : open.FirstOrDefault(e => e.Slug == slug)?.Slug;
    }
}

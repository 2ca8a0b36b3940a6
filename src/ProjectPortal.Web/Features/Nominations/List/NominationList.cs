using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
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

    /// <summary>
    /// Every word must begin a word, without accents and case, of the names or the organisation; who may see addresses finds those too.
    /// </summary>
    internal IQueryable<Nomination> Narrow(PortalDb db, IQueryable<Nomination> nominations, bool byEmail)
    {
        if (!string.IsNullOrEmpty(Event))
            nominations = nominations.Where(n => n.Event!.Slug == Event);
        if (!string.IsNullOrEmpty(Country))
            nominations = nominations.Where(n => n.CountryCode == Country);
        if (State is { } state)
            nominations = nominations.Where(n => n.State == state);
        // Each nomination of the project is asked for its words: a word that all projects share would lead to all of theirs.
        var found = byEmail ? db.SearchWords.OfAddress(Q ?? "") : null;
        return (found ?? db.SearchWords.Matching(SearchSubject.Nomination, Q ?? "")) is { } words
            ? nominations.Where(n => words.Any(w => w.SubjectId == n.Id)) : nominations;
    }
}

public sealed record NominationRow(
    int Id, string GivenName, string FamilyName, string CountryCode, Wording Country, Wording Event, string Position, string Organisation,
    NominationState State, DateTime? SubmittedAt, string TimeZone, Proposal Proposal, int? ReserveRank)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();

    /// <summary>All that is known of the person; read for files alone.</summary>
    public Nominee? Person { get; init; }

    /// <summary>Read for files alone.</summary>
    public DateOnly EventStartsOn { get; init; }
}

public sealed record ListedEvent(int Id, string Slug, Wording Title, DateOnly StartsOn);

/// <summary>The event that the list is narrowed to, with its seats, for who reads whole projects.</summary>
public sealed record EventInFocus(EventHead Event, int Held, int OnReserve, int ToRelease);

/// <summary>Nominations of a project, the latest first.</summary>
public sealed record NominationList(
    NominationFilter Filter, KeyPage<NominationRow> Page, int Found, IReadOnlyList<ListedEvent> Events,
    IReadOnlyList<CountryChoice> Countries,
    EventInFocus? Focus, bool IsStaff, bool ReadsWhole, string? NominateFor, int OpenRequests)
{
    internal static IQueryable<NominationRow> Rows(PortalDb db, IQueryable<Nomination> nominations) =>
        from n in nominations
        join country in db.Countries on n.CountryCode equals country.Alpha2
        orderby n.Id descending
        select new NominationRow(
            n.Id, n.Nominee.GivenName, n.Nominee.FamilyName, n.CountryCode, country.Name, n.Event!.Title, n.Nominee.Position,
            n.Nominee.Organisation,
            n.State, n.SubmittedAt, n.Event.TimeZone, n.Proposal, n.ReserveRank);
}

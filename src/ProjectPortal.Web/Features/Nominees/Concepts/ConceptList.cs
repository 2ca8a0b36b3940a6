using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

public enum ConceptProgress
{
    Sent,
    Begun,
    NotBegun,
}

public sealed record ConceptFilter(ConceptProgress? Progress, string? Country)
{
    public bool IsEmpty => Progress is null && string.IsNullOrEmpty(Country);
}

/// <summary>A delegate, and how far the concept is; the text only once it was sent.</summary>
public sealed record ConceptLine(
    int NominationId, string Name, string Organisation, string CountryCode, Wording Country, NominationState State, ConceptState? Concept,
    DateTime? SubmittedAt, ConceptText? Text)
{
    public ConceptProgress Progress =>
        Concept switch
        {
            ConceptState.Submitted => ConceptProgress.Sent,
            ConceptState.Draft => ConceptProgress.Begun,
            null => ConceptProgress.NotBegun
        };
}

/// <summary>
/// Who of an event's delegates has sent a concept, and who has not. As many rows as the event has seats, and those who did not come.
/// </summary>
public sealed record ConceptList(
    string EventSlug, Wording Event, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, string TimeZone, ConceptFilter Filter,
    IReadOnlyList<ConceptLine> Lines, int Sent, int Expected, IReadOnlyList<(string Code, Wording Name)> Countries)
{
    public static async Task<ConceptList?> ReadAsync(PortalDb db, Actor viewer, int projectId, string slug, ConceptFilter filter)
    {
        var ofEvent = await db.Events.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(e => e.ProjectId == projectId && e.Slug == slug);
        if (ofEvent is null)
            return null;

        var rows = await (from n in db.Nominations.VisibleTo(viewer).AsNoTracking()
                          join country in db.Countries on n.CountryCode equals country.Alpha2
                          join written in db.Concepts on n.Id equals written.NominationId into concepts
                          from concept in concepts.DefaultIfEmpty()
                          where n.EventId == ofEvent.Id && NominationLifecycle.Delegates.Contains(n.State)
                          orderby n.CountryCode, n.Nominee.FamilyName == "" ? n.Nominee.GivenName : n.Nominee.FamilyName, n.Id
                          select new
                          {
                              n.Id,
                              n.Nominee.GivenName,
                              n.Nominee.FamilyName,
                              n.Nominee.Organisation,
                              n.CountryCode,
                              Country = country.Name,
                              n.State,
                              Concept = concept
                          }).ToListAsync();
        var lines = rows.ConvertAll(r => new ConceptLine(
            r.Id, $"{r.GivenName} {r.FamilyName}".Trim(), r.Organisation, r.CountryCode, r.Country, r.State,
            r.Concept?.State, r.Concept?.SubmittedAt, r.Concept?.State == ConceptState.Submitted ? r.Concept.Text : null));
        return new ConceptList(
            ofEvent.Slug, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly, ofEvent.TimeZone, filter,
            [.. lines.Where(l => (filter.Progress is null || l.Progress == filter.Progress)
                && (string.IsNullOrEmpty(filter.Country) || l.CountryCode == filter.Country))],
            lines.Count(l => l.Concept == ConceptState.Submitted), lines.Count,
            [.. lines.Select(l => (l.CountryCode, l.Country)).DistinctBy(c => c.CountryCode)]);
    }
}

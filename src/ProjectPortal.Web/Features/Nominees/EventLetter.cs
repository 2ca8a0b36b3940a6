using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Reference;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees;

/// <summary>A paper of the event, which its delegates read too.</summary>
public sealed record SharedPaper(int Id, Wording Title, string FileName, long Size);

/// <summary>The head of a letter to a nominee: who is written to, and about which event.</summary>
public sealed record EventLetter(
    string Person, Country From, string TimeZone, string EventTimeZone, Wording Title, DateOnly StartsOn, DateOnly EndsOn,
    bool MonthOnly,
    IReadOnlyList<(Wording City, Wording Country, string Venue)> Places, Wording Outline, IReadOnlyList<string> Languages,
        IReadOnlyList<SharedPaper> Papers)
{
    public Wording Country => From.Name;

    public string Days => Formats.Days(StartsOn, EndsOn, MonthOnly);

    /// <param name="nomination">With its event.</param>
    public static async Task<EventLetter> ReadAsync(PortalDb db, Nomination nomination)
    {
        var ofEvent = nomination.Event!;
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == nomination.CountryCode);
        var places = await db.Set<EventPlace>().Where(p => p.EventId == ofEvent.Id).OrderBy(p => p.Order)
            .Select(p => new { p.City, Country = p.Country!.Name, p.Venue }).ToListAsync();
        var papers = await db.Documents.SharedWith(nomination).AsNoTracking().OrderBy(d => d.Id)
            .Select(d => new SharedPaper(d.Id, d.Title, d.FileName, d.Size)).ToListAsync();
        return new EventLetter(
            nomination.Nominee.FullName, country, country.TimeZone, ofEvent.TimeZone, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn,
            ofEvent.MonthOnly,
            [.. places.Select(p => (p.City, p.Country, p.Venue))], ofEvent.ProgrammeOutline,
            ofEvent.WorkingLanguages.Split((char[])[',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries),
            papers);
    }
}

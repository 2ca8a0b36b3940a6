using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Programmes;

/// <summary>Reads the programme of one event, which the caller has found visible.</summary>
internal static class ProgrammeReading
{
    public static async Task<Programme> ReadAsync(PortalDb db, Words words, Event found)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.EventId == found.Id)
            .Include(s => s.Speakers).OrderBy(s => s.Id).AsSplitQuery().ToListAsync();
        var codes = sessions.SelectMany(s => s.Speakers).Select(s => s.CountryCode).OfType<string>().Distinct().ToList();
        var names = codes.Count == 0 ? []
            : await db.Countries.Where(c => codes.Contains(c.Alpha2)).ToDictionaryAsync(c => c.Alpha2, c => words.Localize(c.Name));
        var lines = sessions.Select(s => new ProgrammeSession(
            s.Id, s.Day, s.StartsAt, s.EndsAt, s.Title, s.Tag, s.Language,
            [.. s.Speakers.OrderBy(p => p.Order)
                .Select(p => new SpeakerLine(p.Name, p.Post, p.CountryCode is { } code ? names.GetValueOrDefault(code, code) : ""))]));
        return Programme.From(lines, found.StartsOn, found.EndsOn, found.MonthOnly, found.TimeZone);
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.Writing;

/// <summary>One earlier nomination of somebody, and what became of it.</summary>
public sealed record EarlierNomination(string? Key, Wording Event, DateOnly EventStartsOn, NominationState State);

/// <summary>Somebody whom the country nominated before, as last described.</summary>
/// <param name="Id">The nomination that describes the person last.</param>
/// <param name="IsHere">The person is nominated for this event already.</param>
public sealed record EarlierNominee(
    int Id, string Name, string Position, string Organisation, IReadOnlyList<EarlierNomination> Before, bool IsHere);

/// <summary>How a nomination begins: with somebody new, or with somebody whom the country nominated before.</summary>
public sealed record NominationStartPage(FormEvent Event, Refusal? Closed, string Q, bool HasEarlier, KeyPage<EarlierNominee> Found)
{
    /// <summary>Names the draft that this page may begin.</summary>
    public Guid Draft { get; } = Guid.NewGuid();

    private const int Shown = 10;

    /// <summary>The country's own nominees that were handed in at some time, each once, the latest first.</summary>
    public static async Task<NominationStartPage> ReadAsync(PortalDb db, Act act, Event ofEvent, string q, int? after)
    {
        var country = act.By.CountryCode!;
        var earlier = EarlierOf(db, act.By);
        var latest = earlier.Where(n => !earlier.Any(m => m.PersonKey == n.PersonKey && m.Id > n.Id)).Saying(n => n.SearchKey, q);
        var rows = await latest.Where(n => after == null || n.Id < after).OrderByDescending(n => n.Id).Take(Shown + 1)
            .Select(n => new { n.Id, n.PersonKey, n.Nominee.GivenName, n.Nominee.FamilyName, n.Nominee.Position, n.Nominee.Organisation })
                .ToListAsync();
        var keys = rows.ConvertAll(r => r.PersonKey);
        var before = await earlier.Where(n => keys.Contains(n.PersonKey)).OrderByDescending(n => n.Event!.StartsOn)
            .ThenByDescending(n => n.Id)
            .Select(n => new { n.EventId, Told = new EarlierNomination(n.PersonKey, n.Event!.Title, n.Event.StartsOn, n.State) })
                .ToListAsync();
        var people = rows.Take(Shown).Select(r => new EarlierNominee(
            r.Id,
            $"{r.GivenName} {r.FamilyName}".Trim(),
            r.Position,
            r.Organisation,
            [.. before.Where(b => b.Told.Key == r.PersonKey && b.EventId != ofEvent.Id).Select(b => b.Told)],
            before.Exists(b => b.Told.Key == r.PersonKey && b.EventId == ofEvent.Id)));
        return new NominationStartPage(
            await FormEvent.ReadAsync(db, ofEvent, country),
            Nomination.WhyClosed(ofEvent, country, act.At),
            q,
            rows.Count > 0 || await earlier.AnyAsync(),
            new KeyPage<EarlierNominee>(
                [.. people], rows.Count > Shown ? rows[Shown - 1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    /// <summary>What the country itself handed in; somebody else's drafts and other countries' people are not there.</summary>
    public static IQueryable<Nomination> EarlierOf(PortalDb db, Actor viewer) =>
        db.Nominations.VisibleTo(viewer).AsNoTracking().Where(n => n.PersonKey != null);
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>Something that a country or a delegate was asked for and has not given.</summary>
public sealed record MissingAnswer(ReminderKind Kind, Event Event, string CountryCode, Nomination? Nomination, DateTime? Until)
{
    public string Thing => Reminder.ThingOf(Kind, Event.Id, CountryCode, Nomination?.Id);

    /// <summary>Of documents: which are missing.</summary>
    public IReadOnlyList<DocumentKind> Documents { get; init; } = [];

    public DateTime? LastReminder { get; init; }

    public int Reminders { get; init; }
}

/// <summary>Who has not answered, as things stand now.</summary>
public static class MissingAnswers
{
    private static readonly NominationState[] NotNominated = [NominationState.Draft, .. NominationLifecycle.NoLongerNominated];
    private static readonly NominationState[] AskedForDocuments = [
        NominationState.Submitted, NominationState.Screening, NominationState.Selected, NominationState.Confirmed];
    private static readonly DocumentKind[] Documents = [DocumentKind.NominationLetter, DocumentKind.CurriculumVitae];

    /// <summary>
    /// All that is missing of the events of a project that are still ahead, or of one of them; untracked, in the order of events, countries
    /// and persons.
    /// </summary>
    public static async Task<IReadOnlyList<MissingAnswer>> MissingAsync(
        this PortalDb db, Actor viewer, DateTime now, int projectId, string? slug = null)
    {
        var events = await db.Events.VisibleTo(viewer).AsNoTracking().ForRules()
            .Where(e => e.ProjectId == projectId && (slug == null || e.Slug == slug) && e.PublishedAt != null
                && EventLifecycle.Deciding.Contains(e.State))
            .OrderBy(e => e.StartsOn).ThenBy(e => e.Id).ToListAsync();
        var ids = events.ConvertAll(e => e.Id);
        var nominations = await db.Nominations.AsNoTracking()
            .Where(n => ids.Contains(n.EventId) && n.SubmittedAt != null && !NotNominated.Contains(n.State))
            .OrderBy(n => n.CountryCode).ThenBy(n => n.Nominee.FamilyName == "" ? n.Nominee.GivenName : n.Nominee.FamilyName)
            .ThenBy(n => n.Id).ToListAsync();
        var concepts = (await db.Concepts.Where(c => ids.Contains(c.Nomination!.EventId) && c.State == ConceptState.Submitted)
            .Select(c => c.NominationId).ToListAsync()).ToHashSet();
        var documents = (await db.Documents.Where(d => d.RemovedAt == null && ids.Contains(d.Nomination!.EventId))
            .Select(d => new { d.NominationId, d.Kind }).ToListAsync())
            .ToLookup(d => d.NominationId, d => d.Kind);
        var reminders = (await db.Reminders.Where(r => ids.Contains(r.EventId)).GroupBy(r => r.Thing)
            .Select(g => new { g.Key, Last = g.Max(r => r.SentAt), Count = g.Max(r => r.Number) }).ToListAsync()).ToDictionary(r => r.Key);
        var ofEvents = nominations.ToLookup(n => n.EventId);
        return [.. events.SelectMany(e => Missing(e, [.. ofEvents[e.Id]]))
            .Select(m => reminders.TryGetValue(m.Thing, out var sent) ? m with { LastReminder = sent.Last, Reminders = sent.Count } : m)];

        IEnumerable<MissingAnswer> Missing(Event e, List<Nomination> own)
        {
            foreach (var code in e.InvitedCountries.Select(c => c.CountryCode).Order(StringComparer.Ordinal))
            {
                if (Nomination.WhyClosed(e, code, now) is null && !own.Exists(n => n.CountryCode == code))
                    yield return new MissingAnswer(ReminderKind.Nominate, e, code, null, e.DeadlineFor(code));
            }

            foreach (var n in own)
            {
                if (n.State == NominationState.Selected && n.OfferExpiresAt > now)
                    yield return new MissingAnswer(ReminderKind.Confirm, e, n.CountryCode, n, n.OfferExpiresAt);
                if (n.State == NominationState.Confirmed && !concepts.Contains(n.Id) && e.DayAt(now) < e.StartsOn)
                    yield return new MissingAnswer(ReminderKind.Concept, e, n.CountryCode, n, null);
                var lacks = Documents.Except(documents[n.Id]).ToList();
                if (lacks.Count > 0 && AskedForDocuments.Contains(n.State))
                    yield return new MissingAnswer(ReminderKind.Documents, e, n.CountryCode, n, null) { Documents = lacks };
            }
        }
    }
}

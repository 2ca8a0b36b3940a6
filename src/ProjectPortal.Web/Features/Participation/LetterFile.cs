using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Papers;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The letters of an event, dated on the day of the selection, with a member of staff to ask.</summary>
internal static class LetterFile
{
    /// <param name="nominationId">Of one delegate; null for all.</param>
    /// <returns>Null where there is nobody to write to.</returns>
    public static async Task<ReportDocument?> OfAsync(PortalDb db, EventPapers papers, int? nominationId, string language, DateTime now)
    {
        var to = (await papers.DelegatesAsync(language, NominationLifecycle.HoldingInvitation)).Where(d => nominationId is null || d.Id == nominationId).ToList();
        if (to.Count == 0)
            return null;

        var (ids, selected) = (to.ConvertAll(d => d.Id), nameof(NominationState.Selected));
        var dates = (await db.Changes.Where(c => c.Subject == nameof(Nomination) && ids.Contains(c.SubjectId) && c.To == selected)
            .GroupBy(c => c.SubjectId).Select(g => new { g.Key, At = g.Max(c => c.At) }).ToListAsync()).ToDictionary(c => c.Key, c => c.At);
        // The date of the file is that of its youngest letter: fetched again tomorrow, it is the same file.
        var letters = to.ConvertAll(d => (Delegate: d, At: dates.TryGetValue(d.Id, out var at) ? at : now));
        return InvitationLetters.Compose(
            papers.Facts,
            letters.ConvertAll(l => new Invitation(l.Delegate.ForPaper(), papers.Event.DayAt(l.At), l.Delegate.OfferExpiresAt)),
            await ContactAsync(db, papers.Event.Id),
            letters.Max(l => l.At));
    }

    /// <summary>Who released the decisions; where that person has gone, another member of staff.</summary>
    private static async Task<PaperContact?> ContactAsync(PortalDb db, int eventId)
    {
        var released = await db.Changes.Where(c => c.Subject == nameof(Event) && c.SubjectId == eventId && c.Action == nameof(NominationAction.Release) && c.ByUserId != null)
            .OrderByDescending(c => c.Id).Select(c => c.ByUserId).FirstOrDefaultAsync();
        return await db.Users.Where(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id == released ? 0 : 1).ThenBy(u => u.Id).Select(u => new PaperContact(u.DisplayName, u.Email!)).FirstOrDefaultAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports.Papers;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Participation;

/// <summary>The letters of an event, dated on the day of the selection, with a member of staff to ask.</summary>
internal static class LetterFile
{
    /// <param name="nominationId">Of one delegate; null for all.</param>
    /// <returns>Null where there is nobody to write to.</returns>
    public static async Task<PeoplesPaper?> OfAsync(PortalDb db, EventPapers papers, int? nominationId, string language)
    {
        var to = (await papers.DelegatesAsync(language, NominationLifecycle.HoldingInvitation))
            .Where(d => nominationId is null || d.Id == nominationId).ToList();
        if (to.Count == 0)
            return null;

        // The date of the file is that of its youngest letter: fetched again tomorrow, it is the same file.
        return new PeoplesPaper(InvitationLetters.Compose(
            papers.Facts,
            to.ConvertAll(d => new Invitation(d.ForPaper(), papers.Event.DayAt(d.SelectedAt!.Value), d.OfferExpiresAt, d.TimeZone)),
            await ContactAsync(db, papers.Event.ReleasedByUserId),
            to.Max(d => d.SelectedAt!.Value)), to.Count);
    }

    /// <summary>Who released the decisions; where that person has gone, another member of staff.</summary>
    private static async Task<PaperContact?> ContactAsync(PortalDb db, int? released) =>
        await db.Users.Where(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id == released ? 0 : 1).ThenBy(u => u.Id).Select(u => new PaperContact(u.DisplayName, u.Email!))
                .FirstOrDefaultAsync();
}

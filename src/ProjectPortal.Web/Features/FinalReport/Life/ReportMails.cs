using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Tells the staff what became of a report: those who are to act, or whose work it is.</summary>
public sealed class ReportMails(PortalDb db, Post post, MailSenders senders, Words words, Acting acting)
{
    /// <summary>For the save that keeps the move; how many are told.</summary>
    /// <param name="moved">With its writers.</param>
    /// <param name="project">What people call the project.</param>
    public async Task<int> TellAsync(ReportEditionAction action, ReportEdition moved, string project)
    {
        var recipients = await RecipientsAsync(action, moved);
        if (recipients.Count == 0)
            return 0;

        var (from, because) = (await senders.FindAsync(moved.ProjectId), moved.UnsavedChanges[^1]);
        foreach (var to in recipients)
        {
            post.Write(to, from, KeyOf(action), because, () =>
            [
                to.Name, project, Formats.Number((long)moved.Number), acting.By.Name, because.Reason ?? "",
                post.Link($"/projects/{from.Slug}/final-report"), words.Localize(moved.WhatChanged),
            ]);
        }

        return recipients.Count;
    }

    public async Task<int> CountAsync(ReportEditionAction action, ReportEdition moved) => (await RecipientsAsync(action, moved)).Count;

    private async Task<List<Recipient>> RecipientsAsync(ReportEditionAction action, ReportEdition moved)
    {
        // Who is to clear it, and who should know that it is out, is everybody; the rest concerns those whose work it is.
        var everybody = action is ReportEditionAction.SendToReview or ReportEditionAction.Submit;
        var concerned = moved.Writers.Select(w => w.UserId).Concat([moved.SentById ?? 0, moved.ClearedById ?? 0]).ToArray();
        var (me, staff) = (acting.By.UserId, (int)Roles.Staff);
        return await db.Users
            .Where(u => ((int)u.Roles & staff) != 0 && u.ClosedAt == null && u.Email != null && u.Id != me
                && (everybody || concerned.Contains(u.Id)))
            .OrderBy(u => u.Id).Select(u => new Recipient(u.Email!, u.DisplayName, u.Language ?? "en")).ToListAsync();
    }

    private static string KeyOf(ReportEditionAction action) => action switch
    {
        ReportEditionAction.SendToReview => "Mails.ReportSentStaff",
        ReportEditionAction.Return => "Mails.ReportReturnedStaff",
        ReportEditionAction.Clear => "Mails.ReportClearedStaff",
        ReportEditionAction.Reopen => "Mails.ReportReopenedStaff",
        ReportEditionAction.Submit => "Mails.ReportSubmittedStaff",
        ReportEditionAction.Correct or ReportEditionAction.Supersede or ReportEditionAction.Discard =>
            throw new ArgumentOutOfRangeException(nameof(action), action, "Nobody is told of this."),
    };
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Tells staff what is asked for after the list was frozen, and who asked what became of it.</summary>
public sealed class RequestMails(PortalDb db, Post post, MailSenders senders, Words words)
{
    /// <summary>For the save that keeps the request.</summary>
    public async Task AskedAsync(ChangeRequest asked)
    {
        var staff = await db.Users.Where(u => ((int)u.Roles & (int)Roles.Staff) != 0 && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id).Select(u => new Recipient(u.Email!, u.DisplayName, u.Language ?? "en")).ToListAsync();
        await WriteAsync(asked, asked.UnsavedChanges[^1], staff, "Mails.RequestAskedStaff");
    }

    /// <summary>For the save that keeps the decision: the country is told, and the delegate who asked.</summary>
    /// <param name="because">What was noted of the decision; a save in between has taken it into the history.</param>
    public async Task DecidedAsync(ChangeRequest decided, Change because)
    {
        var told = await db.Users.Where(u => u.CountryCode == decided.CountryCode && u.ClosedAt == null && u.Email != null)
            .OrderBy(u => u.Id).Select(u => new { u.Email, u.DisplayName, u.Language }).ToListAsync();
        var language = await db.Countries.Where(c => c.Alpha2 == decided.CountryCode).Select(c => c.CorrespondenceLanguage)
            .SingleAsync() == "fr" ? "fr" : "en";
        var recipients = told.ConvertAll(u => new Recipient(u.Email!, u.DisplayName, u.Language ?? language));
        await WriteAsync(decided, because, recipients, $"Mails.Request{decided.State}FocalPoint");
        if (decided.ByNominee)
            await WriteAsync(decided, because,
                [new Recipient(decided.Nomination!.Nominee.Email, decided.Nomination.Nominee.FullName, language)],
                $"Mails.Request{decided.State}Nominee");
    }

    private async Task WriteAsync(ChangeRequest request, Change because, IReadOnlyCollection<Recipient> recipients, string key)
    {
        if (recipients.Count == 0)
            return;

        var from = await senders.FindAsync(request.ProjectId);
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Alpha2 == request.CountryCode);
        var (nomination, ofEvent) = (request.Nomination!, request.Nomination!.Event!);
        foreach (var to in recipients)
        {
            post.Write(to, from, key, because, () =>
            [
                nomination.Nominee.FullName,
                words.Named(ofEvent.Kind, words.Localize(ofEvent.Title)),
                Formats.Days(ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly),
                words.Localize(country),
                words.Localize(request.Kind),
                request.Reason,
                request.DecisionReason,
                post.Link(request.State == ChangeRequestState.Open ? $"/projects/{from.Slug}/requests"
                    : $"/projects/{from.Slug}/nominations/{nomination.Id}"),
                to.Name,
                request.AskedBy,
            ]);
        }
    }
}

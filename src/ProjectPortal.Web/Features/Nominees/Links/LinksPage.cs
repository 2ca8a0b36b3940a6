using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominees.Links;

/// <summary>One link that was given out.</summary>
public sealed record LinkLine(
    int Id, LinkPurpose Purpose, string SentBy, DateTime SentAt, DateTime ExpiresAt, LinkClosing Closing, DateTime? ClosedAt,
    string ClosedBy, string? Reason, bool Opens);

/// <summary>The personal links of one nomination, and what can be done with them.</summary>
public sealed record LinksPage(
    int NominationId, string Person, bool HasEmail, NominationState State, Wording Event, IReadOnlyList<LinkLine> Lines,
    IReadOnlyList<LinkPurpose> CanSend, bool IsStaff, bool InDirectory, string TimeZone)
{
    public RevocationForm Revocation { get; init; } = new();

    /// <summary>The link that somebody just tried to take back.</summary>
    public int? TriedId { get; init; }

    public DirectoryRemovalForm Removal { get; init; } = new();

    public static bool MaySend(Actor viewer, LinkPurpose purpose) =>
        viewer.IsAny(PersonalLink.SentBy(purpose));

    /// <param name="nomination">With its event.</param>
    public static async Task<LinksPage> ReadAsync(PortalDb db, Nomination nomination, Act act)
    {
        var links = await db.PersonalLinks.AsNoTracking().Where(l => l.NominationId == nomination.Id).OrderByDescending(l => l.Id)
            .ToListAsync();
        var lines = links.ConvertAll(l => new LinkLine(
            l.Id, l.Purpose, l.IssuedBy, l.IssuedAt, l.ExpiresAt, l.Closing, l.RevokedAt, l.RevokedBy,
                l.ClosingReason.Length == 0 ? null : l.ClosingReason, l.WhyNot(nomination.Event!, act.At) is null));
        return new LinksPage(
            nomination.Id, nomination.Nominee.FullName, nomination.Nominee.Email.Length > 0, nomination.State, nomination.Event!.Title,
            lines,
            [.. Enum.GetValues<LinkPurpose>()
                .Where(p => MaySend(act.By, p) && PersonalLink.Term(p, nomination, nomination.Event, act.At).Refusal is null)],
            act.By.IsAny(Roles.Staff),
            await db.DirectoryEntries.AnyAsync(e => e.NominationId == nomination.Id && e.ShownSince != null),
            nomination.Event.TimeZone);
    }
}

/// <summary>The mail that would carry a new link, before it is sent.</summary>
public sealed record NewLinkPage(int NominationId, string Person, LinkPurpose Purpose, MailPreview? Mail, bool ClosesOlder);

public sealed class RevocationForm
{
    [Required]
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

public sealed class DirectoryRemovalForm
{
    [Required]
    [Display(Name = "Forms.Reason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

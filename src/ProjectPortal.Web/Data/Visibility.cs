using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Data;

/// <summary>
/// The one rule of who sees what. Every list, search, export and link starts from it; what it leaves out does not
/// exist for the viewer.
/// </summary>
public static class Visibility
{
    private const Roles ReadsAll = Roles.Staff | Roles.Evaluator;

    public static IQueryable<Project> VisibleTo(this IQueryable<Project> projects, Actor viewer) =>
        viewer.IsAny(ReadsAll) ? projects
        : viewer.IsAny(Roles.FocalPoint) ? projects.Where(p => p.Beneficiaries.Any(c => c.CountryCode == viewer.CountryCode))
        : projects.Where(p => false);

    /// <summary>A country sees what is published and invites it.</summary>
    public static IQueryable<Event> VisibleTo(this IQueryable<Event> events, Actor viewer) =>
        viewer.IsAny(ReadsAll) ? events
        : viewer.IsAny(Roles.FocalPoint)
            ? events.Where(e => e.PublishedAt != null && e.InvitedCountries.Any(c => c.CountryCode == viewer.CountryCode))
        : events.Where(e => false);

    /// <summary>A country sees what was asked for its own people.</summary>
    public static IQueryable<ChangeRequest> VisibleTo(this IQueryable<ChangeRequest> requests, Actor viewer) =>
        viewer.IsAny(ReadsAll) ? requests
        : viewer.IsAny(Roles.FocalPoint) ? requests.Where(r => r.CountryCode == viewer.CountryCode)
        : requests.Where(r => false);

    /// <summary>A country sees its own nominations; a draft is nobody else's business.</summary>
    public static IQueryable<Nomination> VisibleTo(this IQueryable<Nomination> nominations, Actor viewer) =>
        viewer.IsAny(ReadsAll) ? nominations.Where(n => n.State != NominationState.Draft && n.SubmittedAt != null)
        : viewer.IsAny(Roles.FocalPoint) ? nominations.Where(n => n.CountryCode == viewer.CountryCode)
        : nominations.Where(n => false);

    /// <summary>
    /// Who sees the owner sees its documents, but a nominee's letter and curriculum vitae are for staff and the nominee's own country
    /// alone, and documents of a project for who reads whole projects. What was removed is not there for anybody.
    /// </summary>
    public static IQueryable<Document> VisibleTo(this IQueryable<Document> documents, PortalDb db, Actor viewer)
    {
        var nominations = viewer.MaySee(DataKind.IdentityDocument) ? db.Nominations.VisibleTo(viewer) : db.Nominations.Where(n => false);
        var (events, whole) = (db.Events.VisibleTo(viewer), viewer.IsAny(ReadsAll));
        return documents.Where(d => d.RemovedAt == null && (
            nominations.Any(n => n.Id == d.NominationId) || events.Any(e => e.Id == d.EventId)
            || (whole && d.NominationId == null && d.EventId == null)));
    }

    /// <summary>Who holds a seat, or held it to the end, reads the papers of the event, without an account.</summary>
    public static IQueryable<Document> SharedWith(this IQueryable<Document> documents, Nomination of)
    {
        var (holds, eventId) = (of.HoldsSeat, of.EventId);
        return documents.Where(d => holds && d.RemovedAt == null && d.EventId == eventId);
    }

    /// <summary>
    /// What one member says of a nomination is kept from the others until they have said what they think, or until it
    /// is decided; from whom has a conflict of interest it is kept until then in any case. An evaluator, who judges
    /// nobody, reads all; a country nothing.
    /// </summary>
    public static IQueryable<Assessment> VisibleTo(this IQueryable<Assessment> assessments, Actor viewer) =>
        viewer.IsAny(Roles.Staff)
            ? assessments.Where(a => a.ByUserId == viewer.UserId
                || !NominationLifecycle.BeingJudged.Contains(a.Nomination!.State)
                || assessments.Any(own => own.NominationId == a.NominationId && own.ByUserId == viewer.UserId
                    && (own.Answer == Answer.Scored || own.Answer == Answer.Abstained)))
        : viewer.IsAny(Roles.Evaluator) ? assessments
        : assessments.Where(a => false);

    /// <summary>
    /// Who sees a record sees what happened to it. What staff mean to decide is told to those who read whole projects once it was
    /// released, and to a country never; who answered a survey, wrote to whom or said what of a draft is told to staff alone.
    /// </summary>
    public static IQueryable<Change> VisibleTo(this IQueryable<Change> changes, PortalDb db, Actor viewer)
    {
        var (nominations, answers) = (db.Nominations.VisibleTo(viewer), db.Assessments.VisibleTo(viewer));
        var (mails, whole) = (db.Outbox.VisibleTo(viewer), viewer.IsAny(ReadsAll));
        var seen = changes.Where(c =>
            (c.Subject != nameof(Nomination) || nominations.Any(n => n.Id == c.SubjectId))
            && (c.Subject != nameof(Assessment) || answers.Any(a => a.Id == c.SubjectId))
            && (c.Subject != MailVisibility.Subject || mails.Any(m => m.Id == c.SubjectId))
            && (c.Subject != nameof(Document) || db.Documents.Any(d => d.Id == c.SubjectId
                && (d.NominationId == null ? whole || d.EventId != null : nominations.Any(n => n.Id == d.NominationId)))));
        if (viewer.IsAny(Roles.Staff))
            return seen;

        var (heldBack, mayBeReleased) = (NominationLifecycle.HeldBack, whole);
        return seen.Where(c => c.Subject != nameof(SurveyAnswer) && c.Subject != nameof(DirectoryMessage)
            && c.Subject != nameof(SectionComment)
            && (c.Subject != nameof(Nomination) || !heldBack.Contains(c.Action)
                || (mayBeReleased && db.Nominations.Any(n => n.Id == c.SubjectId && n.Event!.ReleasedAt >= c.At))));
    }
}

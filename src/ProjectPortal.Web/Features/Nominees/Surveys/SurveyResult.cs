using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Nominees.Surveys;

/// <summary>One answer. The name is there for staff alone.</summary>
public sealed record SurveyLine(
    string? Name, Wording? Country, int Relevance, SurveyIntent Intent, string Practice, string MostUseful, string LeastUseful,
    DateTime? AnsweredAt);

/// <summary>What those who came say of an event; never without how many of them answered.</summary>
public sealed record SurveyResult(
    string EventSlug, Wording Event, DateOnly StartsOn, DateOnly EndsOn, bool MonthOnly, int Attended, IReadOnlyList<SurveyLine> Answers,
    bool IsStaff, bool HidesWords)
{
    /// <summary>With fewer answers, words could be tied to a person even without a name.</summary>
    public const int FewestForWords = 5;

    public int Relevant => Answers.Count(a => a.Relevance >= SurveyAnswer.RelevantFrom);

    public decimal? RelevantShare => Share(Relevant, Answers.Count);

    public decimal? AnswerRate => Share(Answers.Count, Attended);

    public static decimal? Share(int part, int whole) => whole == 0 ? null : decimal.Round(part * 100m / whole, 1);

    public static async Task<SurveyResult?> ReadAsync(PortalDb db, Actor viewer, int projectId, string slug)
    {
        var ofEvent = await db.Events.VisibleTo(viewer).AsNoTracking()
            .SingleOrDefaultAsync(e => e.ProjectId == projectId && e.Slug == slug);
        if (ofEvent is null)
            return null;

        var came = db.Nominations.VisibleTo(viewer).Where(n => n.EventId == ofEvent.Id && n.State == NominationState.Attended);
        var attended = await came.CountAsync();
        var rows = await (from a in db.SurveyAnswers.AsNoTracking()
                          join n in came on a.NominationId equals n.Id
                          join country in db.Countries on n.CountryCode equals country.Alpha2
                          orderby a.AnsweredAt, a.Id
                          select new
                          {
                              a.Relevance,
                              a.Intent,
                              a.Practice,
                              a.MostUseful,
                              a.LeastUseful,
                              a.AnsweredAt,
                              n.Nominee.GivenName,
                              n.Nominee.FamilyName,
                              Country = country.Name
                          }).ToListAsync();
        var isStaff = viewer.IsAny(Roles.Staff);
        var hides = !isStaff && rows.Count < FewestForWords;
        var lines = rows.Select(r => new SurveyLine(
            isStaff ? $"{r.GivenName} {r.FamilyName}".Trim() : null, isStaff ? r.Country : null, r.Relevance, r.Intent,
            hides ? "" : r.Practice, hides ? "" : r.MostUseful, hides ? "" : r.LeastUseful, isStaff ? r.AnsweredAt : null));
        // Without names the order of the answers must not tell who they are from.
        return new SurveyResult(
            ofEvent.Slug, ofEvent.Title, ofEvent.StartsOn, ofEvent.EndsOn, ofEvent.MonthOnly, attended,
            [.. isStaff ? lines : lines.OrderByDescending(l => l.Relevance).ThenBy(l => l.Intent)
                .ThenBy(l => l.MostUseful, StringComparer.Ordinal)], isStaff, hides);
    }
}

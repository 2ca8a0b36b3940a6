using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Web.Data;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>
/// Adds to the facts of a report those of the annexes that were asked for, one statement each. Answers are counted and speakers left
/// out: a report names nobody.
/// </summary>
internal sealed class AnnexQuery(PortalDb db, Actor viewer)
{
    public async Task<Report> AddAsync(Report facts, int projectId, ReportAnnex asked)
    {
        if (asked == ReportAnnex.None)
            return facts;
        return facts with
        {
            Annexes = new AnnexFacts(asked)
            {
                Participants = asked.HasFlag(ReportAnnex.Participants) ? await ParticipantsAsync(facts, projectId) : [],
                Sessions = asked.HasFlag(ReportAnnex.Programmes) ? await SessionsAsync(projectId) : [],
                Surveys = asked.HasFlag(ReportAnnex.Survey) ? await SurveysAsync(projectId) : [],
                Expenditures = asked.HasFlag(ReportAnnex.Budget) ? await ExpendituresAsync(projectId) : [],
                Papers = asked.HasFlag(ReportAnnex.Documents) ? await PapersAsync(projectId) : [],
            },
        };
    }

    /// <summary>"participants,budget" of an address; null where it names an annex that there is not.</summary>
    public static ReportAnnex? Named(IEnumerable<string>? names)
    {
        var asked = ReportAnnex.None;
        foreach (var name in (names ?? []).SelectMany(part => part.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (All.Where(annex => KeyOf(annex) == name).Select(annex => (ReportAnnex?)annex).FirstOrDefault() is not { } annex)
                return null;
            asked |= annex;
        }

        return asked;
    }

    public static IEnumerable<ReportAnnex> All => Enum.GetValues<ReportAnnex>().Where(annex => annex != ReportAnnex.None);

    public static string KeyOf(ReportAnnex annex) => annex.ToString().ToLowerInvariant();

    private async Task<IReadOnlyList<EventCountryFacts>> ParticipantsAsync(Report facts, int projectId)
    {
        var counts = await db.Nominations.VisibleTo(viewer)
            .Where(n => n.ProjectId == projectId && n.State == NominationState.Attended)
            .GroupBy(n => new { n.EventId, n.CountryCode, n.Nominee.Sex })
            .Select(g => new NominationCount(g.Key.EventId, g.Key.CountryCode, g.Key.Sex, NominationState.Attended, g.Count()))
            .ToListAsync();
        var named = facts.Participation.Countries.ToDictionary(c => c.Country.Code, c => c.Country, StringComparer.Ordinal);
        return [.. counts.GroupBy(c => (c.EventId, c.Country)).OrderBy(of => of.Key.EventId)
            .ThenBy(of => of.Key.Country, StringComparer.Ordinal)
            .Select(of => new EventCountryFacts(of.Key.EventId, named[of.Key.Country], Participation.Heads(of)))];
    }

    private async Task<IReadOnlyList<SessionFacts>> SessionsAsync(int projectId)
    {
        var events = db.Events.VisibleTo(viewer).Where(e => e.ProjectId == projectId && e.State != EventState.Draft);
        return await db.Sessions.AsNoTracking().Where(s => events.Any(e => e.Id == s.EventId))
            .OrderBy(s => s.EventId).ThenBy(s => s.Day).ThenBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Select(s => new SessionFacts(s.EventId, s.Day, s.StartsAt, s.EndsAt, s.Title, s.Tag)).ToListAsync();
    }

    private async Task<IReadOnlyList<SurveyFacts>> SurveysAsync(int projectId)
    {
        var answers = await db.SurveyAnswers.Where(a => a.ProjectId == projectId)
            .GroupBy(a => new { a.Nomination!.EventId, a.Relevance, a.Intent })
            .Select(g => new { g.Key.EventId, g.Key.Relevance, g.Key.Intent, Count = g.Count() }).ToListAsync();
        return [.. answers.GroupBy(a => a.EventId).OrderBy(of => of.Key).Select(of => new SurveyFacts(of.Key, of.Sum(a => a.Count),
            of.Where(a => a.Relevance >= SurveyAnswer.RelevantFrom).Sum(a => a.Count),
            of.Where(a => a.Intent == SurveyIntent.WillIntroduce).Sum(a => a.Count),
            of.Where(a => a.Intent == SurveyIntent.WillExplore).Sum(a => a.Count),
            of.Where(a => a.Intent == SurveyIntent.WillNot).Sum(a => a.Count)))];
    }

    private async Task<IReadOnlyList<ExpenditureFacts>> ExpendituresAsync(int projectId)
    {
        var spent = await db.Expenditures.AsNoTracking().Where(e => e.ProjectId == projectId).OrderBy(e => e.On).ThenBy(e => e.Id)
            .Select(e => new { e.On, e.ObjectClass!.Code, e.Description, e.DocumentReference, e.Cents }).ToListAsync();
        return [.. spent.Select(e => new ExpenditureFacts(e.On, e.Code, e.Description, e.DocumentReference, new Usd(e.Cents)))];
    }

    private async Task<IReadOnlyList<PaperFacts>> PapersAsync(int projectId)
    {
        var papers = await db.Documents.AsNoTracking().VisibleTo(db, viewer).Where(d => d.ProjectId == projectId
                && d.NominationId == null)
            .OrderBy(d => d.EventId).ThenBy(d => d.DatedOn).ThenBy(d => d.AddedAt).ThenBy(d => d.Id)
            .Select(d => new { d.EventId, d.Kind, d.Title, d.DatedOn, d.AddedAt }).ToListAsync();
        return [.. papers.Select(d => new PaperFacts(
            d.EventId, d.Kind, d.Title, d.DatedOn ?? Domain.PlaceTime.Utc.DayAt(d.AddedAt)))];
    }
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Data;

/// <summary>How many answered, and how: what everybody may know while the marks are kept.</summary>
public sealed record AnswerCounts(int Scored, int Abstained, int Conflicts)
{
    public static readonly AnswerCounts None = new(0, 0, 0);
}

/// <summary>What one viewer may know of the scores of an event.</summary>
public sealed record SeenScores(
    IReadOnlyDictionary<int, AnswerCounts> Counts, IReadOnlyDictionary<int, Answer> Own, IReadOnlyDictionary<int, Score> Visible)
{
    public AnswerCounts CountsOf(int nominationId) => Counts.GetValueOrDefault(nominationId, AnswerCounts.None);

    public Answer OwnOf(int nominationId) => Own.GetValueOrDefault(nominationId);

    /// <summary>Null where it is kept from the viewer, or where nobody has answered.</summary>
    public Score? For(int nominationId) => Visible.GetValueOrDefault(nominationId);
}

/// <summary>Scores, for the rules and for people: the rules know all of them, people what they may.</summary>
public static class Scores
{
    /// <summary>
    /// What a decision about nominations of an event rests on, by their ids. For the domain alone: nothing of it is shown.
    /// </summary>
    /// <param name="ofEvent">With its criteria.</param>
    public static async Task<IReadOnlyDictionary<int,
    Scoring>> ScoringAsync(this PortalDb db, Event ofEvent, IReadOnlyCollection<int> nominationIds, Actor by)
    {
        var answers = (await db.Assessments.AsNoTracking().Include(a => a.Marks).Where(a => nominationIds.Contains(a.NominationId))
            .ToListAsync()).ToLookup(a => a.NominationId);
        return nominationIds.ToDictionary(
            id => id,
            id => new Scoring(Score.Compute(ofEvent.Criteria, [.. answers[id]]),
                answers[id].FirstOrDefault(a => a.ByUserId is not null && a.ByUserId == by.UserId)?.Answer ?? Answer.None));
    }

    /// <summary>What a viewer may know of an event's scores.</summary>
    /// <param name="criteria">Of the event.</param>
    public static async Task<SeenScores> ScoresSeenByAsync(
        this PortalDb db, int eventId, IReadOnlyCollection<Criterion> criteria, Actor viewer)
    {
        var answers = db.Assessments.AsNoTracking().Where(a => a.Nomination!.EventId == eventId);
        var counts = await answers.GroupBy(a => new { a.NominationId, a.Answer })
            .Select(g => new AnswerRow(g.Key.NominationId, g.Key.Answer, g.Count(),
                g.Count(a => a.ByUserId != null && a.ByUserId == viewer.UserId))).ToListAsync();
        var seen = await db.Assessments.AsNoTracking().VisibleTo(viewer).Include(a => a.Marks).Where(a => a.Nomination!.EventId == eventId)
            .ToListAsync();
        return new SeenScores(
            counts.ToLookup(c => c.NominationId)
                .ToDictionary(g => g.Key, g => new AnswerCounts(
                CountOf(g, Answer.Scored), CountOf(g, Answer.Abstained), CountOf(g, Answer.Conflict))),
            counts.Where(c => c.Own > 0).ToDictionary(c => c.NominationId, c => c.Answer),
            // One's own conflict alone is no view of the score.
            seen.ToLookup(a => a.NominationId).Where(g => g.Any(a => a.OpensOthers))
                .ToDictionary(g => g.Key, g => Score.Compute(criteria, [.. g])));
    }

    private static int CountOf(IEnumerable<AnswerRow> rows, Answer answer) => rows.Where(r => r.Answer == answer).Sum(r => r.Count);

    private sealed record AnswerRow(int NominationId, Answer Answer, int Count, int Own);
}

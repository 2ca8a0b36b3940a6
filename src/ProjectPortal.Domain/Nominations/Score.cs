using ProjectPortal.Domain.Events;

namespace ProjectPortal.Domain.Nominations;

/// <summary>How one criterion was marked by those who scored it; no mean where nobody did.</summary>
public sealed record CriterionScore(int CriterionId, Wording Title, int Weight, int Marks, decimal? Mean);

/// <summary>
/// The score of one nomination: the mean of the marks of each criterion, weighted, as a share of the best that could be
/// had. There is none until each criterion has been marked by at least one member of staff.
/// </summary>
public sealed record Score(IReadOnlyList<CriterionScore> Criteria, int Scored, int Abstained, int Conflicts)
{
    public CriterionScore? Unscored => Criteria.FirstOrDefault(c => c.Mean is null);

    /// <summary>With one decimal, as it is shown: what is shown as the threshold reaches it.</summary>
    public decimal? PerCent => Criteria.Count == 0 || Unscored is not null ? null : Share(Criteria.Select(c => (c.Weight, c.Mean!.Value)));

    public static Score Compute(IEnumerable<Criterion> criteria, IReadOnlyCollection<Assessment> answers)
    {
        var marks = answers.Where(a => a.Answer == Answer.Scored).SelectMany(a => a.Marks).ToLookup(m => m.CriterionId, m => m.Value);
        return new Score(
            [.. from c in criteria orderby c.Order
                select new CriterionScore(
                c.Id, c.Title, c.Weight, marks[c.Id].Count(), marks[c.Id].Any() ? (decimal)marks[c.Id].Sum() / marks[c.Id].Count() : null)],
            answers.Count(a => a.Answer == Answer.Scored),
            answers.Count(a => a.Answer == Answer.Abstained),
            answers.Count(a => a.Answer == Answer.Conflict));
    }

    /// <summary>One member's own score; null where a criterion has no mark of theirs.</summary>
    public static decimal? PerCentOf(IReadOnlyCollection<Criterion> criteria, Assessment answer)
    {
        var marks = answer.Marks.ToDictionary(m => m.CriterionId, m => m.Value);
        return answer.Answer != Answer.Scored || criteria.Count == 0 || criteria.Any(c => !marks.ContainsKey(c.Id))
            ? null
            : Share(criteria.Select(c => (c.Weight, (decimal)marks[c.Id])));
    }

    private static decimal Share(IEnumerable<(int Weight, decimal Mark)> marks)
    {
        var all = marks.ToList();
        return decimal.Round(100 * all.Sum(m => m.Weight * m.Mark) / (Assessment.BestMark * all.Sum(m => m.Weight)), 1,
            MidpointRounding.AwayFromZero);
    }
}

/// <summary>
/// What a proposal rests on: the score of the nomination, and what the one who proposes answered. Read in the same transaction that uses
/// it.
/// </summary>
public sealed record Scoring(Score Score, Answer Own)
{
    /// <summary>Why this proposal cannot be made with this score.</summary>
    internal Refusal? WhyNot(Event ofEvent, Proposal proposal, string reason) =>
        Own == Answer.Conflict ? new Refusal("ConflictDeclared")
        : proposal != Proposal.Select || ofEvent.CriteriaCount == 0 ? null
        // Who has not answered must not learn from a refusal where the score stands.
        : Own == Answer.None ? new Refusal("AnswerFirst")
        : Score.Unscored is { } unscored ? new Refusal("CriterionUnscored", null, unscored.Title)
        : IsBelow(ofEvent) && string.IsNullOrWhiteSpace(reason)
            ? new Refusal("BelowThreshold", "Reason", Score.PerCent!.Value, ofEvent.ThresholdPerCent!.Value)
        : null;

    internal bool IsBelow(Event ofEvent) => Score.PerCent < ofEvent.ThresholdPerCent;
}

using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>Scores: how they are given, weighed and kept, and what a decision needs of them.</summary>
public class ScoringTests
{
    private static readonly Actor Colleague = new(11, "Colleague", Roles.Staff);
    private static readonly SeatsTaken Free = new(0, 0);

    [Fact]
    public void The_score_is_the_weighted_mean_as_a_share_of_the_best()
    {
        var (e, n) = Judged();
        var mine = Scored(e, n, Stage.Staff, 5, 2);
        var theirs = Scored(e, n, Colleague, 4, 4);

        // (3 × 4.5 + 1 × 3) of (3 + 1) × 5.
        var score = Score.Compute(e.Criteria, [mine, theirs]);
        score.PerCent.ShouldBe(82.5m);
        score.Criteria.Select(c => (c.Marks, c.Mean)).ShouldBe([(2, 4.5m), (2, 3m)]);
        Score.PerCentOf(e.Criteria, mine).ShouldBe(85m);
        (score.Scored, score.Abstained, score.Conflicts).ShouldBe((2, 0, 0));
    }

    [Fact]
    public void Who_abstains_or_has_a_conflict_is_counted_and_weighs_nothing()
    {
        var (e, n) = Judged();
        var mine = Scored(e, n, Stage.Staff, 4, 4);
        var abstained = Begin(e, n, Colleague);
        abstained.Abstain(e, "Not my field.", Stage.By(Colleague)).ShouldBeNull();
        var conflict = Begin(e, n, new Actor(12, "Cousin", Roles.Staff));
        conflict.DeclareConflict(e, "My cousin.", new Act(new Actor(12, "Cousin", Roles.Staff), Stage.Now)).ShouldBeNull();

        var score = Score.Compute(e.Criteria, [mine, abstained, conflict]);
        (score.PerCent, score.Scored, score.Abstained, score.Conflicts).ShouldBe((80m, 1, 1, 1));
        (mine.OpensOthers, abstained.OpensOthers, conflict.OpensOthers).ShouldBe((true, true, false));
    }

    [Fact]
    public void There_is_no_score_until_each_criterion_has_a_mark()
    {
        var (e, n) = Judged();
        Score.Compute(e.Criteria, []).PerCent.ShouldBeNull();
        var mine = Scored(e, n, Stage.Staff, 4, 4);
        Identified(e.AddCriterion(new CriterionPlan(new Wording("New"), Wording.None, 5), Stage.By(Stage.Staff)).Criterion!, 3);
        var score = Score.Compute(e.Criteria, [mine]);
        (score.PerCent, score.Unscored!.CriterionId).ShouldBe((null, 3));
        Score.PerCentOf(e.Criteria, mine).ShouldBeNull();
    }

    [Fact]
    public void Every_mark_is_asked_for_at_once_and_lies_between_nought_and_five()
    {
        var (e, n) = Judged();
        var answer = Begin(e, n, Stage.Staff);
        answer.Score(e, new Dictionary<int, int?> { [1] = 6 }, "", false, Stage.By(Stage.Staff)).Select(r => (r.Code, r.Field))
            .ShouldBe([("MarkMissing", "Marks[1]"), ("MarkMissing", "Marks[2]")]);
        answer.Score(e, new Dictionary<int, int?> { [1] = -1, [2] = null }, "", false, Stage.By(Stage.Staff)).Count.ShouldBe(2);
        answer.Answer.ShouldBe(Answer.None);
        answer.Score(e, new Dictionary<int, int?> { [1] = 0, [2] = 5 }, " Fair. ", false, Stage.By(Stage.Staff)).ShouldBeEmpty();
        (answer.Answer, answer.Comment, answer.UnsavedChanges[^1].Action, answer.UnsavedChanges[^1].To)
            .ShouldBe((Answer.Scored, "Fair.", "Score", "Scored"));
    }

    [Fact]
    public void Marks_may_be_revised_but_an_abstention_stands_once_others_have_scored()
    {
        var (e, n) = Judged();
        var answer = Scored(e, n, Stage.Staff, 1, 1);
        answer.Score(e, Marks(5, 5), "", othersScored: true, Stage.By(Stage.Staff)).ShouldBeEmpty();
        Score.PerCentOf(e.Criteria, answer).ShouldBe(100m);
        answer.Abstain(e, "", Stage.By(Stage.Staff)).ShouldBeNull();
        answer.Marks.ShouldBeEmpty();
        answer.Score(e, Marks(5, 5), "", othersScored: true, Stage.By(Stage.Staff)).ShouldBe([new Refusal("AbstentionStands")]);
        answer.Score(e, Marks(5, 5), "", othersScored: false, Stage.By(Stage.Staff)).ShouldBeEmpty();
    }

    [Fact]
    public void A_conflict_needs_its_reason_and_ends_the_right_to_score_until_it_is_taken_back()
    {
        var (e, n) = Judged();
        var answer = Scored(e, n, Stage.Staff, 5, 5);
        answer.DeclareConflict(e, " ", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        answer.DeclareConflict(e, "My cousin.", Stage.By(Stage.Staff)).ShouldBeNull();
        answer.Marks.ShouldBeEmpty();
        answer.Score(e, Marks(5, 5), "", false, Stage.By(Stage.Staff)).ShouldBe([new Refusal("ConflictDeclared")]);
        answer.Abstain(e, "", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ConflictDeclared"));
        answer.TakeBackConflict(e, "", Stage.By(Stage.Staff)).ShouldBe(new Refusal("ReasonMissing", "Reason"));
        answer.TakeBackConflict(e, "The wrong row.", Stage.By(Stage.Staff)).ShouldBeNull();
        answer.TakeBackConflict(e, "Again.", Stage.By(Stage.Staff)).ShouldBe(new Refusal("NoConflictDeclared"));
        answer.Score(e, Marks(5, 5), "", false, Stage.By(Stage.Staff)).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_is_its_own_members_alone()
    {
        var (e, n) = Judged();
        var answer = Begin(e, n, Stage.Staff);
        answer.Score(e, Marks(5, 5), "", false, Stage.By(Colleague)).ShouldBe([new Refusal("NotYours")]);
        answer.Abstain(e, "", Stage.By(Colleague)).ShouldBe(new Refusal("NotYours"));
        foreach (var stranger in Stage.Everybody.Where(a => !a.IsAny(Roles.Staff)))
            Assessment.Begin(n, e, Stage.By(stranger)).Refusal.ShouldBe(new Refusal("NotYours"));
    }

    [Theory]
    [InlineData(NominationState.Submitted, true)]
    [InlineData(NominationState.Screening, true)]
    [InlineData(NominationState.Draft, false)]
    [InlineData(NominationState.Returned, false)]
    [InlineData(NominationState.Reserve, false)]
    [InlineData(NominationState.Selected, false)]
    [InlineData(NominationState.Declined, false)]
    [InlineData(NominationState.Withdrawn, false)]
    public void Scores_are_given_from_submission_to_release(NominationState state, bool may)
    {
        var refusal = Assessment.Begin(Stage.In(state), Stage.Event(EventState.Selection), Stage.By(Stage.Staff)).Refusal;
        (refusal is null).ShouldBe(may, refusal?.Code);
    }

    [Fact]
    public void Nobody_is_selected_without_an_answer_of_the_proposer_and_a_mark_for_each_criterion()
    {
        var (e, n) = Judged();
        var none = Score.Compute(e.Criteria, []);
        var high = Score.Compute(e.Criteria, [Scored(e, n, Colleague, 5, 5)]);
        var low = Score.Compute(e.Criteria, [Scored(e, n, Colleague, 1, 1)]);

        Should.Throw<ArgumentNullException>(() => Propose(e, n, Proposal.Select, null));
        // Who has not answered learns nothing of the score from the refusal.
        foreach (var score in new[] { none, high, low })
            Propose(e, n, Proposal.Select, new Scoring(score, Answer.None)).ShouldBe(new Refusal("AnswerFirst"));
        Propose(e, n, Proposal.Select, new Scoring(none, Answer.Abstained))!.Code.ShouldBe("CriterionUnscored");
        Propose(e, n, Proposal.Select, new Scoring(high, Answer.Conflict)).ShouldBe(new Refusal("ConflictDeclared"));
        Propose(e, n, Proposal.Decline, new Scoring(high, Answer.Conflict)).ShouldBe(new Refusal("ConflictDeclared"));
        Propose(e, n, Proposal.None, new Scoring(high, Answer.Conflict)).ShouldBe(new Refusal("ConflictDeclared"));
        Propose(e, n, Proposal.Select, new Scoring(high, Answer.Abstained)).ShouldBeNull();
        n.BelowThreshold.ShouldBeFalse();
    }

    [Fact]
    public void Below_the_threshold_a_reason_is_written_and_kept()
    {
        var (e, n) = Judged();
        var scoring = new Scoring(Score.Compute(e.Criteria, [Scored(e, n, Stage.Staff, 2, 5)]), Answer.Scored);
        scoring.Score.PerCent.ShouldBe(55m);
        Propose(e, n, Proposal.Select, scoring).ShouldBe(new Refusal("BelowThreshold", "Reason", 55m, 60));
        Propose(e, n, Proposal.Select, scoring, " ").ShouldNotBeNull();
        Propose(e, n, Proposal.Decline, scoring).ShouldBeNull();
        Propose(e, n, Proposal.Reserve, scoring).ShouldBeNull();
        Propose(e, n, Proposal.Select, scoring, "The only one from an island.").ShouldBeNull();
        (n.BelowThreshold, n.ProposalReason, n.UnsavedChanges[^1].Reason)
            .ShouldBe((true, "The only one from an island.", "The only one from an island."));
        Propose(e, n, Proposal.Decline, scoring).ShouldBeNull();
        n.BelowThreshold.ShouldBeFalse();
    }

    [Fact]
    public void Who_reaches_the_threshold_exactly_needs_no_reason()
    {
        var (e, n) = Judged();
        var scoring = new Scoring(Score.Compute(e.Criteria, [Scored(e, n, Stage.Staff, 3, 3)]), Answer.Scored);
        scoring.Score.PerCent.ShouldBe(60m);
        Propose(e, n, Proposal.Select, scoring).ShouldBeNull();
    }

    [Fact]
    public void A_proposal_that_the_marks_no_longer_carry_is_not_released()
    {
        var (e, n) = Judged();
        Identified(n, 7);
        var answer = Scored(e, n, Stage.Staff, 4, 4);
        Propose(e, n, Proposal.Select, new Scoring(Score.Compute(e.Criteria, [answer]), Answer.Scored), "Good.").ShouldBeNull();
        answer.Score(e, Marks(1, 1), "", false, Stage.By(Stage.Staff)).ShouldBeEmpty();

        Should.Throw<ArgumentNullException>(() => e.Release([n], new Dictionary<string, int>(), Stage.By(Stage.Staff)));
        var after = new Dictionary<int, Score> { [7] = Score.Compute(e.Criteria, [answer]) };
        e.Release([n], new Dictionary<string, int>(), Stage.By(Stage.Staff), after)
            .ShouldBe(new Refusal("ProposalOutdated", null, n.Nominee.FullName));
        e.Release([n], new Dictionary<string, int>(), Stage.By(Stage.Staff), new Dictionary<int, Score>())!.Code.ShouldBe(
            "ProposalOutdated");
        n.State.ShouldBe(NominationState.Screening);
        Propose(e, n, Proposal.Select, new Scoring(after[7], Answer.Scored), "All the same.").ShouldBeNull();
        e.Release([n], new Dictionary<string, int>(), Stage.By(Stage.Staff), after).ShouldBeNull();
        (n.State, n.BelowThreshold).ShouldBe((NominationState.Selected, true));
    }

    [Fact]
    public void Who_finds_a_conflict_takes_back_the_own_proposal_and_nobody_elses()
    {
        var (e, n) = Judged();
        var scoring = new Scoring(Score.Compute(e.Criteria, [Scored(e, n, Stage.Staff, 5, 5)]), Answer.Scored);
        Propose(e, n, Proposal.Select, scoring).ShouldBeNull();
        e.DropProposal(n, "My cousin.", Stage.By(Colleague));
        n.Proposal.ShouldBe(Proposal.Select);
        e.DropProposal(n, "My cousin.", Stage.By(Stage.Staff));
        (n.Proposal, n.UnsavedChanges[^1].Reason).ShouldBe((Proposal.None, "My cousin."));
    }

    [Fact]
    public void No_two_have_the_same_place_on_the_reserve()
    {
        var e = Stage.Event(EventState.Selection);
        var (one, two, three) = (
            Stage.In(NominationState.Screening), Stage.In(NominationState.Screening), Stage.In(NominationState.Screening));
        e.Propose(one, Proposal.Reserve, 1, "", Free, Stage.By(Stage.Staff)).ShouldBeNull();
        var taken = new SeatsTaken(0, 0, 0, 0, new HashSet<int> { 1 });
        e.Propose(two, Proposal.Reserve, 1, "", taken, Stage.By(Stage.Staff)).ShouldBe(new Refusal("RankTaken", "ReserveRank", 1));
        e.Propose(two, Proposal.Reserve, 2, "", taken, Stage.By(Stage.Staff)).ShouldBeNull();

        var moves = e.SeatMoves;
        e.RankReserve([two, one], Stage.By(Stage.Staff)).ShouldBeNull();
        (two.ReserveRank, one.ReserveRank, e.SeatMoves).ShouldBe((1, 2, moves + 1));
        (one.UnsavedChanges[^1].Action, one.UnsavedChanges[^1].From, one.UnsavedChanges[^1].To).ShouldBe(("Rank", "1", "2"));
        e.RankReserve([three], Stage.By(Stage.Staff))!.Code.ShouldBe("NominationStateForbids");
        e.RankReserve([one, two], Stage.By(Stage.Bhutan)).ShouldBe(new Refusal("NotYours"));
        Stage.Event(EventState.Running).RankReserve([], Stage.By(Stage.Staff))!.Code.ShouldBe("NoDecisionsNow");
    }

    private static Refusal? Propose(Event e, Nomination n, Proposal proposal, Scoring? scoring, string reason = "") =>
        e.Propose(n, proposal, proposal == Proposal.Reserve ? 1 : null, reason, Free, Stage.By(Stage.Staff), scoring);

    /// <summary>An event with relevance (weight 3) and backing (weight 1) and a threshold of 60, and somebody in screening.</summary>
    private static (Event Event, Nomination Nomination) Judged()
    {
        var e = Stage.Event(EventState.Selection);
        e.Waive(WaiverKind.Criteria, null, null, 0, "They were forgotten.", Stage.By(Stage.Staff)).Refusal.ShouldBeNull();
        Identified(e.AddCriterion(new CriterionPlan(new Wording("Relevance"), Wording.None, 3), Stage.By(Stage.Staff)).Criterion!, 1);
        Identified(e.AddCriterion(new CriterionPlan(new Wording("Backing"), Wording.None, 1), Stage.By(Stage.Staff)).Criterion!, 2);
        e.SetThreshold(60, Stage.By(Stage.Staff)).ShouldBeNull();
        return (e, Stage.In(NominationState.Screening));
    }

    private static Assessment Begin(Event e, Nomination n, Actor by) => Assessment.Begin(n, e, Stage.By(by)).Assessment!;

    private static Assessment Scored(Event e, Nomination n, Actor by, int relevance, int backing)
    {
        var answer = Begin(e, n, by);
        answer.Score(e, Marks(relevance, backing), "", false, Stage.By(by)).ShouldBeEmpty();
        return answer;
    }

    private static Dictionary<int, int?> Marks(int relevance, int backing) => new() { [1] = relevance, [2] = backing };

    /// <summary>Ids come from the database; marks are told apart by them.</summary>
    private static void Identified(Entity entity, int id) => typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(entity, id);
}

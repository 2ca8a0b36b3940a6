using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.FinalReports;

public sealed class ReportEditionLifecycleTests
{
    public static TheoryData<ReportEditionAction, ReportEditionState> All =>
        [.. from action in Enum.GetValues<ReportEditionAction>() from state in Enum.GetValues<ReportEditionState>() select (action, state)];

    [Fact]
    public void The_table_is_what_was_agreed() =>
        string.Join('\n', ReportEditionLifecycle.Table.Select(t =>
            $"{t.Action}: {string.Join(' ', t.From)} -> {string.Join(' ', t.To)} | {t.By}" + (t.NeedsReason ? " | why" : "")))
            .ShouldBe("""
            SendToReview: Drafting -> InternalReview | Staff
            Return: InternalReview -> Drafting | Staff | why
            Clear: InternalReview -> Cleared | Staff
            Reopen: Cleared -> Drafting | Staff | why
            Submit: Cleared -> Submitted | Staff
            Correct: Submitted ->  | Staff | why
            Supersede: Submitted -> Superseded | Staff | why
            Discard: Drafting ->  | Staff | why
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Every_state_is_of_one_of_the_sets_that_pages_and_constraints_speak_of()
    {
        ReportEditionLifecycle.OnItsWay.Concat(ReportEditionLifecycle.Frozen).ShouldBe(Enum.GetValues<ReportEditionState>());
        ReportEditionLifecycle.BeingWritten.Concat(ReportEditionLifecycle.Fixed).ShouldBe(Enum.GetValues<ReportEditionState>());
        ReportEditionLifecycle.Sent.ShouldBe(Enum.GetValues<ReportEditionState>().Skip(1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_action_does_what_the_table_says_and_nothing_else(ReportEditionAction action, ReportEditionState state)
    {
        var row = ReportEditionLifecycle.Row(action);
        foreach (var role in Enum.GetValues<Roles>())
        {
            // A correction, which everything can happen to; superseding happens to what one corrects.
            var edition = Editions.In(state, isCorrection: action != ReportEditionAction.Supersede);
            var refused = !row.By.HasFlag(role) || role == Roles.None ? new Refusal("NotYours")
                : row.From.Contains(state) ? null : new Refusal("ReportEditionStateForbids", null, action, state);

            Do(edition, action, Editions.By(role, 3)).ShouldBe(refused, $"by {role}");

            edition.State.ShouldBe(refused is null ? row.Target(state) : state, $"by {role}");
            ReportEditionLifecycle.ActionsFrom(state, role).Contains(action).ShouldBe(refused is null, $"a button for {role}");
            if (refused is not null)
            {
                edition.UnsavedChanges.ShouldBeEmpty();
                continue;
            }

            var change = edition.UnsavedChanges.ShouldHaveSingleItem();
            (change.Action, change.ByName).ShouldBe((action.ToString(), "Person 3"));
            change.Reason.ShouldBe(row.NeedsReason ? "Why." : null);
            if (row.To.Length > 0)
                (change.From, change.To).ShouldBe((state.ToString(), edition.State.ToString()));
        }
    }

    [Fact]
    public void What_asks_for_a_reason_is_refused_without_one()
    {
        var asking = ReportEditionLifecycle.Table.Where(t => t.NeedsReason).ToList();
        asking.Count.ShouldBe(5);
        foreach (var row in asking.Where(t => t.Action != ReportEditionAction.Supersede))
        {
            var edition = Editions.In(row.From[0], isCorrection: true);
            Do(edition, row.Action, Editions.Second, " ").ShouldBe(new Refusal("ReasonMissing", "Reason"));
            edition.State.ShouldBe(row.From[0]);
        }
    }

    private static Refusal? Do(ReportEdition edition, ReportEditionAction action, Act act, string why = "Why.") => action switch
    {
        ReportEditionAction.SendToReview => edition.SendToReview(act),
        ReportEditionAction.Return => edition.Return(why, act),
        ReportEditionAction.Clear => edition.Clear([], Editions.Snapshot(), isOnlyStaff: false, act),
        ReportEditionAction.Reopen => edition.Reopen(why, act),
        ReportEditionAction.Submit => edition.Submit("ACDE2345FGHJ", Editions.Kept(), new Wording("Why."), act),
        ReportEditionAction.Correct => edition.Correct(why, act).Refusal,
        ReportEditionAction.Supersede => Supersede(edition, why, act),
        ReportEditionAction.Discard => edition.Discard(why, act),
    };

    /// <summary>As its correction does it: one that was begun, sent and cleared while the edition could still be corrected.</summary>
    private static Refusal? Supersede(ReportEdition edition, string why, Act act)
    {
        if (edition.WhyNot(ReportEditionAction.Supersede, act) is { } refusal)
            return refusal;

        typeof(Entity).GetProperty(nameof(Entity.Id))!.SetValue(edition, 7);
        var correction = edition.Correct(why, act).Correction!;
        edition.ForgetUnsavedChanges();
        correction.SendToReview(Editions.Sender);
        correction.Clear([], Editions.Snapshot(), isOnlyStaff: false, act);
        return correction.Submit("ACDE2345FGHJ", Editions.Kept(), new Wording(why), act);
    }
}

using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

public sealed class LifecycleTests
{
    [Fact]
    public void The_table_is_what_was_agreed() =>
        string.Join('\n', NominationLifecycle.Table.Select(t =>
            $"{t.Action}: {string.Join(' ', t.From)} -> {string.Join(' ', t.To)} | {t.By} | {t.Tells}"
                + (t.NeedsReason ? " | why" : ""))).ShouldBe("""
            Submit: Draft Returned -> Submitted | FocalPoint | FocalPoint
            Return: Submitted Screening -> Returned | Staff | FocalPoint | why
            Screen: Submitted -> Screening | Staff | Nobody
            Propose: Screening -> Screening | Staff | Nobody
            Release: Screening -> Selected Reserve Declined | Staff | FocalPoint, Nominee
            Promote: Reserve -> Selected | Staff | FocalPoint, Nominee
            Confirm: Selected -> Confirmed | FocalPoint, Nominee | Staff
            Lapse: Selected -> Lapsed | Clock | FocalPoint, Staff
            Replace: Selected Confirmed -> Replaced | FocalPoint | Nominee, Staff, Substitute | why
            Withdraw: Draft Submitted Returned Screening Selected Reserve Confirmed -> Withdrawn | FocalPoint, Nominee | Staff | why
            Reopen: Declined Withdrawn Lapsed -> Screening | Staff | FocalPoint | why
            Attend: Confirmed -> Attended | Staff | Nominee
            Miss: Confirmed -> NoShow | Staff | Nominee
            Cancel: Draft Submitted Returned Screening Selected Reserve Confirmed -> Cancelled | Staff | FocalPoint, Nominee | why
            """.ReplaceLineEndings("\n"));

    public static TheoryData<NominationAction> Actions => [.. Enum.GetValues<NominationAction>()];

    /// <summary>Every state and everybody: what the table says happens, and nothing else does.</summary>
    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_is_done_exactly_where_the_table_allows_it(NominationAction action)
    {
        var row = NominationLifecycle.Row(action);
        foreach (var state in Enum.GetValues<NominationState>())
        {
            foreach (var actor in Stage.Everybody)
            {
                var nomination = Stage.In(state);
                var told = nomination.UnsavedChanges.Count;
                var mine = actor.IsAny(row.By) && (!actor.IsAny(Roles.FocalPoint) || actor.CountryCode == "BT");
                var why = $"{action} from {state} by {actor.Name}";

                var refusal = Do(action, nomination, actor);

                if (mine && row.From.Contains(state))
                {
                    refusal.ShouldBeNull(why);
                    row.To.ShouldContain(nomination.State, why);
                    nomination.UnsavedChanges.Count.ShouldBe(told + 1, why);
                    var change = nomination.UnsavedChanges[^1];
                    (change.Action, change.ByName).ShouldBe((action.ToString(), actor.Name), why);
                    if (action != NominationAction.Propose)
                        (change.From, change.To).ShouldBe((state.ToString(), nomination.State.ToString()), why);
                    (change.Reason is null).ShouldBe(!row.NeedsReason && action != NominationAction.Promote
                        && action != NominationAction.Propose, why);
                }
                else
                {
                    refusal.ShouldBe(mine ? "NominationStateForbids" : "NotYours", why);
                    nomination.State.ShouldBe(state, why);
                    nomination.UnsavedChanges.Count.ShouldBe(told, why);
                }
            }
        }
    }

    [Fact]
    public void A_button_is_offered_exactly_where_the_deed_would_be_done()
    {
        foreach (var state in Enum.GetValues<NominationState>())
        {
            foreach (var actor in Stage.Everybody)
            {
                foreach (var action in Enum.GetValues<NominationAction>())
                {
                    var nomination = Stage.In(state);
                    var offered = NominationLifecycle.ActionsFrom(state, actor.Roles).Contains(action)
                        && nomination.WhyNot(action, Stage.Event(EventFor(action)), Stage.By(actor, At(action))) is null;
                    (Do(action, nomination, actor) is null).ShouldBe(offered, $"{action} from {state} by {actor.Name}");
                }
            }
        }
    }

    [Theory]
    [InlineData(NominationAction.Return)]
    [InlineData(NominationAction.Replace)]
    [InlineData(NominationAction.Withdraw)]
    [InlineData(NominationAction.Reopen)]
    [InlineData(NominationAction.Cancel)]
    public void What_asks_for_a_reason_is_refused_without_one(NominationAction action)
    {
        var row = NominationLifecycle.Row(action);
        var nomination = Stage.In(row.From[^1]);
        var actor = Stage.Everybody.First(a => a.IsAny(row.By));
        Do(action, nomination, actor, reason: "  ").ShouldBe("ReasonMissing");
        nomination.State.ShouldBe(row.From[^1]);
    }

    [Fact]
    public void Only_what_the_table_asks_a_reason_for_needs_one() =>
        NominationLifecycle.Table.Where(t => t.NeedsReason).Select(t => t.Action).ShouldBe(
            [NominationAction.Return, NominationAction.Replace, NominationAction.Withdraw, NominationAction.Reopen,
                NominationAction.Cancel]);

    [Fact]
    public void Every_state_can_be_reached_and_every_open_one_left()
    {
        Enum.GetValues<NominationState>().Except(NominationLifecycle.Table.SelectMany(t => t.To)).ShouldBe([NominationState.Draft]);
        Enum.GetValues<NominationState>().Except(NominationLifecycle.Table.SelectMany(t => t.From)).ShouldBe(
            [NominationState.Replaced, NominationState.Attended, NominationState.NoShow, NominationState.Cancelled], ignoreOrder: true);
    }

    /// <summary>The code of the refusal, or null where it was done.</summary>
    private static string? Do(NominationAction action, Nomination nomination, Actor actor, string reason = "Because.")
    {
        var act = Stage.By(actor, At(action));
        var e = Stage.Event(EventFor(action));
        var before = nomination.State;
        var refusal = action switch
        {
            NominationAction.Submit => nomination.Submit(e, false, act, papersCame: true).FirstOrDefault(),
            NominationAction.Return => nomination.Return(reason, DateOnly.FromDateTime(act.At).AddDays(3), act),
            NominationAction.Screen => nomination.Screen(act),
            NominationAction.Propose => e.Propose(nomination, Proposal.Select, null, reason, new SeatsTaken(0, 0), act),
            NominationAction.Release => e.Release([nomination], new Dictionary<string, int>(), act),
            NominationAction.Promote => e.Promote(nomination, true, reason, new SeatsTaken(0, 0), act),
            NominationAction.Confirm => nomination.Confirm(act),
            NominationAction.Lapse => nomination.Lapse(act),
            NominationAction.Replace => nomination.Replace(e, Stage.Person("Sonam"), false, reason, act).Wrong.FirstOrDefault(),
            NominationAction.Withdraw => nomination.Withdraw(reason, act),
            NominationAction.Reopen => nomination.Reopen(reason, act),
            NominationAction.Attend => nomination.Attend(e, act),
            NominationAction.Miss => nomination.Miss(e, act),
            NominationAction.Cancel => e.Cancel(reason, [nomination], act),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
        // An event that is cancelled leaves alone what has ended.
        return refusal?.Code ?? (action == NominationAction.Cancel && (nomination.State == before) ? "NominationStateForbids" : null);
    }

    /// <summary>An event, and a time, that stand in no action's way.</summary>
    private static EventState EventFor(NominationAction action) => action switch
    {
        NominationAction.Submit => EventState.NominationsOpen,
        NominationAction.Attend or NominationAction.Miss => EventState.Running,
        _ => EventState.Selection,
    };

    private static DateTime At(NominationAction action) => action == NominationAction.Lapse ? Stage.Now.AddDays(40) : Stage.Now;
}

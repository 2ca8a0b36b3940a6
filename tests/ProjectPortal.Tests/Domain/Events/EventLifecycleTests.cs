using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Domain.Events.EventExamples;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>Every action from every state by every role, against the one table.</summary>
public class EventLifecycleTests
{
    private static readonly Roles[] AllRoles = Enum.GetValues<Roles>();

    public static TheoryData<EventAction, EventState, Roles> Everything
    {
        get
        {
            var data = new TheoryData<EventAction, EventState, Roles>();
            foreach (var action in Enum.GetValues<EventAction>())
            {
                foreach (var state in Enum.GetValues<EventState>())
                {
                    foreach (var role in AllRoles)
                        data.Add(action, state, role);
                }
            }

            return data;
        }
    }

    public static TheoryData<EventState> States => [.. Enum.GetValues<EventState>()];

    [Theory]
    [MemberData(nameof(Everything))]
    public void An_action_does_what_the_table_says_and_nothing_else(EventAction action, EventState from, Roles role)
    {
        var row = EventLifecycle.Row(action);
        var subject = In(from);
        var act = By(role, TimeOf(action));

        var refusal = Do(subject, action, act);

        if ((row.By & role) == Roles.None)
            refusal.ShouldBe(new Refusal("NotYours"));
        else if (!row.From.Contains(from))
            refusal.ShouldBe(new Refusal("EventStateForbids", null, action, from));
        else
            refusal.ShouldBeNull();

        if (refusal is not null)
        {
            subject.State.ShouldBe(from);
            subject.UnsavedChanges.ShouldBeEmpty();
            return;
        }

        row.To.ShouldContain(subject.State);
        var change = subject.UnsavedChanges.ShouldHaveSingleItem();
        change.Action.ShouldBe(action.ToString());
        change.From.ShouldBe(from.ToString());
        change.To.ShouldBe(subject.State.ToString());
        change.ByName.ShouldBe(act.By.Name);
        change.At.ShouldBe(act.At);
        change.Reason.ShouldBe(row.NeedsReason ? "A good reason." : null);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_actions_that_are_offered_are_those_that_are_taken(EventAction action, EventState from, Roles role)
    {
        var offered = EventLifecycle.ActionsFrom(from, role).Contains(action);

        var taken = Do(In(from), action, By(role, TimeOf(action))) is null;

        offered.ShouldBe(taken);
    }

    [Theory]
    [InlineData(EventAction.Postpone, EventState.Published)]
    [InlineData(EventAction.Reschedule, EventState.Postponed)]
    [InlineData(EventAction.Cancel, EventState.Selection)]
    public void What_needs_a_reason_is_refused_without_one(EventAction action, EventState from)
    {
        var subject = In(from);

        Do(subject, action, ByStaff(TimeOf(action)), "  ").ShouldBe(new Refusal("ReasonMissing", "Reason"));

        subject.State.ShouldBe(from);
    }

    [Fact]
    public void Each_action_has_one_row_and_each_state_is_reached()
    {
        EventLifecycle.Table.Select(t => t.Action).ShouldBe(Enum.GetValues<EventAction>());
        EventLifecycle.Table.SelectMany(t => t.To).Append(EventState.Draft).Distinct().Order().ShouldBe(Enum.GetValues<EventState>());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_has_ended_goes_nowhere(EventState state)
    {
        var subject = In(state);

        EventLifecycle.Table.Any(t => t.From.Contains(state)).ShouldBe(!subject.HasEnded);
    }
}

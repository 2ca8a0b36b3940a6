using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;
using static ProjectPortal.Domain.Nominations.NominationState;

namespace ProjectPortal.Tests.Domain.Nominations;

/// <summary>The sets of states that pages, counts and constraints share: what is in them was agreed, whatever they are made from.</summary>
public sealed class StateSetsTests
{
    public static TheoryData<string, NominationState[]> Agreed => new()
    {
        { nameof(NominationLifecycle.NeverHandedIn), [Draft, Withdrawn, Cancelled] },
        { nameof(NominationLifecycle.WithCountry), [Draft, Returned] },
        { nameof(NominationLifecycle.BeingJudged), [Submitted, Returned, Screening] },
        { nameof(NominationLifecycle.Scorable), [Submitted, Screening] },
        { nameof(NominationLifecycle.UnderWay), [Submitted, Returned, Screening, Selected, Reserve, Confirmed] },
        { nameof(NominationLifecycle.OfferStands), [Selected] },
        { nameof(NominationLifecycle.AsksForAnswer), [Returned, Selected] },
        { nameof(NominationLifecycle.HoldingSeat), [Selected, Confirmed, Attended] },
        { nameof(NominationLifecycle.HoldingInvitation), [Selected, Confirmed] },
        { nameof(NominationLifecycle.Answered), [Confirmed, Withdrawn] },
        { nameof(NominationLifecycle.TakingPart), [Confirmed, Attended] },
        { nameof(NominationLifecycle.AttendanceRecorded), [Attended, NoShow] },
        { nameof(NominationLifecycle.Expected), [Confirmed, Attended, NoShow] },
        { nameof(NominationLifecycle.Delegates), [Selected, Confirmed, Attended, NoShow] },
        { nameof(NominationLifecycle.EverSelected), [Selected, Confirmed, Attended, NoShow, Lapsed, Replaced] },
        { nameof(NominationLifecycle.NoLongerNominated), [Withdrawn, Replaced, Cancelled] },
        { nameof(NominationLifecycle.Ended), [Declined, Lapsed, Replaced, Withdrawn, Attended, NoShow, Cancelled] },
    };

    [Theory]
    [MemberData(nameof(Agreed))]
    public void A_set_is_what_was_agreed(string name, NominationState[] states) =>
        ((IEnumerable<NominationState>)typeof(NominationLifecycle).GetField(name)!.GetValue(null)!).ShouldBe(states, ignoreOrder: true);

    [Fact]
    public void Every_set_is_agreed() =>
        typeof(NominationLifecycle).GetFields().Where(f => f.FieldType == typeof(IReadOnlyList<NominationState>)).Select(f => f.Name)
            .ShouldBe(Agreed.Select(row => row.Data.Item1), ignoreOrder: true);

    [Fact]
    public void What_a_proposal_becomes_is_an_end_of_the_release()
    {
        foreach (var proposal in Enum.GetValues<Proposal>())
        {
            if (NominationLifecycle.OutcomeOf(proposal) is { } becomes)
                NominationLifecycle.Row(NominationAction.Release).To.ShouldContain(becomes);
            else
                proposal.ShouldBe(Proposal.None);
        }
    }

    [Fact]
    public void The_sets_of_an_event_are_what_was_agreed()
    {
        EventLifecycle.StillOpenToChange.ShouldBe([EventState.Draft, EventState.Published]);
        EventLifecycle.Deciding.ShouldBe([EventState.NominationsOpen, EventState.Selection, EventState.Confirmed]);
        EventLifecycle.Held.ShouldBe([EventState.Running, EventState.Completed]);
        EventLifecycle.Ended.ShouldBe([EventState.Completed, EventState.Cancelled]);
        EventLifecycle.SayingWhy.ShouldBe([EventState.Postponed, EventState.Cancelled]);
        // What has ended goes nowhere, and all that has not does.
        Enum.GetValues<EventState>().Except(EventLifecycle.Table.SelectMany(row => row.From))
            .ShouldBe(EventLifecycle.Ended, ignoreOrder: true);
    }
}

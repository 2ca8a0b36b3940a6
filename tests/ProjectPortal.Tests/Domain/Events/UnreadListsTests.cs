using System.Reflection;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Domain.Nominations;
using ProjectPortal.Tests.House;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Events;

/// <summary>A rule that is asked of an event whose lists were not read says so, instead of taking them for empty.</summary>
public sealed class UnreadListsTests
{
    private static readonly SeatsTaken Free = new(0, 0);
    private static readonly CriterionPlan Criterion = new(new Wording("Relevance"), Wording.None, 3);

    /// <summary>Every rule that needs a list: the state in which it gets as far, and the list that it misses.</summary>
    private static readonly Dictionary<string, (EventState State, string List, Action<Event> Ask)> Rules = new()
    {
        ["the seats in all"] = (EventState.Selection, "Waivers", e => _ = e.TotalSeats),
        ["the seats of a country"] = (EventState.Selection, "Waivers", e => e.SeatsFor("BT")),
        ["the deadline"] = (EventState.NominationsOpen, "Waivers", e => e.DeadlineFor("BT")),
        ["whether a country is invited"] = (EventState.NominationsOpen, "InvitedCountries", e => e.Invites("BT")),
        ["why nominations cannot open"] = (EventState.Published, "InvitedCountries", e => e.WhyNot(EventAction.OpenNominations, Stage.Now)),
        ["opening nominations"] = (EventState.Published, "InvitedCountries", e => e.OpenNominations(Staff)),
        ["what the dates do"] = (EventState.Published, "InvitedCountries", e => e.Advance(Stage.By(Actor.Clock))),
        ["revising a plan"] = (EventState.Draft, "Places", e => e.Revise(Plan)),
        ["revising what is frozen"] = (EventState.Selection, "InvitedCountries", e => e.Revise(Plan with
        {
            NominationsOpenAt = e.NominationsOpenAt,
            NominationsCloseAt = e.NominationsCloseAt,
            Capacity = e.Capacity,
            SeatsPerCountry = e.SeatsPerCountry,
            ProfileCriteria = e.ProfileCriteria,
        })),
        ["new dates"] = (EventState.Postponed, "Places", e => e.Reschedule(Plan, "The venue is open again.", [], Staff)),
        ["an exception for a country"] = (
            EventState.Selection, "InvitedCountries", e => e.Waive(WaiverKind.CountrySeats, "BT", null, 1, "Twins.", Staff)),
        ["an exception for all"] = (
            EventState.Selection, "Waivers", e => e.Waive(WaiverKind.Capacity, null, null, 1, "A larger room.", Staff)),
        ["whether criteria change"] = (EventState.Selection, "Waivers", e => e.WhyNotChangeCriteria(Staff)),
        ["a new criterion"] = (EventState.Draft, "Criteria", e => e.AddCriterion(Criterion, Staff)),
        ["the usual criteria"] = (EventState.Draft, "Criteria", e => e.StartCriteria([Criterion], 60, Staff)),
        ["the order of criteria"] = (
            EventState.Draft, "Criteria",
            e => e.MoveCriterion(Stage.Event(EventState.Draft).AddCriterion(Criterion, Staff).Criterion!, up: true, Staff)),
        ["one criterion less"] = (
            EventState.Draft, "Criteria",
            e => e.RemoveCriterion(Stage.Event(EventState.Draft).AddCriterion(Criterion, Staff).Criterion!, false, Staff)),
        ["a threshold"] = (EventState.Selection, "Waivers", e => e.SetThreshold(50, Staff)),
        ["a proposal"] = (EventState.Selection, "Waivers", e => e.Propose(Screened(), Proposal.Select, null, "", Free, Staff)),
        ["a promotion"] = (EventState.Selection, "Waivers", e => e.Promote(Stage.In(NominationState.Reserve), true, "", Free, Staff)),
        ["why not release"] = (EventState.Selection, "Waivers",
            e => e.WhyNotRelease([Stage.In(NominationState.Screening)], new Dictionary<string, int>(), Staff)),
        ["a release"] = (EventState.Selection, "Waivers", e =>
            e.Release([Stage.In(NominationState.Screening)], new Dictionary<string, int>(), Staff)),
        ["whether a country may nominate"] = (EventState.NominationsOpen, "Waivers", e => Nomination.WhyClosed(e, "BT", Stage.Now)),
        ["a draft"] = (EventState.NominationsOpen, "InvitedCountries",
            e => Nomination.Draft(e, "BT", Stage.Person(), Stage.By(Stage.Bhutan))),
        ["a submission"] = (EventState.NominationsOpen, "Waivers",
            e => Stage.In(NominationState.Draft).Submit(e, false, Stage.By(Stage.Bhutan))),
        ["the marks of a member"] = (
            EventState.Selection, "Criteria", e => Judged(e).Score(e, new Dictionary<int, int?>(), "", false, Staff)),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rule_throws_where_its_list_was_not_read(string name)
    {
        var (state, list, ask) = Rules[name];
        var unread = Stage.Event(state);
        foreach (var field in Lists)
            field.SetValue(unread, null);

        Should.Throw<InvalidOperationException>(() => ask(unread)).Message.ShouldSatisfyAllConditions(
            said => said.ShouldContain($"the {list} of event"), said => said.ShouldContain("ReadingForRules"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_rule_has_an_answer_where_its_lists_are_there(string name)
    {
        var (state, _, ask) = Rules[name];
        Should.NotThrow(() => ask(Stage.Event(state)));
    }

    [Fact]
    public void A_rule_about_a_nomination_throws_where_its_event_was_not_read()
    {
        foreach (var (action, state, actor) in new[]
        {
            (NominationAction.Submit, NominationState.Draft, Stage.Bhutan),
            (NominationAction.Propose, NominationState.Screening, Stage.Staff),
            (NominationAction.Release, NominationState.Screening, Stage.Staff),
            (NominationAction.Promote, NominationState.Reserve, Stage.Staff),
            (NominationAction.Replace, NominationState.Selected, Stage.Bhutan),
            (NominationAction.Withdraw, NominationState.Confirmed, Stage.Bhutan),
            (NominationAction.Attend, NominationState.Confirmed, Stage.Staff),
            (NominationAction.Miss, NominationState.Confirmed, Stage.Staff),
        })
        {
            var nomination = Stage.In(state);
            Should.NotThrow(() => nomination.WhyNot(action, null, Stage.By(actor)));
            typeof(Nomination).GetProperty(nameof(Nomination.Event))!.SetValue(nomination, null);
            Should.Throw<InvalidOperationException>(() => nomination.WhyNot(action, null, Stage.By(actor)), $"{action}")
                .Message.ShouldContain("ReadingForRules");
        }
    }

    /// <summary>What is behind the lists is seen by the one file that guards them.</summary>
    [Fact]
    public void Nothing_in_the_domain_walks_past_the_guard()
    {
        Lists.Count.ShouldBe(4);
        (from file in Sources.All
         where file.Path.StartsWith("src/ProjectPortal.Domain/Events/Event", StringComparison.Ordinal)
             && !file.Path.EndsWith("/Event.Lists.cs", StringComparison.Ordinal)
         from field in Lists
         where Regex.IsMatch(file.Text, $@"\b{field.Name}\b")
         select $"{file.Path} names {field.Name}").ShouldBeEmpty();
    }

    private static List<FieldInfo> Lists =>
        [.. typeof(Event).GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(f => f.Name is "_places" or "_invitedCountries" or "_waivers" or "_criteria")];

    private static Act Staff => Stage.By(Stage.Staff);

    private static EventPlan Plan => EventExamples.Plan with { StartsOn = new DateOnly(2026, 9, 1), EndsOn = new DateOnly(2026, 9, 4) };

    private static Nomination Screened()
    {
        var nomination = Stage.In(NominationState.Submitted);
        Stage.Must(nomination.Screen(Staff));
        return nomination;
    }

    private static Assessment Judged(Event e) => Assessment.Begin(Screened(), e, Staff).Assessment!;
}

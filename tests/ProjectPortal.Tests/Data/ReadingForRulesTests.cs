using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>What is read for its rules can be asked them, also where its lists are empty; what was read otherwise says so.</summary>
public sealed class ReadingForRulesTests
{
    private static readonly Action<Event,
    Act>[] AboutSeats = [(e, _) => e.SeatsFor("NP").CompareTo(e.TotalSeats), (e, _) => e.SeatsFor("BT"),
        (e, act) => Nomination.WhyClosed(e, "BT", act.At)];
    private static readonly Action<Event,
    Act>[] AboutItsLife = [.. AboutSeats, (e, _) => e.Invites("BT"), (e, act) => e.WhyNot(EventAction.OpenNominations, act.At)];
    private static readonly Action<Event, Act>[] AboutItsPlan = [.. AboutItsLife, (e, _) => e.Places.ToArray()];
    private static readonly Action<Event,
    Act>[] AboutSelection = [.. AboutSeats, (e, _) => e.Criteria.ToArray(), (e, act) => e.WhyNotChangeCriteria(act)];

    private static readonly (
        string Name, Func<IQueryable<Event>, IQueryable<Event>> Read, Action<Event, Act>[] Rules, int Statements)[] Events =
    [
        ("seats", events => events.ForSeats(), AboutSeats, 1),
        ("rules", events => events.ForRules(), AboutItsLife, 3),
        ("plan", events => events.ForPlan(), AboutItsPlan, 4),
        ("selection", events => events.ForSelection(), AboutSelection, 3),
    ];

    private static readonly (
        string Name, Func<IQueryable<Nomination>, IQueryable<Nomination>> Read, Action<Event, Act>[] Rules, int Statements)[] Nominations =
    [
        ("rules", nominations => nominations.ForRules(), AboutSeats, 1),
        ("selection", nominations => nominations.ForSelection(), AboutSelection, 3),
    ];

    [Fact]
    public async Task What_was_read_for_its_rules_answers_and_costs_what_it_says()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var act = new Act(await world.ActorAsync(TestAccounts.Staff), host.Clock.Now);
        var bare = await world.EventAsync(project, EventState.Selection, null, new Wanted("BT", NominationState.Selected));
        var full = await world.EventAsync(project, EventState.Selection, null, new Wanted("BT", NominationState.Screening));
        await world.CriteriaAsync(full);
        foreach (var (id, tracking) in from id in new[] { bare.Id, full.Id } from tracking in new[] { true, false } select (id, tracking))
        {
            foreach (var (name, read, rules, statements) in Events)
            {
                (await SentStatements.ReadAsync(host, () => host.InDbAsync(async db =>
                {
                    var found = await read(Tracked(db.Events, tracking)).Where(e => e.Id == id).OrderBy(e => e.Id).SingleAsync();
                    Answers(found, rules, act, $"event for {name}");
                }))).ShouldBe(statements, $"event for {name}");
            }

            foreach (var (name, read, rules, statements) in Nominations)
            {
                (await SentStatements.ReadAsync(host, () => host.InDbAsync(async db =>
                {
                    var found = await read(Tracked(db.Nominations, tracking)).Where(n => n.EventId == id).OrderBy(n => n.Id).SingleAsync();
                    Answers(found.Event!, rules, act, $"nomination for {name}");
                    foreach (var action in Enum.GetValues<NominationAction>())
                        found.WhyNot(action, null, act);
                    found.WhyNotCorrect(act with { By = new Actor(1, "Focal point", Roles.FocalPoint, "BT") });
                }))).ShouldBe(statements, $"nomination for {name}");
            }
        }
    }

    [Fact]
    public async Task What_was_read_without_its_lists_says_so()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Selected));
        await host.InDbAsync(async db =>
        {
            var found = await db.Events.SingleAsync(e => e.Id == ofEvent.Id);
            foreach (var rule in AboutItsPlan[..^1])
                Should.Throw<InvalidOperationException>(() => rule(found, new Act(Actor.Clock, host.Clock.Now)));
            Should.Throw<InvalidOperationException>(() => _ = found.Places.Count).Message.ShouldContain("ReadingForRules");
            Should.Throw<InvalidOperationException>(() => _ = found.Criteria.Count).Message.ShouldContain(ofEvent.Slug);
            // Read again for its rules, the same record answers.
            (await db.Events.ForPlan().SingleAsync(e => e.Id == ofEvent.Id)).ShouldBeSameAs(found);
            Answers(found, AboutItsPlan, new Act(Actor.Clock, host.Clock.Now), "read again");
        });
    }

    private static IQueryable<T> Tracked<T>(IQueryable<T> all, bool tracking)
        where T : class => tracking ? all : all.AsNoTracking();

    private static void Answers(Event found, Action<Event, Act>[] rules, Act act, string what)
    {
        foreach (var rule in rules)
            Should.NotThrow(() => rule(found, act), what);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Support;

public class PortalHostTests
{
    public static TheoryData<EventState> EventStates => [.. Enum.GetValues<EventState>()];

    [Fact]
    public async Task Two_portals_do_not_see_each_others_data()
    {
        await using var one = await PortalHost.StartAsync();
        await using var other = await PortalHost.StartAsync();

        await new World(one).ProjectAsync();

        (await one.InDbAsync(db => db.Projects.CountAsync())).ShouldBe(1);
        (await other.InDbAsync(db => db.Projects.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_portal_leaves_nothing_behind()
    {
        var host = await PortalHost.StartAsync();
        await host.Visit().GetAsync("/account/sign-in");
        Directory.Exists(host.Folder).ShouldBeTrue();

        await host.DisposeAsync();

        Directory.Exists(host.Folder).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(EventStates))]
    public async Task An_event_can_be_had_in_every_state(EventState state)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);

        var made = await world.EventAsync(await world.ProjectAsync(), state);

        made.State.ShouldBe(state);
        (await host.AdvanceEventsAsync()).ShouldBe(0, "the state must be stable at the clock's time");
    }

    [Fact]
    public async Task Nominations_can_be_had_in_every_state()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();

        var before = await world.EventAsync(project, EventState.Selection, null,
            new("BT", NominationState.Draft), new("NP", NominationState.Submitted), new("TG", NominationState.Returned),
            new("SN", NominationState.Withdrawn),
            new("BT", NominationState.Screening), new("BT", NominationState.Selected), new("NP", NominationState.Reserve),
                new("TG", NominationState.Declined));
        var after = await world.EventAsync(project, EventState.Completed, null,
            new("BT", NominationState.Attended), new("NP", NominationState.NoShow), new("TG", NominationState.Confirmed),
                new("SN", NominationState.Lapsed), new("BT", NominationState.Replaced));
        var never = await world.EventAsync(project, EventState.Cancelled, null, new Wanted("BT", NominationState.Submitted));

        var states = new List<NominationState>();
        foreach (var made in new[] { before, after, never })
            states.AddRange((await world.NominationsOfAsync(made)).Select(n => n.State));
        states.Distinct().Order().ShouldBe(Enum.GetValues<NominationState>());
    }

    [Fact]
    public async Task A_nomination_can_be_added_later()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var open = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);

        var selected = await world.NominationAsync(open, "TG", NominationState.Selected, world.Person("Afi", "Mensah"));

        selected.State.ShouldBe(NominationState.Selected);
        selected.Nominee.FullName.ShouldBe("Afi Mensah");
    }

    [Fact]
    public async Task The_world_refuses_what_the_rules_refuse()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();

        await Should.ThrowAsync<InvalidOperationException>(
            () => world.EventAsync(project, EventState.Selection, p => p with { Capacity = 1, SeatsPerCountry = 1 },
            new("BT", NominationState.Selected), new("NP", NominationState.Selected)));
    }

    [Fact]
    public async Task The_sample_is_there_when_asked_for()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        staff.Last!.Status.ShouldNotBe(HttpStatusCode.InternalServerError);
    }
}

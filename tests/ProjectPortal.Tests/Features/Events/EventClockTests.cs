using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>What dates do to events that are stored, with nobody at the screen.</summary>
public class EventClockTests
{
    [Fact]
    public async Task Dates_take_an_event_from_publication_to_selection()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Published);

        (await host.AdvanceEventsAsync()).ShouldBe(0, "the window opens in a week");
        host.Clock.Now = made.NominationsOpenAt!.Value;
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        (await host.AdvanceEventsAsync()).ShouldBe(0, "it is done once");
        (await StateAsync(host, made)).ShouldBe(EventState.NominationsOpen);

        host.Clock.Now = made.NominationsCloseAt!.Value;
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        (await host.AdvanceEventsAsync()).ShouldBe(0);
        (await StateAsync(host, made)).ShouldBe(EventState.Selection);

        var byClock = (await host.ChangesAsync("Event", made.Id)).Where(c => c.ByName == "clock").ToList();
        byClock.Select(c => (c.From, c.To)).ShouldBe([("Published", "NominationsOpen"), ("NominationsOpen", "Selection")]);
        byClock.ShouldAllBe(c => c.ByUserId == null && c.ProjectId == made.ProjectId);
    }

    [Fact]
    public async Task Dates_start_and_complete_an_event_by_the_clocks_of_its_place()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Confirmed);
        var firstMidnight = made.StartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-6);

        host.Clock.Now = firstMidnight.AddMinutes(-1);
        (await host.AdvanceEventsAsync()).ShouldBe(0);
        host.Clock.Now = firstMidnight;
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        (await StateAsync(host, made)).ShouldBe(EventState.Running);

        host.Clock.Now = firstMidnight.AddDays(5).AddMinutes(-1);
        (await host.AdvanceEventsAsync()).ShouldBe(0, "the last day is not over in Thimphu");
        host.Clock.Now = firstMidnight.AddDays(5);
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        (await host.AdvanceEventsAsync()).ShouldBe(0);
        (await StateAsync(host, made)).ShouldBe(EventState.Completed);
    }

    [Theory]
    [InlineData(EventState.Postponed)]
    [InlineData(EventState.Cancelled)]
    [InlineData(EventState.Draft)]
    public async Task Dates_do_not_touch_what_waits_for_people(EventState state)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), state);

        for (var month = 0; month < 12; month++)
        {
            host.Clock.Advance(TimeSpan.FromDays(30));
            (await host.AdvanceEventsAsync()).ShouldBe(0);
        }

        (await StateAsync(host, made)).ShouldBe(state);
    }

    [Fact]
    public async Task What_is_not_ready_stays_closed_and_does_not_hold_up_the_others()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var blank = await world.EventAsync(project, EventState.Published, p => p with { ProfileCriteria = new("") });
        var ready = await world.EventAsync(project, EventState.Published);

        host.Clock.Now = ready.NominationsOpenAt!.Value.AddMinutes(1);
        (await host.AdvanceEventsAsync()).ShouldBe(1);

        (await StateAsync(host, blank)).ShouldBe(EventState.Published);
        (await StateAsync(host, ready)).ShouldBe(EventState.NominationsOpen);
    }

    private static Task<EventState> StateAsync(PortalHost host, Event made) =>
        host.InDbAsync(db => db.Events.Where(e => e.Id == made.Id).Select(e => e.State).SingleAsync());
}

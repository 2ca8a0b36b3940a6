using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Mail;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Nominations.Deeds;
using Serilog.Events;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>What the portal does by itself: each piece fails alone, is told of once, is tried again, and is known to health.</summary>
public sealed class PiecesTests
{
    [Fact]
    public async Task A_piece_that_fails_waits_longer_each_time_and_is_forgotten_when_it_is_done()
    {
        var clock = new TestClock();
        var pieces = new Pieces(clock, NullLogger<Pieces>.Instance);
        var tried = new List<TimeSpan>();
        var fails = true;
        var began = clock.Now;
        for (var minute = 0; minute < 40; minute++)
        {
            await pieces.TryAsync("Event", 7, Work, CancellationToken.None);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        tried.Select(t => (int)t.TotalMinutes).ShouldBe([0, 1, 3, 7, 15, 25, 35]);
        pieces.Troubles.ShouldHaveSingleItem().Attempts.ShouldBe(7);
        pieces.PutOff("Event").ShouldBe([7]);
        pieces.PutOff("Even").ShouldBeEmpty();
        fails = false;
        clock.Advance(TimeSpan.FromMinutes(10));
        (await pieces.TryAsync("Event", 7, Work, CancellationToken.None)).ShouldBeTrue();
        pieces.Troubles.ShouldBeEmpty();

        Task Work()
        {
            tried.Add(clock.Now - began);
            return fails ? throw new InvalidOperationException("Broken.") : Task.CompletedTask;
        }
    }

    [Fact]
    public async Task An_event_that_cannot_be_moved_stops_no_other_is_logged_once_and_shows_in_health()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var first = await world.EventAsync(project, EventState.Published);
        var second = await world.EventAsync(project, EventState.Published);
        host.Clock.Now = first.NominationsOpenAt!.Value;
        host.Stumbles.AtSaves(new InvalidOperationException("This row is broken."));

        (await host.AdvanceEventsAsync()).ShouldBe(1);

        (await StateAsync(host, first)).ShouldBe(EventState.Published);
        (await StateAsync(host, second)).ShouldBe(EventState.NominationsOpen);
        (await HealthAsync(host)).ShouldBe("Degraded");
        (await host.AdvanceEventsAsync()).ShouldBe(0, "it waits");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        host.Stumbles.AtSaves(new InvalidOperationException("This row is broken."));
        (await host.AdvanceEventsAsync()).ShouldBe(0);
        host.Log.Events.Count(e => e.Level == LogEventLevel.Error && e.Exception?.Message == "This row is broken.").ShouldBe(1);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        (await host.AdvanceEventsAsync()).ShouldBe(1);
        (await HealthAsync(host)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task An_offer_that_cannot_lapse_stops_no_other()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 },
            new("TG", NominationState.Selected), new("SN", NominationState.Selected), new("NP", NominationState.Selected));
        host.Clock.Now = (await world.NominationsOfAsync(ofEvent)).Max(n => n.OfferExpiresAt!.Value);
        host.Stumbles.AtSaves(new InvalidOperationException("This row is broken."));

        (await LapseAsync(host)).ShouldBe(2);
        (await HealthAsync(host)).ShouldBe("Degraded");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await LapseAsync(host)).ShouldBe(1);
        (await HealthAsync(host)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task A_message_that_cannot_be_taken_in_hand_stops_no_other()
    {
        await using var host = await PortalHost.StartAsync();
        await MailServerTests.WriteAsync(
            host, ("a@ministry.example", "A", "First", "Text"), ("a@ministry.example", "A", "Second", "Text"),
            ("b@ministry.example", "B", "Third", "Text"));
        host.Stumbles.AtSaves(new InvalidOperationException("This row is broken."));

        (await host.SendMailsAsync()).ShouldBe(1, "the second waits for the first of the same recipient");

        (await host.MailsAsync()).Select(m => m.State).ShouldBe([MailState.Waiting, MailState.Waiting, MailState.Sent]);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.SendMailsAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("a\u0001\uFFFE@ministry.example")]
    [InlineData("a@\u200B.example")]
    [InlineData("a@-.\u0378.example")]
    public async Task A_message_that_cannot_be_written_is_its_own_fault(string address)
    {
        await using var host = await PortalHost.StartAsync();
        await MailServerTests.WriteAsync(host, (address, "A\uFFFE", "First\u0001", "Text"), ("b@ministry.example", "B", "Second", "Text"));

        await host.SendMailsAsync();

        var mails = await host.MailsAsync();
        mails[0].State.ShouldBeOneOf(MailState.GivenUp, MailState.Sent);
        mails[1].State.ShouldBe(MailState.Sent);
        (await HealthAsync(host)).ShouldBe("Healthy");
    }

    private static async Task<int> LapseAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(CancellationToken.None);
    }

    private static async Task<string> HealthAsync(PortalHost host)
    {
        using var answer = await host.Visit().AskAsync("/health/ready");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<EventState> StateAsync(PortalHost host, Event made) =>
        (await host.InDbAsync(db => Task.FromResult(db.Events.Single(e => e.Id == made.Id)))).State;
}

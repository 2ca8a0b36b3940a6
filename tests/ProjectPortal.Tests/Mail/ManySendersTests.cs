using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Nominations.Deeds;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>Two machines on one database do each thing once.</summary>
public sealed class ManySendersTests
{
    [Fact]
    public async Task Two_machines_send_each_mail_once()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await using var second = host.Again();
        await MailServerTests.WriteAsync(
            host, [.. Enumerable.Range(1, 40).Select(i => ($"person{i % 8}@ministry.example", "A", $"Mail {i:00}", "Text"))]);

        (await Task.WhenAll(SendAsync(host), SendAsync(second), SendAsync(host))).Sum().ShouldBe(40);

        server.Received.Select(m => m.Subject).Order().ShouldBe(Enumerable.Range(1, 40).Select(i => $"Mail {i:00}"));
        foreach (var ofOne in server.Received.GroupBy(m => m.To[0]))
            ofOne.Select(m => m.Subject).ShouldBeInOrder();
        (await host.MailsAsync()).ShouldAllBe(m => m.State == MailState.Sent && m.Attempts == 1);
    }

    [Fact]
    public async Task Two_clocks_let_an_offer_lapse_once_and_propose_one_person()
    {
        await using var host = await PortalHost.StartAsync();
        await using var second = host.Again();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 2, SeatsPerCountry = 1, OfferDays = 40 },
            new("TG", NominationState.Selected), new("SN", NominationState.Selected),
                new("NP", NominationState.Reserve, world.Person("Maya", "Rai")));
        var offers = (await world.NominationsOfAsync(ofEvent)).Where(n => n.State == NominationState.Selected).ToList();
        host.Clock.Now = second.Clock.Now = offers.Max(n => n.OfferExpiresAt!.Value);

        (await Task.WhenAll(LapseAsync(host), LapseAsync(second), LapseAsync(host), LapseAsync(second))).Sum().ShouldBe(2);

        (await world.NominationsOfAsync(ofEvent)).Count(n => n.State == NominationState.Lapsed).ShouldBe(2);
        (await host.InDbAsync(db => db.Changes.CountAsync(c => c.Action == "Lapse"))).ShouldBe(2);
        var mails = await host.MailsAsync();
        mails.Select(m => m.ToAddress).Order()
            .ShouldBe([TestAccounts.FocalPoint("SN"), TestAccounts.FocalPoint("TG"), TestAccounts.Staff, TestAccounts.Staff]);
        mails.Where(m => m.ToAddress == TestAccounts.Staff).ShouldAllBe(m => m.Body.Contains("Maya Rai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_clocks_move_an_event_once()
    {
        await using var host = await PortalHost.StartAsync();
        await using var second = host.Again();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        host.Clock.Now = second.Clock.Now = ofEvent.NominationsOpenAt!.Value;

        (await Task.WhenAll(host.AdvanceEventsAsync(), second.AdvanceEventsAsync(), host.AdvanceEventsAsync(), second.AdvanceEventsAsync()))
            .Sum().ShouldBe(1);

        (await host.ChangesAsync("Event", ofEvent.Id)).Count(c => c.To == nameof(EventState.NominationsOpen)).ShouldBe(1);
    }

    private static async Task<int> LapseAsync(PortalHost on)
    {
        await using var scope = on.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NominationClock>().AdvanceAsync(CancellationToken.None);
    }

    /// <summary>As the worker does: what somebody else has in hand, or a busy database, is tried again.</summary>
    private static async Task<int> SendAsync(PortalHost on)
    {
        var sent = 0;
        while (!(await on.MailsAsync()).TrueForAll(m => m.State == MailState.Sent))
            sent += await on.SendMailsAsync();
        return sent;
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>Rows that an earlier version wrote are completed when a later one starts.</summary>
public sealed class EarlierRowsTests
{
    [Fact]
    public async Task A_country_sees_an_event_that_is_cancelled_only_where_it_was_published()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Cancelled);
        var never = await world.EventAsync(project, EventState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync($"/projects/roa-900/events/{never.Slug}/cancellation")).Form($"/projects/roa-900/events/{never.Slug}/cancellation").Fill("Form.Reason", "No money.").SubmitAsync();
        (await world.EventAsync(project, EventState.Postponed)).PublishedAt.ShouldNotBeNull();
        await AssertAsync(host);

        // As an earlier version left them.
        await host.InDbAsync(db => db.Events.ExecuteUpdateAsync(s => s.SetProperty(e => e.PublishedAt, (DateTime?)null)));
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/projects/roa-900/events/workshop-3")).ShouldBe(HttpStatusCode.NotFound);
        await host.InDbAsync(async db => await EarlierRows.CompleteAsync(db));
        await host.InDbAsync(async db => await EarlierRows.CompleteAsync(db));

        await AssertAsync(host);
        var (stored, told) = await host.InDbAsync(async db => (
            await db.Events.Where(e => e.Slug == "workshop-1").Select(e => e.PublishedAt).SingleAsync(),
            await db.Changes.Where(c => c.Subject == "Event" && c.Action == "Publish").OrderBy(c => c.Id).Select(c => c.At).FirstAsync()));
        stored.ShouldBe(told);
    }

    [Fact]
    public async Task The_speaker_of_a_session_becomes_the_first_of_its_speakers()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var held = await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        await host.InDbAsync(async db =>
        {
            db.Sessions.Add(new Session { EventId = held.Id, Day = held.StartsOn, StartsAt = new(9, 0), EndsAt = new(10, 0), Title = new Wording("Opening"), Tag = SessionTag.Informative });
            await db.SaveChangesAsync();
            await db.Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.Speaker, "The minister"));
        });

        await host.InDbAsync(async db => await EarlierRows.CompleteAsync(db));

        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync($"/projects/roa-900/events/{held.Slug}/programme")).ShouldSay("The minister");
        (await host.InDbAsync(db => db.Sessions.Select(s => s.Speaker).SingleAsync())).ShouldBe("");
    }

    private static async Task AssertAsync(PortalHost host)
    {
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync("/projects/roa-900/events/workshop-1")).ShouldBeOk();
        (await bhutan.GetAsync("/projects/roa-900/events/workshop-2")).ShouldBe(HttpStatusCode.NotFound);
        (await bhutan.GetAsync("/projects/roa-900/events/workshop-3")).ShouldBeOk();
        (await bhutan.GetAsync("/projects/roa-900/events")).ShouldSay("Workshop 1").ShouldNotSay("Workshop 2");
    }
}

using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>An address in other letters leads to the one address of its page, on every database.</summary>
public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("/projects/ROA-900", "/projects/roa-900")]
    [InlineData("/projects/Roa-900/nominations?state=Draft", "/projects/roa-900/nominations?state=Draft")]
    [InlineData("/projects/roa%20900/events/WORKSHOP-1", "/projects/roa-900/events/workshop-1")]
    [InlineData("/projects/roa-900/events/Workshop-1.ics", "/projects/roa-900/events/workshop-1.ics")]
    [InlineData("/projects/roa-900/nominations?event=WorkShop-1&country=bt", "/projects/roa-900/nominations?event=workshop-1&country=BT")]
    public async Task Other_letters_lead_to_the_canonical_address(string typed, string canonical)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        using var answer = await staff.AskAsync(typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.OriginalString.ShouldBe(canonical);
        using var page = await staff.AskAsync(canonical);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_sent_to_other_letters_arrives()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.PostAsync("/projects/ROA-900/events/Workshop-1/publication")).ShouldBeOk();

        (await host.InDbAsync(db => db.Events.FindAsync(made.Id).AsTask()))!.State.ShouldBe(EventState.Published);
    }

    [Fact]
    public async Task What_is_not_there_stays_not_found()
    {
        await using var host = await PortalHost.StartAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync("/projects/NOBODY")).ShouldBe(HttpStatusCode.NotFound);
    }
}

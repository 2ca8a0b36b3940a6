using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>Whatever is wrong with a link is said in a sentence, and nothing of anybody is shown.</summary>
public sealed class ClosedLinkTests
{
    private static readonly string[] Purposes = ["answer", "documents", "concept", "survey", "directory"];

    [Fact]
    public async Task A_forged_link_is_not_known_whatever_its_purpose()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, path) = await LinkAsync(host, LinkPurpose.Concept);
        var forged = path[..^1] + (path[^1] == 'A' ? 'B' : 'A');

        foreach (var address in Purposes.Select(p => $"/my/{p}/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq").Append(forged))
        {
            var page = (await host.Visit().GetAsync(address)).ShouldBe(HttpStatusCode.NotFound).ShouldSay(Say.En("Shared.LinkUnknown"));
            page.ShouldNotSay("Workshop 1");
            page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_link_opens_for_its_own_purpose_alone()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        foreach (var (purpose, state) in new[] { (LinkPurpose.Answer, NominationState.Selected),
            (LinkPurpose.Documents, NominationState.Selected), (LinkPurpose.Concept, NominationState.Selected),
            (LinkPurpose.Survey, NominationState.Attended), (LinkPurpose.Directory, NominationState.Attended) })
        {
            var (_, path) = await LinkAsync(host, world, project, purpose, state);
            var visitor = host.Visit();
            (await visitor.GetAsync(path)).ShouldBeOk();
            foreach (var other in Purposes.Where(p => !path.StartsWith($"/my/{p}/", StringComparison.Ordinal)))
            {
                var elsewhere = $"/my/{other}/{path.Split('/')[^1]}";
                (await visitor.GetAsync(elsewhere)).ShouldBe(HttpStatusCode.NotFound).ShouldSay(Say.En("Shared.LinkUnknown"));
                (await visitor.PostAsync(
                    elsewhere + (other == "answer" ? "/confirmation" : other == "directory" ? "/directory" : ""), ("Form.Problem", "x")))
                    .ShouldBe(HttpStatusCode.NotFound);
            }
        }
    }

    [Theory]
    [InlineData(LinkPurpose.Answer, NominationState.Selected)]
    [InlineData(LinkPurpose.Documents, NominationState.Selected)]
    [InlineData(LinkPurpose.Concept, NominationState.Selected)]
    [InlineData(LinkPurpose.Survey, NominationState.Attended)]
    [InlineData(LinkPurpose.Directory, NominationState.Attended)]
    public async Task An_expired_and_a_revoked_link_say_so_and_do_nothing(LinkPurpose purpose, NominationState state)
    {
        await using var host = await PortalHost.StartAsync();
        var (id, path) = await LinkAsync(host, purpose, state);
        var visitor = host.Visit();
        (await visitor.GetAsync(path)).ShouldBeOk();
        var before = await host.TraceAsync();
        var deed = path + (purpose switch { LinkPurpose.Answer => "/confirmation", LinkPurpose.Directory => "/directory", _ => "" });

        host.Clock.Advance(TimeSpan.FromDays(11));
        (await visitor.GetAsync(path)).ShouldBe(HttpStatusCode.Gone);
        (await visitor.PostAsync(deed, ("Form.Relevance", "5"), ("Form.Intent", "WillNot"), ("Consent.Practice", "Counters")))
            .ShouldBe(HttpStatusCode.Gone).ShouldSay("Workshop");
        (await host.TraceAsync()).ShouldBe(before);

        host.Clock.Advance(TimeSpan.FromDays(-11));
        await host.InDbAsync(async (db, act) =>
        {
            (await db.PersonalLinks.Include(l => l.Nomination!.Event).SingleAsync(l => l.NominationId == id))
                .Revoke("Sent to the wrong person.", act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);
        var page = (await visitor.GetAsync(path)).ShouldBe(HttpStatusCode.Gone).ShouldSay(Say.En("Shared.LinkRevoked"));
        page.ShouldNotSay("Sent to the wrong person.");
        (await visitor.PostAsync(deed, ("Form.Relevance", "5"), ("Form.Intent", "WillNot"), ("Consent.Practice", "Counters")))
            .ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_link_shows_its_own_person_and_no_other()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("BT", NominationState.Selected, world.Person("Pema", "Dorji")),
                new Wanted("NP", NominationState.Selected, world.Person("Sita", "Thapa")));
        var all = await world.NominationsOfAsync(ofEvent);
        var path = await host.LinkAsync(all[0].Id, LinkPurpose.Concept);

        var page = (await host.Visit().GetAsync(path)).ShouldBeOk().ShouldSay("Pema Dorji");
        page.ShouldNotSay("Sita");
        (await page.Form(path).Fill("Form.Problem", "Queues").SubmitAsync("save")).ShouldBeOk();
        (await host.InDbAsync(db => db.Concepts.Select(c => c.NominationId).SingleAsync())).ShouldBe(all[0].Id);
    }

    [Fact]
    public async Task Who_tries_link_after_link_is_slowed_down()
    {
        await using var host = await PortalHost.StartAsync(settings: new() { ["PersonalLinks:PerMinute"] = "3" });
        var visitor = host.Visit();
        for (var i = 0; i < 3; i++)
            (await visitor.GetAsync($"/my/answer/guess{i}")).ShouldBe(HttpStatusCode.NotFound);

        var page = (await visitor.GetAsync("/my/survey/guess")).ShouldBe(HttpStatusCode.TooManyRequests)
            .ShouldSay(Say.En("Errors.TooManyText"));
        page.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        (await visitor.GetAsync("/account/sign-in")).ShouldBeOk();
    }

    private static async Task<(int Id, string Path)> LinkAsync(
        PortalHost host, LinkPurpose purpose, NominationState state = NominationState.Selected)
    {
        var world = new World(host);
        return await LinkAsync(host, world, await world.ProjectAsync(), purpose, state);
    }

    private static async Task<(int Id, string Path)> LinkAsync(
        PortalHost host, World world, Project project, LinkPurpose purpose, NominationState state)
    {
        var ofEvent = await world.EventAsync(
            project, state == NominationState.Attended ? EventState.Completed : EventState.Selection, p => p with { OfferDays = 30 },
            new Wanted("BT", state));
        var id = (await world.NominationsOfAsync(ofEvent))[0].Id;
        return (id, await host.LinkAsync(id, purpose));
    }
}

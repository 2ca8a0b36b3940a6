using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations.Writing;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>In several countries people have one name. It is enough, in whichever field it stands.</summary>
public sealed class OneNameTests
{
    [Theory]
    [InlineData("Karma", "")]
    [InlineData("", "Karma")]
    public async Task One_name_is_nominated_found_and_greeted(string given, string family)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await FormWalk.BeginAsync(bhutan)).ShouldSay(Say.En("Nominations.NamesHint"));

        var done = await FormWalk.SubmitAsync(bhutan, ("GivenName", given), ("FamilyName", family));

        done.Flash.ShouldStartWith(Say.En("Nominations.DoneSubmit", "Karma"));
        done.Heading.ShouldBe("Karma");
        (await host.InDbAsync(db => Task.FromResult(db.Nominations.Single().State))).ShouldBe(NominationState.Submitted);
        (await bhutan.GetAsync("/search?q=karma")).Has("main a[href*='/nominations/']").ShouldBeTrue();
        (await FormWalk.Fill(
            await FormWalk.BeginAsync(bhutan), FormStep.Person,
            [("GivenName", family), ("FamilyName", given), ("Email", "other@ministry.example")]).SubmitAsync("next"))
            .ShouldSay(Say.En("Refusals.AlreadyNominated"));
        (await FormWalk.Fill(
            await FormWalk.BeginAsync(bhutan), FormStep.Person,
            [("GivenName", ""), ("FamilyName", ""), ("Email", "third@ministry.example")]).SubmitAsync("next"))
            .ShouldSay(Say.En("Refusals.NomineeNameMissing"));
    }

    [Fact]
    public async Task One_name_goes_through_lists_papers_and_requests()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Confirmed, p => p with { FreezesOn = host.Clock.Today },
            new Wanted("BT", NominationState.Confirmed, world.Person("", "Karma")),
            new Wanted("BT", NominationState.Confirmed, world.Person("Zangmo", "")));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var delegates = await staff.GetAsync($"/projects/roa-900/events/{ofEvent.Slug}/delegates");
        var rows = delegates.TextsOf("tbody tr").Where(r => r.StartsWith("Ms.", StringComparison.Ordinal));
        rows.Select(r => r[4..10]).ShouldBe(["KarmaF", "Zangmo"], "sorted by the name that they have");
        (await staff.GetAsync($"/projects/roa-900/nominations?event={ofEvent.Slug}")).ShouldSay("Zangmo");

        var id = (await world.NominationsOfAsync(ofEvent))[1].Id;
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await bhutan.GetAsync($"/projects/roa-900/nominations/{id}/correction-request");
        var asked = await page.Form($"/projects/roa-900/nominations/{id}/correction-request").Fill("Form.Person.Phone", "+975 2 999")
            .Fill("Form.Reason", "A new phone.").SubmitAsync();
        asked.ShouldBeOk();
        (await host.InDbAsync(db => Task.FromResult(db.ChangeRequests.Count()))).ShouldBe(1, asked.Text);
    }
}

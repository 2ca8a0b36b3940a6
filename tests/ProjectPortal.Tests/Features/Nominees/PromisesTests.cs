using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>What pages and mails promise, the rules allow.</summary>
public sealed class PromisesTests
{
    public static TheoryData<NominationState, EventState> Ends()
    {
        var rows = new TheoryData<NominationState, EventState>();
        foreach (var state in new[]
        {
            NominationState.Declined, NominationState.Replaced, NominationState.Withdrawn, NominationState.Lapsed,
        })
        {
            rows.Add(state, EventState.Selection);
            rows.Add(state, EventState.Completed);
        }

        return rows;
    }

    /// <summary>A reopening is spoken of where staff can do it and decide anew, and nowhere else.</summary>
    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_dead_link_promises_a_way_back_where_there_is_one(NominationState state, EventState stage)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), stage, null, new Wanted("BT", state));
        var id = (await world.NominationsOfAsync(ofEvent)).First(n => n.State == state).Id;
        var path = await host.LinkAsync(id, LinkPurpose.Concept);
        await host.InDbAsync(async (db, act) =>
        {
            (await db.PersonalLinks.Include(l => l.Nomination!.Event).SingleAsync(l => l.NominationId == id))
                .CloseWithNomination(state, act);
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);

        var page = (await host.Visit().GetAsync(path)).ShouldBe(HttpStatusCode.Gone);

        var stored = await host.InDbAsync(db => db.Nominations.AsNoTracking().Include(n => n.Event).SingleAsync(n => n.Id == id));
        var wayBack = NominationLifecycle.Row(NominationAction.Reopen).From.Contains(state) && EventLifecycle.Deciding.Contains(stage);
        stored.HasWayBack(stored.Event!).ShouldBe(wayBack);
        page.Text.Contains(Say.En("Shared.LinkOverNext"), StringComparison.Ordinal).ShouldBe(wayBack, page.Text);
        page.ShouldSay("portal@portal.example");
    }

    [Fact]
    public void Who_is_said_to_send_a_new_link_may_send_it_and_only_while_one_is_of_use()
    {
        var now = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
        {
            var unknown = new ClosedLink("LinkUnknown", purpose, null, null, now, "UTC", new MailContact("", "a@b.example"));
            unknown.Next.ShouldBe(PersonalLink.SentBy(purpose).HasFlag(Roles.FocalPoint) ? "LinkAskCountry" : "LinkAskDivision");
            PersonalLink.SentBy(purpose).HasFlag(Roles.Staff).ShouldBeTrue("the division can always");
        }
    }

    [Fact]
    public async Task A_link_that_expired_after_the_confirmation_does_not_say_that_nobody_answered()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Confirmed));
        var path = await host.LinkAsync((await world.NominationsOfAsync(ofEvent))[0].Id, LinkPurpose.Answer, TimeSpan.FromDays(1));
        host.Clock.Advance(TimeSpan.FromDays(2));
        (await host.Visit().GetAsync(path)).ShouldBe(HttpStatusCode.Gone).ShouldSay(Say.En("Shared.LinkAskCountry"))
            .ShouldNotSay("not answered in time");
    }

    [Fact]
    public async Task A_country_sends_a_link_again_but_not_without_end()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 60 }, new Wanted("TG", NominationState.Selected));
        var id = (await world.NominationsOfAsync(ofEvent))[0].Id;
        var togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        var page = await (await togo.GetAsync($"/projects/roa-900/nominations/{id}")).FollowAsync(Say.Fr("Nominations.PersonalLinks"));
        for (var sent = 1; sent <= PersonalLink.MostADay; sent++)
        {
            var preview = await page.FollowAsync($"a[href$='purpose={LinkPurpose.Answer}']");
            page = (await preview.Form($"/projects/roa-900/nominations/{id}/links").SubmitAsync()).ShouldBeOk();
        }

        (await page.FollowAsync($"a[href$='purpose={LinkPurpose.Answer}']")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.Fr("Refusals.LinksOfTheDay", 3, Say.Fr("Enums.LinkPurpose.Answer")));
        (await togo.PostAsync($"/projects/roa-900/nominations/{id}/links", ("purpose", "Answer")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.MailsAsync()).Count.ShouldBe(PersonalLink.MostADay);
        (await host.ChangesAsync(nameof(PersonalLink), await host.InDbAsync(db => db.PersonalLinks.MaxAsync(l => l.Id))))
            .ShouldHaveSingleItem().ByName.ShouldBe("Focal point TG");
        host.Clock.Advance(TimeSpan.FromHours(25));
        togo = await host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync($"/projects/roa-900/nominations/{id}")).ShouldBeOk();
        (await togo.PostAsync($"/projects/roa-900/nominations/{id}/links", ("purpose", "Answer"))).ShouldBeOk();
    }

    [Fact]
    public async Task Nothing_is_said_to_be_left_while_a_document_is_missing()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var nomination = await world.NominationAsync(ofEvent, "BT", NominationState.Draft);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var review = await bhutan.GetAsync($"/projects/roa-900/nominations/{nomination.Id}/edit/review");
        var missing = $"{Say.En("Enums.DocumentKind.NominationLetter")}, {Say.En("Enums.DocumentKind.CurriculumVitae")}";

        var page = await review.Form("form[action$='/submission']").SubmitAsync();
        page.Flash.ShouldBe(
            Say.En("Nominations.DoneSubmitMissing", Say.En("Nominations.DoneSubmit", nomination.Nominee.FullName), missing));
        page.ShouldSay(Say.En("Nominations.MissingDocuments", missing));
        (await host.MailsAsync()).ShouldHaveSingleItem().Body.ShouldSatisfyAllConditions(
            b => b.ShouldContain(Say.En("Mails.StillMissing", missing,
                $"https://portal.example/projects/roa-900/nominations/{nomination.Id}")),
            b => b.ShouldNotContain(Say.En("Mails.NothingLeftToDo")));
        (await bhutan.GetAsync("/start")).ShouldSay(Say.En("Start.DocumentsBy", missing));

        foreach (var kind in new[] { "NominationLetter", "CurriculumVitae" })
        {
            var documents = await bhutan.GetAsync($"/projects/roa-900/nominations/{nomination.Id}");
            await documents.Form($"[data-upload]:has([value={kind}])").Attach("File", $"{kind}.pdf", SampleFiles.Pdf()).SubmitAsync();
        }

        (await bhutan.GetAsync($"/projects/roa-900/nominations/{nomination.Id}")).ShouldNotSay("Still missing");
        (await bhutan.GetAsync("/start")).ShouldNotSay(Say.En("Start.GoDocuments"));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>A nominee answers an offer by a link, once, and sees what was answered.</summary>
public sealed class OfferTests
{
    [Fact]
    public async Task The_letter_says_what_is_offered_and_until_when_in_both_times()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "TG");

        var page = (await host.Visit("fr").GetAsync(path)).ShouldBeOk();

        page.Language.ShouldBe("fr");
        page.Heading.ShouldBe("Atelier 1");
        page.ShouldSay(nomination.Nominee.FullName).ShouldSay("Thimphou").ShouldSay("heure de Lomé").ShouldSay("heure de Thimphou")
            .ShouldSay(Say.Fr("Nominees.ExpectConcept"));
        page.HasForm($"{path}/confirmation").ShouldBeTrue();
        page.HasForm($"{path}/withdrawal").ShouldBeTrue();
        page.Has(".rail").ShouldBeFalse();
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Looking_changes_nothing_whoever_looks()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, path) = await OfferAsync(host, "BT");
        var before = await host.TraceAsync();

        var scanner = host.Visit();
        (await scanner.GetAsync(path)).ShouldBeOk();
        (await scanner.AskAsync(new HttpRequestMessage(HttpMethod.Head, path))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var prefetch = new HttpRequestMessage(HttpMethod.Get, path);
        prefetch.Headers.Add("Sec-Purpose", "prefetch");
        (await scanner.AskAsync(prefetch)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var deed in new[] { "confirmation", "withdrawal", "directory" })
            (await scanner.AskAsync($"{path}/{deed}")).IsSuccessStatusCode.ShouldBeFalse();

        (await host.TraceAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Yes_confirms_tells_staff_and_is_shown_by_the_same_link()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");
        var visitor = host.Visit();

        var done = await (await visitor.GetAsync(path)).Form($"{path}/confirmation").SubmitAsync();

        done.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.Confirmed"));
        done.ShouldSay(Say.En("Nominees.YouCome")).ShouldSay(nomination.Nominee.FullName);
        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Confirmed);
        (await host.ChangesAsync("Nomination", nomination.Id))[^1].ShouldSatisfyAllConditions(
            c => c.Action.ShouldBe("Confirm"), c => c.ByUserId.ShouldBeNull(), c => c.ByName.ShouldBe(nomination.Nominee.FullName));
        (await host.MailsAsync()).Select(m => m.ToAddress).ShouldBe([TestAccounts.Staff]);

        var again = await visitor.PostAsync($"{path}/confirmation");
        again.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.AlreadyConfirmed"));
        (await host.MailsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_asks_why_gives_the_seat_back_and_closes_the_other_links()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");
        var concept = await host.LinkAsync(nomination.Id, LinkPurpose.Concept);
        var visitor = host.Visit();

        var refused = await (await visitor.GetAsync(path)).Form($"{path}/withdrawal").SubmitAsync();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Decline.Reason"]);
        refused.One("details.deed").HasAttribute("open").ShouldBeTrue();

        var done = await refused.Form($"{path}/withdrawal").Fill("Decline.Reason", "A budget session falls on these days.").SubmitAsync();
        done.ShouldBeOk().ShouldSay(Say.En("Nominees.YouDeclined")).ShouldSay("A budget session falls on these days.");
        done.HasForm($"{path}/confirmation").ShouldBeFalse();
        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Withdrawn);

        (await visitor.GetAsync(concept)).ShouldBe(HttpStatusCode.Gone).ShouldSay(Say.En("Shared.LinkOverWithdrawn"));
        (await visitor.PostAsync($"{path}/confirmation")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_the_focal_point_withdrew_closes_every_link_and_says_so()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await focalPoint.PostAsync(
            $"/projects/roa-900/nominations/{nomination.Id}/withdrawal", ("Withdrawal.Reason", "Called to another task."))).ShouldBeOk();

        (await host.Visit().GetAsync(path)).ShouldBe(HttpStatusCode.Gone).ShouldSay(Say.En("Shared.LinkOverWithdrawn"))
            .ShouldSay("Workshop 1");
        var link = await host.InDbAsync(db => db.PersonalLinks.AsNoTracking().SingleAsync());
        link.Closing.ShouldBe(LinkClosing.NominationEnded);
        (await host.ChangesAsync("PersonalLink", link.Id)).Select(c => c.Action).ShouldBe(["Issued", "NominationEnded"]);
    }

    [Fact]
    public async Task An_offer_that_has_expired_says_what_to_do()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT", stands: TimeSpan.FromDays(100));
        var visitor = host.Visit();
        await visitor.GetAsync(path);
        host.Clock.Now = nomination.OfferExpiresAt!.Value.AddMinutes(1);

        (await visitor.PostAsync($"{path}/confirmation")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Nominees.OfferOver"));
        var page = (await visitor.GetAsync(path)).ShouldBeOk().ShouldSay(Say.En("Nominees.OfferOver"));
        page.HasForm($"{path}/confirmation").ShouldBeFalse();
        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Selected);
    }

    [Fact]
    public async Task Focal_point_and_nominee_confirm_at_once_and_it_is_done_once()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");
        var visitor = host.Visit();
        await visitor.GetAsync(path);
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var page = await focalPoint.GetAsync($"/projects/roa-900/nominations/{nomination.Id}");

        await Task.WhenAll(visitor.PostAsync($"{path}/confirmation"),
            page.Form($"/projects/roa-900/nominations/{nomination.Id}/confirmation").SubmitAsync());

        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Confirmed);
        (await host.ChangesAsync("Nomination", nomination.Id)).Count(c => c.Action == "Confirm").ShouldBe(1);
        (await host.MailsAsync()).Count.ShouldBe(1);
        (await visitor.GetAsync(path)).ShouldBeOk().ShouldSay(Say.En("Nominees.YouCome"));
    }

    [Fact]
    public async Task A_deed_without_the_forms_token_is_refused()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");

        (await host.Visit().PostWithoutTokenAsync($"{path}/confirmation")).ShouldBe(HttpStatusCode.BadRequest);
        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Selected);
    }

    [Fact]
    public async Task A_delegate_reads_the_papers_of_the_event_and_of_no_other_as_long_as_the_seat_is_held()
    {
        await using var host = await PortalHost.StartAsync();
        var (nomination, path) = await OfferAsync(host, "BT");
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var other = await new World(host).EventAsync(await new World(host).ProjectAsync("roa-901"), EventState.Published);
        foreach (var of in new[] { "roa-900/events/workshop-1", $"roa-901/events/{other.Slug}" })
            (await (await staff.GetAsync($"/projects/{of}/documents")).Form("[data-upload]").Fill("Title.En", "Background note")
                .Attach("File", "note.pdf", SampleFiles.Pdf()).SubmitAsync()).ShouldBeOk();
        var papers = await host.InDbAsync(db => db.Documents.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync());

        var visitor = host.Visit();
        (await visitor.GetAsync(path)).ShouldBeOk().ShouldSay("Background note");
        using var file = await visitor.AskAsync($"{path}/event-papers/{papers[0]}");
        (file.StatusCode, file.Content.Headers.ContentDisposition?.DispositionType).ShouldBe((HttpStatusCode.OK, "attachment"));
        (await visitor.GetAsync($"{path}/event-papers/{papers[1]}")).ShouldBe(HttpStatusCode.NotFound);

        (await (await visitor.GetAsync(path)).Form($"{path}/withdrawal").Fill("Decline.Reason", "On leave.").SubmitAsync()).ShouldBeOk();
        ((int)(await visitor.AskAsync($"{path}/event-papers/{papers[0]}")).StatusCode).ShouldBeOneOf(404, 410);
        (await host.NominationAsync(nomination.Id)).State.ShouldBe(NominationState.Withdrawn);
    }

    private static async Task<(Nomination Nomination, string Path)> OfferAsync(PortalHost host, string country, TimeSpan? stands = null)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 },
            new Wanted(country, NominationState.Selected));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0];
        return (nomination, await host.LinkAsync(nomination.Id, LinkPurpose.Answer, stands));
    }
}

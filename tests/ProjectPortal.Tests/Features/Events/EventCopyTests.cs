using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Events.Programmes;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>Partners' parts in an event, and an event that begins as another was planned.</summary>
public sealed class EventCopyTests
{
    private const string Here = "/projects/roa-900/events/workshop-1";

    [Fact]
    public async Task A_copy_begins_as_a_draft_with_what_was_chosen_on_its_own_days()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var source = await world.EventAsync(project, EventState.Completed, p => p with { FreezesOn = p.StartsOn });
        await PartAsync(host, project, source);
        await host.InDbAsync(async db =>
        {
            var session = new Session
            {
                EventId = source.Id,
                Day = source.StartsOn.AddDays(2),
                StartsAt = new(9, 0),
                EndsAt = new(10, 0),
                Title = new Wording("Visit"),
                Tag = SessionTag.SiteVisit
            };
            session.SpeakBy([new SpeakerPlan("The mayor", "", "BT")]);
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
        });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var ask = await (await staff.GetAsync(Here)).FollowAsync(Say.En("Events.CopyEvent"));

        (await ask.Form($"{Here}/copies").Fill("Form.StartsOn", "2027-02-01").Fill("Form.Slug", "workshop-1").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.Slug");
        (await ask.Form($"{Here}/copies").Fill("Form.Slug", "No Way").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Form.Slug");
        var made = await ask.Form($"{Here}/copies").Fill("Form.Slug", "").Fill("Form.Title.En", "Second round").SubmitAsync();
        made.ShouldBeOk().Path.ShouldBe("/projects/roa-900/events/second-round");

        var copy = await host.InDbAsync(
            db => db.Events.Include(e => e.InvitedCountries).Include(e => e.Sessions).ThenInclude(s => s.Speakers).AsSplitQuery()
            .SingleAsync(e => e.Slug == "second-round"));
        (copy.State, copy.StartsOn, copy.EndsOn, copy.FreezesOn, copy.NominationsOpenAt)
            .ShouldBe((EventState.Draft, new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 5), null, null));
        (copy.InvitedCountries.Count, copy.ProfileCriteria, copy.Summary).ShouldBe((4, source.ProfileCriteria, Wording.None));
        var session = copy.Sessions.Single();
        (session.Day, session.Speakers.Single().Name).ShouldBe((new DateOnly(2027, 2, 3), "The mayor"));
        var part = await host.InDbAsync(db => db.PartnerParts.SingleAsync(p => p.EventId == copy.Id));
        (part.Planned.En, part.Actual, part.Delivered).ShouldBe(("Two speakers", Wording.None, Delivery.NotYet));
        var told = (await host.ChangesAsync("Event", copy.Id))[0];
        (told.Action, told.Reason).ShouldBe(("Copied", source.Title.En));
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(made.Path)).ShouldBe(HttpStatusCode.NotFound);

        var bare = await ask.Form($"{Here}/copies").Fill("Form.Title.En", "Third round").Untick("Form.Programme").Untick("Form.Criteria")
            .Untick("Form.Invited").Untick("Form.Parts").SubmitAsync();
        bare.ShouldBeOk();
        var third = await host.InDbAsync(
            db => db.Events.Include(e => e.InvitedCountries).Include(e => e.Sessions).AsSplitQuery()
            .SingleAsync(e => e.Slug == "third-round"));
        (third.InvitedCountries.Count, third.Sessions.Count, third.ProfileCriteria, third.ProgrammeOutline)
            .ShouldBe((0, 0, Wording.None, Wording.None));
        (await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync($"{Here}/copies/new")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_partner_did_is_told_beside_what_was_planned()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var held = await world.EventAsync(project, EventState.Completed);
        await host.InDbAsync(async db =>
        {
            db.Partners.Add(new Partner { ProjectId = project.Id, Name = new Wording("UNDP"), Group = PartnerGroup.UnSystem });
            await db.SaveChangesAsync();
        });
        var partner = await host.InDbAsync(db => db.Partners.Select(p => p.Id).SingleAsync());
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync($"{Here}/partners");
        (await page.Form($"{Here}/partners").Fill("Form.PartnerId", $"{partner}").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.Planned.En");
        page = await page.Form($"{Here}/partners").Fill("Form.Planned.En", "Two speakers").SubmitAsync();
        page.ShouldBeOk().ShouldSay(Say.En("Events.PartsUntold.one", 1));
        (await staff.GetAsync($"{Here}/summary")).ShouldSay(Say.En("Events.PartsUntold.one", 1));
        (await staff.PostAsync($"{Here}/partners", ("Form.PartnerId", $"{partner}"), ("Form.Planned.En", "Again")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Events.PartTaken"));

        var edit = await page.FollowAsync("UNDP");
        var late = (await staff.GetAsync(edit.Path)).Form(edit.Path).Fill("Form.Planned.En", "Mine");
        (await edit.Form(edit.Path).Fill("Form.Delivered", "Partly").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Errors.Keys.ShouldContain("Form.Actual.En");
        (await edit.Form(edit.Path).Fill("Form.Actual.En", "One speaker came").SubmitAsync()).ShouldBeOk().ShouldSay("One speaker came")
            .ShouldNotSay(Say.En("Events.PartsUntoldText"));
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);
        (await staff.GetAsync($"{Here}/summary")).ShouldNotSay(Say.En("Events.PartsUntoldText"));
        (await staff.GetAsync("/projects/roa-900/partners")).ShouldSay(Say.En("Enums.Delivery.Partly"));
        (await staff.PostAsync($"/projects/roa-900/partners/{partner}/removal", ("version", "0")))
            .Flash.ShouldBe(Say.En("Projects.PartnerHasParts", "UNDP"));

        (await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync($"{Here}/partners")).ShouldBeOk().Has("main form")
            .ShouldBeFalse();
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync($"{Here}/partners")).ShouldBe(HttpStatusCode.NotFound);
        (await (await staff.GetAsync(edit.Path)).Form($"{edit.Path}/deletion").SubmitAsync()).ShouldBeOk()
            .ShouldSay(Say.En("Events.PartsNone"));
        (await host.InDbAsync(db => db.Changes.Where(c => c.Subject == "PartnerPart" && c.ProjectId == project.Id).Select(c => c.Action)
            .ToListAsync())).ShouldBe(["Created", "Edited", "Deleted"]);
    }

    private static Task PartAsync(PortalHost host, Project project, Event of) => host.InDbAsync(async db =>
    {
        var partner = new Partner { ProjectId = project.Id, Name = new Wording("UNDP"), Group = PartnerGroup.UnSystem };
        db.Partners.Add(partner);
        await db.SaveChangesAsync();
        db.PartnerParts.Add(new PartnerPart
        {
            EventId = of.Id,
            PartnerId = partner.Id,
            Planned = new Wording("Two speakers"),
            Actual = new Wording("One came"),
            Delivered = Delivery.Partly
        });
        await db.SaveChangesAsync();
    });
}

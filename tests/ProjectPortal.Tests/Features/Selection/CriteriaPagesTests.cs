using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Selection;

public sealed class CriteriaPagesTests
{
    [Fact]
    public async Task An_event_starts_from_the_usual_criteria_and_makes_them_its_own()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        var home = $"/projects/roa-900/events/{ofEvent.Slug}/criteria";
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await (await staff.GetAsync(home)).Form($"{home}/usual").SubmitAsync();
        page.ShouldBeOk().Flash.ShouldBe(Say.En("Selection.CriteriaStarted"));
        page.ShouldSay(Say.En("Selection.UsualRelevance")).ShouldSay(Say.En("Selection.ThresholdMeans", 60));
        (await host.InDbAsync(db => db.Criteria.Select(c => c.Title.Fr).ToListAsync())).ShouldContain(Say.Fr("Selection.UsualRelevance"));

        page = await (await page.FollowAsync(Say.En("Selection.AddCriterion"))).Form($"{home}/new")
            .Fill("Form.Title.En", "Speaks to ministers").Fill("Form.Weight", "11").SubmitAsync();
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.Weight");
        page = await page.Form($"{home}/new").Fill("Form.Weight", "7").SubmitAsync();
        page.ShouldBeOk().Flash.ShouldBe(Say.En("Selection.CriterionSaved", "Speaks to ministers"));

        var id = await host.InDbAsync(db => db.Criteria.Where(c => c.Title.En == "Speaks to ministers").Select(c => c.Id).SingleAsync());
        await staff.PostAsync($"{home}/{id}/place", ("up", "true"));
        (await host.InDbAsync(db => db.Criteria.OrderBy(c => c.Order).Select(c => c.Id).ToListAsync())).IndexOf(id).ShouldBe(4);
        var (mine, theirs) = (await staff.GetAsync($"{home}/{id}/edit"),
            await (await host.SignedInAsync(await world.ColleagueAsync("Carla Colleague"))).GetAsync($"{home}/{id}/edit"));
        (await mine.Form($"{home}/{id}/edit").Fill("Form.Weight", "8").SubmitAsync()).ShouldBeOk();
        (await theirs.Form($"{home}/{id}/edit").Fill("Form.Weight", "9").SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);
        (await staff.PostAsync($"{home}/{id}/deletion")).Flash.ShouldBe(Say.En("Selection.CriterionRemoved", "Speaks to ministers"));
        page = await (await staff.GetAsync(home)).Form($"{home}/threshold").Fill("Threshold.ThresholdPerCent", "").SubmitAsync();
        page.ShouldSay(Say.En("Selection.NoThreshold"));
        (await host.InDbAsync(db => db.Events.Where(e => e.Id == ofEvent.Id).Select(e => new { e.CriteriaCount, e.ThresholdPerCent })
            .SingleAsync())).ShouldBe(new { CriteriaCount = 5, ThresholdPerCent = (int?)null });
    }

    [Fact]
    public async Task They_are_frozen_with_the_nominations_and_what_was_scored_stays()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
            new Wanted("BT", ProjectPortal.Domain.Nominations.NominationState.Screening));
        var home = $"/projects/roa-900/events/{ofEvent.Slug}/criteria";
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(home);
        page.ShouldSay(Say.En("Refusals.EventFrozen")).HasForm($"{home}/usual").ShouldBeFalse();
        (await staff.PostAsync($"{home}/usual")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.EventFrozen"));

        var criteria = await world.CriteriaAsync(ofEvent);
        await world.AnswerAsync((await world.NominationsOfAsync(ofEvent))[0], TestAccounts.Staff, 4, 4);
        (await staff.PostAsync($"{home}/{criteria[0].Id}/deletion")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.CriterionScored"));
        (await (await staff.GetAsync($"{home}/{criteria[0].Id}/edit")).Form($"{home}/{criteria[0].Id}/edit").Fill("Form.Weight", "1")
            .SubmitAsync()).ShouldBeOk();
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Events;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

public class ProgrammeTests
{
    private const string Here = "/projects/roa-900/events/workshop-1";
    private static readonly DateOnly Monday = new(2026, 6, 8);

    [Fact]
    public async Task Sessions_are_added_changed_and_taken_out()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday.AddDays(4) });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync($"{Here}/programme");
        page.Form($"{Here}/programme").Value("Form.Day").ShouldBe("2026-06-08");
        page = (await Session(page.Form($"{Here}/programme"), "Opening", "2026-06-09", "09:00", "10:30", "Informative").Fill("Form.Speaker", "The minister").SubmitAsync()).ShouldBeOk();
        page.Form($"{Here}/programme").Value("Form.Day").ShouldBe("2026-06-09", "the next session is often on the same day");
        page.TextsOf("tbody td").ShouldBe(["Opening", "09:00–10:30", "Informative", "The minister"]);
        page.ShouldSay(Say.En("Events.InformativeTitle"));

        page = await Session(page.Form($"{Here}/programme"), "Work at the counters", "2026-06-08", "09:00", "12:00", "Transferable").SubmitAsync();
        page.TextsOf("tbody tr").ShouldBe(["8 June 2026", "Work at the counters 09:00–12:00 Transferable –", "9 June 2026", "Opening 09:00–10:30 Informative The minister"]);
        page.ShouldNotSay(Say.En("Events.InformativeTitle"));

        var id = await host.InDbAsync(db => db.Sessions.Where(s => s.Title.En == "Opening").Select(s => s.Id).SingleAsync());
        var edit = await page.FollowAsync("Opening");
        var late = (await staff.GetAsync($"{Here}/programme/{id}")).Form($"{Here}/programme/{id}").Fill("Form.Title.En", "Mine");
        (await edit.Form($"{Here}/programme/{id}").Fill("Form.Title.En", "Welcome").Fill("Form.EndsAt", "10:00").SubmitAsync()).ShouldBeOk().ShouldSay("09:00–10:00");
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody tr").ShouldContain(r => r.Contains("Mine") && r.Contains("Welcome"));

        var left = await (await staff.GetAsync($"{Here}/programme/{id}")).Form($"{Here}/programme/{id}/deletion").SubmitAsync();
        left.ShouldBeOk().Flash.ShouldBe(Say.En("Events.SessionDeleted", "Welcome"));
        (await host.InDbAsync(db => db.Sessions.CountAsync(s => s.EventId == made.Id))).ShouldBe(1);
        (await host.ChangesAsync("Session", id)).Select(c => c.Action).ShouldBe(["Created", "Edited", "Deleted"]);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(Here)).ShouldSay("Work at the counters");
    }

    [Theory]
    [InlineData("2026-06-07", "09:00", "10:00", "Form.Day")]
    [InlineData("2026-06-08", "10:00", "10:00", "Form.EndsAt")]
    [InlineData("2026-06-08", "25:00", "26:00", "Form.StartsAt")]
    public async Task A_session_that_cannot_be_is_refused_with_all_that_was_typed(string day, string from, string to, string field)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var refused = (await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), "Opening", day, from, to, "SiteVisit").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        refused.Errors.Keys.ShouldContain(field);
        var form = refused.Form($"{Here}/programme");
        (form.Value("Form.Title.En"), form.Value("Form.Day"), form.Value("Form.StartsAt"), form.Value("Form.EndsAt"), form.Value("Form.Tag")).ShouldBe(("Opening", day, from, to, "SiteVisit"));
    }

    [Fact]
    public async Task A_session_of_another_event_is_not_found_here()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday });
        await world.EventAsync(project, EventState.Published);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), "Opening", "2026-06-08", "09:00", "10:00", "SiteVisit").SubmitAsync();
        var id = await host.InDbAsync(db => db.Sessions.Select(s => s.Id).SingleAsync());

        (await staff.GetAsync($"/projects/roa-900/events/workshop-2/programme/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync($"/projects/roa-900/events/workshop-2/programme/{id}/deletion")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(60, 60, 0, false)]
    [InlineData(61, 60, 0, true)]
    [InlineData(60, 30, 29, true)]
    [InlineData(60, 30, 30, false)]
    [InlineData(0, 10, 0, false)]
    public void Informative_sessions_dominate_with_more_than_half_of_the_minutes(int informative, int transferable, int visits, bool dominates)
    {
        var programme = Programme.Of(
            new[] { (SessionTag.Informative, informative), (SessionTag.Transferable, transferable), (SessionTag.SiteVisit, visits) }.Where(s => s.Item2 > 0)
                .Select((s, i) => new ProgrammeSession(i, Monday, new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(s.Item2), new Wording("x"), s.Item1, "")),
            Monday, Monday);

        programme.InformativeDominates.ShouldBe(dominates);
        programme.Shares.Sum(s => s.PerCent).ShouldBe(100m, 0.0001m);
    }

    [Fact]
    public void Sessions_that_stayed_behind_are_counted()
    {
        var programme = Programme.Of(
            [new(1, Monday.AddDays(-1), new TimeOnly(9, 0), new TimeOnly(10, 0), new Wording("Before"), SessionTag.Informative, ""), new(2, Monday, new TimeOnly(9, 0), new TimeOnly(10, 0), new Wording("On"), SessionTag.Informative, "")],
            Monday, Monday);

        programme.Outside.ShouldBe(1);
        programme.Days.Select(d => d.IsOutside).ShouldBe([true, false]);
        Programme.Of([], Monday, Monday).Shares.ShouldBeEmpty();
    }

    private static Form Session(Form form, string title, string day, string from, string to, string tag) => form
        .Fill("Form.Title.En", title).Fill("Form.Day", day).Fill("Form.StartsAt", from).Fill("Form.EndsAt", to).Fill("Form.Tag", tag);
}

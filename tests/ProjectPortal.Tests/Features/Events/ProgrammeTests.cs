using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Events;
using ProjectPortal.Web.Features.Events.Programmes;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

public class ProgrammeTests
{
    private const string Here = "/projects/roa-900/events/workshop-1";
    private static readonly DateOnly Monday = new(2026, 6, 8);

    [Theory]
    [InlineData("24:00")]
    [InlineData("00:00")]
    public async Task An_evening_may_last_until_midnight(string typed)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(
            await world.ProjectAsync(), EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday.AddDays(1) });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync($"{Here}/programme");
        page = await Session(page.Form($"{Here}/programme"), "Dinner", "2026-06-08", "21:00", typed, "Informative").SubmitAsync();

        page.ShouldBeOk().ShouldSay("21:00–24:00").ShouldSay("3 h");
        (await Session(page.Form($"{Here}/programme"), "Late", "2026-06-08", "23:00", "23:30", "Informative").SubmitAsync()).ShouldBeOk()
            .ShouldSay(Say.En("Events.OverlapTitle.other", 2));
        var calendar = await staff.AskAsync($"{Here}.ics");
        (await calendar.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(
            $"DTEND:{PlaceTime.In(made.TimeZone).StartOf(Monday.AddDays(1)):yyyyMMddTHHmmss}Z");
        (await Session(page.Form($"{Here}/programme"), "Late", "2026-06-08", "24:00", "24:00", "Informative").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldContain("Form.StartsAt");
    }

    [Fact]
    public async Task Sessions_are_added_changed_and_taken_out()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(
            await world.ProjectAsync(), EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday.AddDays(1) });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync($"{Here}/programme");
        page.Form($"{Here}/programme").Value("Form.Day").ShouldBe("2026-06-08");
        page = (await Session(page.Form($"{Here}/programme"), "Opening", "2026-06-09", "09:00", "10:30", "Informative")
            .Fill("Form.Speakers[0].Name", "The minister").Fill("Form.Speakers[0].Post", "Ministry of Reform")
            .Fill("Form.Speakers[0].CountryCode", "BT").Fill("Form.Speakers[1].Name", "A guest").Fill("Form.Language", "fr").SubmitAsync())
            .ShouldBeOk();
        page.Form($"{Here}/programme").Value("Form.Day").ShouldBe("2026-06-09", "the next session is often on the same day");
        page.TextsOf("tbody td")
            .ShouldBe([$"{Say.En("Events.DayEmpty")} {Say.En("Events.AddSession")}", "Opening", "09:00–10:30", "Informative in French",
            "The minister, Ministry of Reform, Bhutan A guest"]);
        page.ShouldSay(Say.En("Events.InformativeTitle")).ShouldSay("take 100% of the time: 1 h 30 min of 1 h 30 min")
            .ShouldSay("at least 45 min");

        page = await Session(page.Form($"{Here}/programme"), "Work at the counters", "2026-06-08", "09:00", "12:00", "Transferable")
            .SubmitAsync();
        page.TextsOf("tbody tr")
            .ShouldBe(["8 June 2026", "Work at the counters 09:00–12:00 Transferable –", "9 June 2026",
            "Opening 09:00–10:30 Informative in French The minister, Ministry of Reform, Bhutan A guest"]);
        page.ShouldNotSay(Say.En("Events.InformativeTitle"));

        var id = await host.InDbAsync(db => db.Sessions.Where(s => s.Title.En == "Opening").Select(s => s.Id).SingleAsync());
        var edit = await page.FollowAsync("Opening");
        var late = (await staff.GetAsync($"{Here}/programme/{id}")).Form($"{Here}/programme/{id}").Fill("Form.Title.En", "Mine");
        (await edit.Form($"{Here}/programme/{id}").Fill("Form.Title.En", "Welcome").Fill("Form.EndsAt", "10:00").SubmitAsync()).ShouldBeOk()
            .ShouldSay("09:00–10:00");
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody tr")
            .ShouldContain(r => r.Contains("Mine") && r.Contains("Welcome"));

        var left = await (await staff.GetAsync($"{Here}/programme/{id}")).Form($"{Here}/programme/{id}/deletion").SubmitAsync();
        left.ShouldBeOk().Flash.ShouldBe(Say.En("Events.SessionDeleted", "Welcome"));
        (await host.InDbAsync(db => db.Sessions.CountAsync(s => s.EventId == made.Id))).ShouldBe(1);
        (await host.ChangesAsync("Session", id)).Select(c => c.Action).ShouldBe(["Created", "Edited", "Deleted"]);
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(Here)).ShouldSay("Work at the counters");
    }

    [Fact]
    public async Task A_session_goes_to_another_day_or_is_held_again_and_an_overlap_is_told()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published,
            p => p with { StartsOn = Monday, EndsOn = Monday.AddDays(2) });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        async Task<Page> AddAsync(string title, string from, string to) =>
            await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), title, "2026-06-08", from, to,
                "Transferable").Fill("Form.Speakers[0].Name", "Afi Mensah").SubmitAsync();
        await AddAsync("Counters", "09:00", "11:00");
        (await AddAsync("Payments", "11:00", "12:00")).ShouldNotSay(Say.En("Events.OverlapBadge"));
        (await AddAsync("Registers", "11:30", "12:30")).ShouldSay(Say.En("Events.OverlapTitle.other", 2));
        var id = await host.InDbAsync(db => db.Sessions.Where(s => s.Title.En == "Registers").Select(s => s.Id).SingleAsync());

        var moved = await (await staff.GetAsync($"{Here}/programme/{id}")).Form($"{Here}/programme/{id}/day").Fill("day", "2026-06-09")
            .SubmitAsync();
        moved.Flash.ShouldBe(Say.En("Events.SessionMoved", "Registers", "9 June 2026"));
        moved.ShouldNotSay(Say.En("Events.OverlapBadge"));
        (await staff.PostAsync($"{Here}/programme/{id}/copies", ("day", "2026-06-10")))
            .Flash.ShouldBe(Say.En("Events.SessionCopied", "Registers", "10 June 2026"));
        (await staff.PostAsync($"{Here}/programme/{id}/day", ("day", "2026-06-20"))).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await host.InDbAsync(db => db.Sessions.Where(s => s.Title.En == "Registers").OrderBy(s => s.Day)
            .Select(s => new { s.Day, Speakers = s.Speakers.Count }).ToListAsync()))
            .ShouldBe([new { Day = Monday.AddDays(1), Speakers = 1 }, new { Day = Monday.AddDays(2), Speakers = 1 }]);
        (await staff.GetAsync("/projects/roa-900/history?kind=Session")).ShouldSay(Say.En("Projects.Subject.Session"));
    }

    [Fact]
    public async Task An_invited_country_reads_the_programme_before_names_are_chosen_and_cannot_change_it()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Published, p => p with { StartsOn = Monday, EndsOn = Monday });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync($"{Here}/programme")).ShouldSay(Say.En("Events.ProgrammeEmptyHow"));
        await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), "Opening", "2026-06-08", "09:00", "10:00",
            "SiteVisit").SubmitAsync();

        var read = (await bhutan.GetAsync($"{Here}/programme")).ShouldBeOk().ShouldSay("Opening")
            .ShouldSay(Say.En("Events.TimesAre", "Thimphu"));
        read.Has("main form").ShouldBeFalse();
        (await bhutan.PostAsync($"{Here}/programme", ("Form.Title.En", "Mine"))).ShouldBe(HttpStatusCode.NotFound);
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

        var refused = (await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), "Opening", day, from, to,
            "SiteVisit").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        refused.Errors.Keys.ShouldContain(field);
        var form = refused.Form($"{Here}/programme");
        (form.Value("Form.Title.En"), form.Value("Form.Day"), form.Value("Form.StartsAt"), form.Value("Form.EndsAt"),
            form.Value("Form.Tag")).ShouldBe(("Opening", day, from, to, "SiteVisit"));
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
        await Session((await staff.GetAsync($"{Here}/programme")).Form($"{Here}/programme"), "Opening", "2026-06-08", "09:00", "10:00",
            "SiteVisit").SubmitAsync();
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
    public void Informative_sessions_dominate_with_more_than_half_of_the_minutes(
        int informative, int transferable, int visits, bool dominates)
    {
        var programme = Programme.From(
            new[] { (SessionTag.Informative, informative), (SessionTag.Transferable, transferable), (SessionTag.SiteVisit, visits) }.Where(
                s => s.Item2 > 0)
                .Select((s, i) => new ProgrammeSession(i, Monday, new TimeOnly(9, 0), new TimeOnly(9, 0).AddMinutes(s.Item2),
                    new Wording("x"), s.Item1, "", [])),
            Monday, Monday, false, "UTC");

        programme.Balance.LecturesDominate.ShouldBe(dominates);
        programme.Balance.Shares.Sum(s => s.PerCent).ShouldBe(100m, 0.0001m);
    }

    [Fact]
    public void Sessions_that_stayed_behind_are_counted()
    {
        var programme = Programme.From(
            [new(1, Monday.AddDays(-1), new TimeOnly(9, 0), new TimeOnly(10, 0), new Wording("Before"), SessionTag.Informative, "", []),
                new(2, Monday, new TimeOnly(9, 0), new TimeOnly(10, 0), new Wording("On"), SessionTag.Informative, "", [])],
            Monday, Monday, false, "UTC");

        programme.Outside.ShouldBe(1);
        programme.Days.Select(d => d.IsOutside).ShouldBe([true, false]);
        Programme.From([], Monday, Monday, false, "UTC").Balance.Shares.ShouldBeEmpty();
    }

    private static Form Session(Form form, string title, string day, string from, string to, string tag) => form
        .Fill("Form.Title.En", title).Fill("Form.Day", day).Fill("Form.StartsAt", from).Fill("Form.EndsAt", to).Fill("Form.Tag", tag);
}

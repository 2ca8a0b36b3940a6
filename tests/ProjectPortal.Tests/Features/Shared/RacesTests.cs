using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Features.Participation;
using ProjectPortal.Tests.Features.Selection;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>
/// What is counted or looked for before it is changed moves a version that others move too: somebody else acts between the look and the
/// write, and the rule has the last word.
/// </summary>
public sealed class RacesTests
{
    private const string Accounts = "/administration/accounts";
    private const string Root = "/projects/roa-900";

    [Fact]
    public async Task Of_two_administrators_who_remove_each_other_one_stays()
    {
        await using var host = await PortalHost.StartAsync();
        const string Second = "second@portal.example";
        var ids = await host.InDbAsync(async db =>
        {
            var like = await db.Users.AsNoTracking().SingleAsync(u => u.Email == TestAccounts.Administrator);
            db.Users.Add(new Web.Security.PortalUser
            {
                DisplayName = "Bela Administrator",
                Roles = Roles.Administrator,
                Language = "en",
                UserName = Second,
                NormalizedUserName = Second.ToUpperInvariant(),
                Email = Second,
                NormalizedEmail = Second.ToUpperInvariant(),
                PasswordHash = like.PasswordHash,
                SecurityStamp = "s",
            });
            await db.SaveChangesAsync();
            return new[] { like.Id, await db.Users.Where(u => u.Email == Second).Select(u => u.Id).SingleAsync() };
        });
        var (one, other) = (await host.SignedInAsync(TestAccounts.Administrator), await host.SignedInAsync(Second));
        var (mine, theirs) = (await DemotionAsync(one, ids[1]), await DemotionAsync(other, ids[0]));
        host.Stumbles.Meanwhile(async () => (await theirs.SubmitAsync()).ShouldBeOk());

        await mine.SubmitAsync();

        host.Stumbles.AreOver.ShouldBeTrue();
        (await host.InDbAsync(db => db.Users.CountAsync(u => u.Roles == Roles.Administrator))).ShouldBe(1);
        host.Log.Lines.ShouldContain(l => l.Contains("lost a race", StringComparison.Ordinal), "one row of both deeds has to move");

        static async Task<Form> DemotionAsync(Browser by, int id) =>
            (await by.GetAsync($"{Accounts}/{id}")).Form($"{Accounts}/{id}").Untick("Roles", "Administrator").Tick("Roles", "Staff");
    }

    [Fact]
    public async Task Of_two_corrections_of_a_measurement_one_is_begun()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var wrong = await world.MeasurementAsync(indicator, MeasurementState.Approved);
        var path = $"{Root}/results/measurements/{wrong.Id}/correction";
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var (mine, theirs) = (await CorrectionAsync("They came late."), await CorrectionAsync("One was counted twice."));
        host.Stumbles.Meanwhile(async () => (await theirs.SubmitAsync()).ShouldBeOk());

        (await mine.SubmitAsync()).ShouldSay(Say.En("Refusals.AlreadyCorrected"));

        var all = await host.InDbAsync(db => db.Measurements.AsNoTracking().ToListAsync());
        all.Where(m => m.CorrectsId == wrong.Id).ShouldHaveSingleItem().CorrectionReason.ShouldBe("One was counted twice.");

        async Task<Form> CorrectionAsync(string why) =>
            (await staff.GetAsync(path)).Form(path).Fill("Form.Value", "55").Fill("Correction.Reason", why);
    }

    [Fact]
    public async Task A_mark_that_is_made_while_attendance_closes_counts()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.OnLastDayAsync();
        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[0].Id}"))).ShouldBeOk();
        var closure = (await staff.GetAsync($"{Door.Attendance}/closure")).Form($"{Door.Attendance}/closure");
        door.Host.Stumbles.Meanwhile(async () =>
            (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[1].Id}"))).ShouldBeOk());

        (await closure.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Participation.MarksMoved"));

        (await door.StatesAsync()).ShouldNotContain(NominationState.NoShow);
    }

    [Fact]
    public async Task A_mark_that_comes_after_attendance_was_closed_is_refused()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.OnLastDayAsync();
        var closure = (await staff.GetAsync($"{Door.Attendance}/closure")).Form($"{Door.Attendance}/closure");
        door.Host.Stumbles.Meanwhile(async () => (await closure.SubmitAsync()).ShouldBeOk());

        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[1].Id}")))
            .ShouldSay(Say.En("Refusals.AttendanceClosed"));

        (await door.Host.InDbAsync(db => db.AttendanceMarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_budget_scheme_does_not_change_under_a_figure()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var other = await host.InDbAsync(
            db => db.BudgetSchemes.Where(s => s.Id != project.BudgetSchemeId).Select(s => s.Id).FirstAsync());
        var figures = $"{Root}/budget/expenditures";
        var figure = (await staff.GetAsync($"{figures}/new")).Form(figures)
            .Fill("Form.ObjectClassId", $"{await host.InDbAsync(db => db.ObjectClasses.Where(c => c.SchemeId == project.BudgetSchemeId)
                .OrderBy(c => c.Id).Select(c => c.Id).FirstAsync())}")
            .Fill("Form.On", "2026-01-15").Fill("Form.Amount", "12500").Fill("Form.Description", "Tickets");
        var features = (await staff.GetAsync($"{Root}/key-features")).Form($"{Root}/key-features").Fill("Form.BudgetSchemeId", $"{other}");
        host.Stumbles.Meanwhile(async () => (await figure.SubmitAsync()).ShouldBeOk());

        (await features.SubmitAsync()).ShouldSay(Say.En("Projects.SchemeIsUsed"));

        (await host.InDbAsync(db => db.Projects.Select(p => p.BudgetSchemeId).SingleAsync())).ShouldBe(project.BudgetSchemeId);
    }

    [Fact]
    public async Task A_criterion_is_not_removed_under_a_mark()
    {
        await using var host = await PortalHost.StartAsync();
        var desk = await Desk.SetAsync(host, null, new Wanted("BT", NominationState.Screening));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var criteria = await host.InDbAsync(db => db.Criteria.AsNoTracking().OrderBy(c => c.Order).ToListAsync());
        var scores = $"{Desk.Nominations}/{desk.All[0].Id}/scores";
        var score = (await staff.GetAsync(desk.Scoring(0))).Form(scores);
        foreach (var criterion in criteria)
            score.Fill($"Scores.Marks[{criterion.Id}]", "4");
        host.Stumbles.Meanwhile(async () => (await score.SubmitAsync()).ShouldBeOk());

        (await staff.PostAsync($"{desk.Path}/criteria/{criteria[0].Id}/deletion")).ShouldSay(Say.En("Refusals.CriterionScored"));

        (await host.InDbAsync(db => db.Criteria.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task An_activity_is_not_deleted_under_what_was_just_tied_to_it()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, _, activity) = await world.FrameworkAsync(project);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        host.Stumbles.Meanwhile(() => world.EventAsync(project, EventState.Draft, p => p with { ActivityId = activity.Id }));

        (await staff.PostAsync($"{Root}/results/activities/{activity.Id}/deletion")).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await host.InDbAsync(db => db.Activities.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Two_papers_that_come_at_once_are_both_counted()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Screening));
        var path = $"{Root}/nominations/{(await world.NominationsOfAsync(ofEvent))[0].Id}/documents";
        var here = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var there = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        for (var sent = 1; sent < Document.MostPapers; sent++)
            (await SendAsync(here, $"before{sent}")).ShouldBeOk();
        await there.GetAsync(path);
        host.Stumbles.Meanwhile(async () => (await SendAsync(there, "other")).ShouldBeOk());

        (await SendAsync(here, "last")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay(Say.En("Refusals.DocumentsTooMany", Document.MostPapers));

        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(Document.MostPapers);

        Task<Page> SendAsync(Browser browser, string key) => browser.PostFileAsync(
            path, new SentFile("File", $"{key}.pdf", SampleFiles.Pdf()), ("Kind", "Paper"), ("ClientKey", key));
    }
}

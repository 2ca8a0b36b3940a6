using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Lessons;

public class LessonsPagesTests
{
    private const string Root = "/projects/roa-900/lessons";

    [Fact]
    public async Task A_challenge_is_closed_with_an_action_and_reopened_with_a_reason()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var added = await (await (await staff.GetAsync(Root)).FollowAsync(Say.En("Lessons.AddChallenge"))).Form($"{Root}/challenges/new")
            .Fill("Form.Description.En", "Nominees could not decide.").SubmitAsync();
        added.ShouldBeOk().Heading.ShouldBe(Say.En("Lessons.ChallengeN", 1));
        var path = added.Path;

        var refused = await added.Form($"{path}/closure").SubmitAsync();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.ActionMissing")]);
        (await (await refused.FollowAsync(Say.En("Lessons.Edit"))).Form($"{path}/edit")
            .Fill("Form.ActionTaken.En", "Criteria were sharpened.").SubmitAsync()).ShouldBeOk();
        var closed = await (await staff.GetAsync(path)).Form($"{path}/closure").SubmitAsync();
        closed.ShouldBeOk().Flash.ShouldBe(Say.En("Lessons.ChallengeClosed", 1));

        var emptied = await (await staff.GetAsync($"{path}/edit")).Form($"{path}/edit").Fill("Form.ActionTaken.En", "").SubmitAsync();
        emptied.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.ActionTaken.En"].ShouldBe(Say.En("Refusals.ActionMissing"));

        var silent = await closed.Form($"{path}/reopening").SubmitAsync();
        silent.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Reopening.Reason"]
            .ShouldBe(Say.En("Forms.Required", Say.En("Lessons.ReopenReason")));
        var reopened = await silent.Form($"{path}/reopening").Fill("Reopening.Reason", "It came back.").SubmitAsync();
        reopened.ShouldBeOk().ShouldSay("It came back.");
        (await host.ChangesAsync(nameof(Challenge), 1)).Select(c => c.Action)
            .ShouldBe(["Created", "Edited", "Close", "Reopen"], ignoreOrder: true);
    }

    [Fact]
    public async Task Challenges_are_filtered_by_state_and_downloaded_as_filtered()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await ChallengesAsync(host, project);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync(Root)).ShouldBeOk().ShouldSay("The first").ShouldSay("The second")
            .ShouldSay(Say.En("Lessons.Challenges.other", 2));
        (await (await staff.GetAsync(Root)).Form("form.filters").Fill("state", "Closed").SubmitAsync()).ShouldBeOk().ShouldSay("The second")
            .ShouldNotSay("The first");
        using var file = await staff.AskAsync($"{Root}/challenges.csv?state=Open");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await file.Content.ReadAsStringAsync();
        text.ShouldContain("1,\"The first\"");
        text.ShouldNotContain("The second");
    }

    [Fact]
    public async Task A_lesson_from_an_event_names_it_and_the_form_keeps_what_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var meeting = await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        var theme = (await host.InDbAsync(db => db.LessonThemes.SingleAsync(t => t.Code == "planning"))).Id.ToString();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var form = await staff.GetAsync($"{Root}/lessons/new");
        var blank = await form.Form($"{Root}/lessons/new").SubmitAsync();
        blank.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Form.ThemeId", "Form.Text.En"], ignoreOrder: true);
        var nowhere = await blank.Form($"{Root}/lessons/new").Fill("Form.ThemeId", theme).Fill("Form.Text.En", "Begin early.")
            .Fill("Form.Source", "Event").SubmitAsync();
        nowhere.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.EventId"].ShouldBe(Say.En("Refusals.LessonEventMissing"));
        nowhere.Form($"{Root}/lessons/new").Value("Form.Text.En").ShouldBe("Begin early.");
        var added = await nowhere.Form($"{Root}/lessons/new").Fill("Form.EventId", meeting.Id.ToString()).SubmitAsync();
        added.ShouldBeOk().ShouldSay("Begin early.").ShouldSay(meeting.Title.En);
    }

    [Fact]
    public async Task Lessons_are_filtered_by_theme_source_event_and_text()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var meeting = await world.EventAsync(project, EventState.Published);
        var planning = await LessonAsync(host, project, "planning", "Begin early.", LessonSource.Staff);
        await LessonAsync(host, project, "funding", "Ask for 100% of it.", LessonSource.Event, meeting.Id);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        foreach (var (query, found, other) in new[]
        {
            ($"theme={planning.ThemeId}", "Begin early.", "Ask for"), ("source=Event", "Ask for", "Begin early."),
            ($"event={meeting.Id}", "Ask for", "Begin early."),
            ("text=begin", "Begin early.", "Ask for"), ("text=100%25", "Ask for", "Begin early."),
        })
        {
            (await staff.GetAsync($"{Root}/lessons?{query}")).ShouldBeOk().ShouldSay(found).ShouldNotSay(other);
            using var file = await staff.AskAsync($"{Root}/lessons.csv?{query}");
            var text = await file.Content.ReadAsStringAsync();
            text.ShouldContain(found);
            text.ShouldNotContain(other);
        }

        (await staff.GetAsync($"{Root}/lessons?text=nowhere")).ShouldBeOk().ShouldSay(Say.En("Lessons.LoosenText"));
        (await staff.GetAsync($"{Root}/lessons?theme={planning.ThemeId}&source=Event")).ShouldSay(Say.En("Lessons.LoosenFilters"));
    }

    [Fact]
    public async Task A_lesson_moves_up_and_down_within_its_theme()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var first = await LessonAsync(host, project, "planning", "First", LessonSource.Staff);
        var second = await LessonAsync(host, project, "planning", "Second", LessonSource.Staff, order: 5);
        var third = await LessonAsync(host, project, "planning", "Third", LessonSource.Staff, order: 5);
        await LessonAsync(host, project, "funding", "Elsewhere", LessonSource.Staff);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var moved = await (await staff.GetAsync($"{Root}/lessons")).Form($"{Root}/lessons/{third.Id}/order").SubmitAsync("true");
        Order(moved).ShouldBe(["First", "Third", "Second", "Elsewhere"]);
        Order(await moved.Form($"{Root}/lessons/{first.Id}/order").SubmitAsync("false"))
            .ShouldBe(["Third", "First", "Second", "Elsewhere"]);
        Order(await staff.PostAsync($"{Root}/lessons/{second.Id}/order", ("up", "false")))
            .ShouldBe(["Third", "First", "Second", "Elsewhere"]);

        static IEnumerable<string> Order(Page page) => page.ShouldBeOk().TextsOf(".lesson .prose p");
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var lesson = await LessonAsync(host, project, "planning", "Begin early.", LessonSource.Staff);
        await ChallengesAsync(host, project);
        foreach (var (path, field) in new[] { ($"{Root}/lessons/{lesson.Id}/edit", "Form.Text.En"),
            ($"{Root}/challenges/1/edit", "Form.Description.En") })
        {
            var first = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
            var second = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
            (await first.Form(path).Fill(field, "As the first says").SubmitAsync()).ShouldBeOk();
            var conflict = await second.Form(path).Fill(field, "As the second says").SubmitAsync();
            conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("As the first says");
            (await conflict.Form(path).SubmitAsync()).ShouldBeOk().ShouldSay("As the second says");
        }
    }

    [Fact]
    public async Task Staff_edit_evaluators_read_and_for_focal_points_there_is_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.ProjectAsync("roa-901", "BT");
        var lesson = await LessonAsync(host, project, "planning", "Begin early.", LessonSource.Staff);
        await ChallengesAsync(host, project);
        string[] pages = [Root, $"{Root}/challenges", $"{Root}/lessons", $"{Root}/challenges/1", $"{Root}/lessons/{lesson.Id}",
            $"{Root}/challenges.csv", $"{Root}/lessons.csv"];
        string[] forms = [$"{Root}/challenges/new", $"{Root}/challenges/1/edit", $"{Root}/lessons/new", $"{Root}/lessons/{lesson.Id}/edit"];
        string[] deeds = [$"{Root}/challenges/1/closure", $"{Root}/challenges/2/reopening", $"{Root}/lessons/{lesson.Id}/order"];

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var focalPoint = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        foreach (var path in pages)
        {
            using var read = await evaluator.AskAsync(path);
            read.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await focalPoint.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var path in pages.Take(5))
            (await evaluator.GetAsync(path)).Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty(path);
        foreach (var browser in (Browser[])[evaluator, focalPoint])
        {
            foreach (var path in forms)
                (await browser.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            foreach (var path in forms.Concat(deeds))
                (await browser.PostAsync(path, ("Reopening.Reason", "why"), ("up", "true"))).ShouldBe(HttpStatusCode.NotFound);
        }

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in forms)
            (await staff.GetAsync(path)).ShouldBeOk();
        (await staff.GetAsync($"/projects/roa-901/lessons/challenges/1")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.GetAsync($"/projects/roa-901/lessons/lessons/{lesson.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await staff.PostAsync($"/projects/roa-901/lessons/lessons/{lesson.Id}/order", ("up", "true"))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Lesson> LessonAsync(
        PortalHost host, Project project, string theme, string text, LessonSource source, int? eventId = null, int order = 1) =>
        host.InDbAsync(async (db, _) =>
        {
            var lesson = db.Lessons.Add(new Lesson
            {
                ProjectId = project.Id,
                ThemeId = (await db.LessonThemes.SingleAsync(t => t.Code == theme)).Id,
                Text = new Wording(text),
                Source = source,
                EventId = eventId,
                Order = order,
            }).Entity;
            await db.SaveChangesAsync();
            return lesson;
        }, TestAccounts.Staff);

    /// <summary>Two: the first open, the second closed.</summary>
    private static Task ChallengesAsync(PortalHost host, Project project) => host.InDbAsync(async (db, act) =>
    {
        db.Challenges.Add(new Challenge { ProjectId = project.Id, Number = 1, Description = new Wording("The first") });
        await db.SaveChangesAsync();
        var closed = db.Challenges.Add(
            new Challenge
            {
                ProjectId = project.Id,
                Number = 2,
                Description = new Wording("The second"),
                ActionTaken = new Wording("Done.")
            }).Entity;
        closed.Close(act).ShouldBeNull();
        return await db.SaveChangesAsync();
    }, TestAccounts.Staff);
}

using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>Marks at the door and from the roster, one or many, once or twice.</summary>
public sealed class AttendanceTests
{
    [Fact]
    public async Task A_tap_marks_and_a_second_one_does_no_harm()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Door.Attendance);
        page.ShouldSay(Say.En("Participation.PresentOf", 0, 3)).ShouldNotSay("Awa Diop");
        page.TextOf(".tabs [aria-current=page]").ShouldContain("0", customMessage: "today is shown unless another day is asked for");
        page.One(".tabs [aria-current=page]").GetAttribute("href").ShouldEndWith(door.Today);

        var done = await page.Form("form[data-mark]:has(ul)").SubmitAsync($"{door.People[0].Id}");
        done.Flash.ShouldBe(Say.En("Participation.MarkedPresent", "Pema Dorji", "2 March 2026"));
        done.ShouldSay(Say.En("Participation.PresentOf", 1, 3));
        (await page.Form("form[data-mark]:has(ul)").SubmitAsync($"{door.People[0].Id}")).ShouldBeOk();

        var mark = (await MarksAsync(door)).ShouldHaveSingleItem();
        (mark.NominationId, mark.Present, mark.Source).ShouldBe((door.People[0].Id, true, MarkSource.List));
        (await door.Host.ChangesAsync(nameof(AttendanceMark), mark.Id)).Count.ShouldBe(1);

        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Absent", $"{door.People[0].Id}")))
            .Flash.ShouldBe(Say.En("Participation.MarkedAbsent", "Pema Dorji", "2 March 2026"));
        (await MarksAsync(door)).ShouldHaveSingleItem().Present.ShouldBeFalse();
        (await door.Host.ChangesAsync(nameof(AttendanceMark), mark.Id)).Select(c => (c.Action, c.From, c.To))
            .ShouldBe([("Mark", null, "Present"), ("Correct", "Present", "Absent")]);
        (await staff.GetAsync($"{Door.Attendance}/late-entry")).ShouldSay("Pema Dorji, 2 Mar 2026");
    }

    [Fact]
    public async Task A_badge_that_is_read_marks_its_bearer()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Door.Attendance);
        using var pdf = await PostFileAsync(staff, page, $"{Door.Event}/badges");
        var codes = Pictures.QrCodesOf(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        codes.Count.ShouldBe(3);

        page = await staff.GetAsync(Door.Attendance);
        foreach (var code in codes)
            (await page.Form("form[data-mark]:has(#Code)").Fill("Code", code.ToLowerInvariant()).SubmitAsync()).ShouldBeOk();
        (await MarksAsync(door)).Select(m => (m.NominationId, m.Source))
            .ShouldBe(door.People.Take(3).Select(p => (p.Id, MarkSource.Badge)), ignoreOrder: true);

        using var again = await PostFileAsync(staff, page, $"{Door.Event}/badges");
        Pictures.QrCodesOf(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Order()
            .ShouldBe(codes.Order(), "a badge keeps its code");

        var wrong = await page.Form("form[data-mark]:has(#Code)").Fill("Code", "ACDE-2345-FGHJ").SubmitAsync();
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Refusals.BadgeUnknown"));
    }

    [Fact]
    public async Task A_script_is_answered_with_what_was_marked_or_why_not()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync(Door.Attendance);
        using var done = await ScriptAsync(staff, ("Day", door.Today), ("Present", $"{door.People[1].Id}"));
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = (await done.Content.ReadFromJsonAsync<Dictionary<string, object>>(TestContext.Current.CancellationToken))!;
        (answer["id"].ToString(), answer["present"].ToString(), answer["said"].ToString())
            .ShouldBe(($"{door.People[1].Id}", "True", Say.En("Participation.MarkedPresent", "Afi Mensah", "2 March 2026")));

        using var tomorrow = await ScriptAsync(staff, ("Day", Door.Iso(door.Of.EndsOn)), ("Present", $"{door.People[1].Id}"));
        tomorrow.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await tomorrow.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("error");
        using var selected = await ScriptAsync(staff, ("Day", door.Today), ("Present", $"{door.People[3].Id}"));
        selected.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var nobody = await ScriptAsync(staff, ("Day", door.Today), ("Present", "99999"));
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await MarksAsync(door)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_doors_that_mark_the_same_person_at_once_make_one_mark()
    {
        await using var door = await Door.OpenAsync();
        var (one, two) = (await door.Host.SignedInAsync(TestAccounts.Staff), await door.Host.SignedInAsync(TestAccounts.Staff));
        await one.GetAsync(Door.Attendance);
        await two.GetAsync(Door.Attendance);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => ScriptAsync(i % 2 == 0 ? one : two, ("Day", door.Today),
            ("Present", $"{door.People[0].Id}"))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK);
        (await MarksAsync(door)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_roster_is_entered_at_once_and_leaves_alone_what_was_marked_meanwhile()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var grid = await staff.GetAsync($"{Door.Attendance}/late-entry");
        grid.TextsOf("tbody th[scope=row]").ShouldBe(["Pema Dorji", "Maya Rai", "Afi Mensah"]);
        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", door.Today), ("Present", $"{door.People[1].Id}"))).ShouldBeOk();

        var done = await grid.Form($"{Door.Attendance}/late-entry").Tick("Rows[0].Days", door.FirstDay).Tick("Rows[0].Days", door.Today)
            .Tick("Rows[1].Days", door.FirstDay).SubmitAsync();
        done.Flash.ShouldBe(Say.En("Participation.MarksEntered.other", 3));
        (await MarksAsync(door)).Count(m => m.Present).ShouldBe(4, "the mark that was made at the door stays");
        (await grid.Form($"{Door.Attendance}/late-entry").Tick("Rows[0].Days", door.FirstDay).Tick("Rows[0].Days", door.Today)
            .Tick("Rows[1].Days", door.FirstDay).SubmitAsync()).ShouldBeOk();
        (await MarksAsync(door)).Count.ShouldBe(4);

        var fresh = await staff.GetAsync($"{Door.Attendance}/late-entry");
        (await fresh.Form($"{Door.Attendance}/late-entry").SubmitAsync()).Flash.ShouldBe(Say.En("Participation.NothingChanged"));
        (await fresh.Form($"{Door.Attendance}/late-entry").Untick("Rows[0].Days", door.Today).SubmitAsync())
            .Flash.ShouldBe(Say.En("Participation.MarksEntered.one", 1));
        (await MarksAsync(door)).Single(m => m.NominationId == door.People[0].Id && !m.Present).Source.ShouldBe(MarkSource.LateEntry);
    }

    [Fact]
    public async Task One_day_that_cannot_be_marked_keeps_the_whole_roster_out()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        await staff.GetAsync(Door.Attendance);
        var refused = await staff.PostAsync($"{Door.Attendance}/late-entry",
            ("Rows[0].Id", $"{door.People[0].Id}"), ("Rows[0].Days", door.Today), ("Rows[1].Id", $"{door.People[1].Id}"),
                ("Rows[1].Days", Door.Iso(door.Of.EndsOn)));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldHaveSingleItem();
        (await MarksAsync(door)).ShouldBeEmpty();
        (await staff.PostAsync($"{Door.Attendance}/late-entry", ("Rows[0].Id", "99999"), ("Rows[0].Days", door.Today)))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_is_marked_before_the_event()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Door.Attendance);
        page.ShouldBeOk().ShouldSay("Pema Dorji").Has(".attendance-list button").ShouldBeFalse();
        (await staff.PostAsync($"{Door.Attendance}/marks", ("Day", Door.Iso(door.Of.StartsOn)), ("Present", $"{door.People[0].Id}")))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_camera_is_allowed_on_this_page_alone_and_the_policy_stays_strict()
    {
        await using var door = await Door.OpenAsync();
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await staff.GetAsync(Door.Attendance);
        page.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("camera=(self)");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("script-src 'self';");
        (await staff.GetAsync($"{Door.Attendance}/late-entry")).Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem()
            .ShouldContain("camera=()");
    }

    [Theory]
    [InlineData("evaluator")]
    [InlineData("BT")]
    [InlineData("administrator")]
    public async Task Only_staff_come_to_the_door(string who)
    {
        await using var door = await Door.OpenAsync();
        var person = await door.Host.SignedInAsync(
            who switch
            {
                "evaluator" => TestAccounts.Evaluator,
                "administrator" => TestAccounts.Administrator,
                _ => TestAccounts.FocalPoint(who)
            });
        foreach (var page in new[] { "", "/late-entry", "/closure" })
            (await person.GetAsync(Door.Attendance + page)).ShouldBe(HttpStatusCode.NotFound);
        foreach (var deed in new[] { "/attendance/marks", "/attendance/late-entry", "/attendance/closure", "/badges", "/certificates",
            "/certificates/1/revocation" })
            (await person.PostAsync(
                Door.Event + deed, ("Day", door.Today), ("Present", $"{door.People[0].Id}"), ("Revocation.Reason", "x")))
                .ShouldBe(HttpStatusCode.NotFound);
        (await person.GetAsync($"{Door.Event}/roster.pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await MarksAsync(door)).ShouldBeEmpty();
    }

    private static Task<List<AttendanceMark>> MarksAsync(Door door) =>
        door.Host.InDbAsync(db => db.AttendanceMarks.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private static Task<HttpResponseMessage> ScriptAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Door.Attendance}/marks")
        {
            Content = new FormUrlEncodedContent(
                [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create(Page.TokenField, browser.Last!.Token!)]),
        };
        request.Headers.Accept.ParseAdd("application/json");
        return browser.AskAsync(request);
    }

    private static Task<HttpResponseMessage> PostFileAsync(Browser browser, Page page, string path) =>
        browser.AskAsync(new HttpRequestMessage(HttpMethod.Post,
            path)
        { Content = new FormUrlEncodedContent([KeyValuePair.Create(Page.TokenField, page.Token!)]) });
}

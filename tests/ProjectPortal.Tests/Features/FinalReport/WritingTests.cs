using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

/// <summary>What is around the text of a section: who is here, what is said of it, its versions and its live figures.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private const string Report = "/projects/roa-900/final-report";
    private const string Section = Report + "/sections/summary";
    private const string Edit = Section + "/edit?lang=en";
    private const string Form = "form[data-warn-unsaved]";

    private PortalHost _host = null!;
    private World _world = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        _world = new World(_host);
        var project = await _world.ProjectAsync();
        await _world.EventAsync(project, EventState.Completed, null, new("BT", NominationState.Attended),
            new("BT", NominationState.Attended, _world.Person(sex: Sex.Male)), new("NP", NominationState.Attended));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Two_people_in_one_section_see_each_other_for_as_long_as_they_are_there()
    {
        var (anna, ben) = (await _host.SignedInAsync(TestAccounts.Staff), await BenAsync());
        (await anna.GetAsync(Edit)).One("[data-others]").HasAttribute("hidden").ShouldBeTrue();

        var there = await ben.GetAsync(Edit);
        there.TextOf("[data-others]").ShouldContain("has had this section open since");
        (await anna.GetAsync(Edit)).Document.QuerySelectorAll("[data-others] li").Length.ShouldBe(1);
        (await anna.GetAsync(Edit.Replace("lang=en", "lang=fr", StringComparison.Ordinal))).Document
            .QuerySelectorAll("[data-others] li").Length.ShouldBe(0);

        (await ben.PostAsync(Section + "/presence/end?lang=en", ("version", "-1"))).ShouldBe(HttpStatusCode.NoContent);
        (await anna.GetAsync(Edit)).Document.QuerySelectorAll("[data-others] li").Length.ShouldBe(0);

        await ben.GetAsync(Edit);
        _host.Clock.Advance(SectionPresence.Believed);
        (await anna.GetAsync(Edit)).Document.QuerySelectorAll("[data-others] li").Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_stays_open_is_told_who_came_and_who_saved()
    {
        var (anna, ben) = (await _host.SignedInAsync(TestAccounts.Staff), await BenAsync());
        await anna.GetAsync(Edit);
        (await anna.PostAsync(Section + "/presence?lang=en", ("version", "-1"))).Text.ShouldBe("""{"others":[],"saved":null}""");

        await (await ben.GetAsync(Edit)).Form(Form).Fill("Markdown", "Ben’s.").SubmitAsync("save");
        var told = (await anna.PostAsync(Section + "/presence?lang=en", ("version", "-1"))).Text;
        told.ShouldContain("has had this section open");
        told.ShouldContain("saved this text at");
    }

    [Fact]
    public async Task A_comment_is_made_answered_resolved_and_opened_again()
    {
        var (anna, ben) = (await _host.SignedInAsync(TestAccounts.Staff), await BenAsync());
        var made = await (await anna.GetAsync(Edit)).Form("form[action*='/comments?']").Fill("Comment", "Is this so?").SubmitAsync();
        made.Flash.ShouldBe(Say.En("Writing.CommentAdded"));
        made.TextOf(".comment-text").ShouldBe("Is this so?");

        var answered = await (await ben.GetAsync(Edit)).Form("form[action*='/answers?']").Fill("Comment", "It is.").SubmitAsync();
        answered.TextOf(".answers .comment-text").ShouldBe("It is.");
        answered.Document.QuerySelectorAll(".answers .history-who").Length.ShouldBe(1);

        var resolved = await answered.Form("form[action*='/resolution?']").SubmitAsync();
        resolved.Flash.ShouldBe(Say.En("Writing.CommentResolved"));
        resolved.TextOf(".comment-resolved").ShouldContain("Resolved by");
        resolved.Has("form[action*='/answers?']").ShouldBeFalse();

        var open = await resolved.Form("form[action*='/reopening?']").SubmitAsync();
        open.Has(".comment-resolved").ShouldBeFalse();
        (await anna.GetAsync(Edit.Replace("lang=en", "lang=fr", StringComparison.Ordinal))).ShouldSay("1 open comment on the English text");
    }

    [Fact]
    public async Task A_comment_that_says_nothing_or_comes_too_late_is_refused_with_what_was_typed_still_there()
    {
        var anna = await _host.SignedInAsync(TestAccounts.Staff);
        var empty = await (await anna.GetAsync(Edit)).Form("form[action*='/comments?']").Fill("Comment", " ").SubmitAsync();
        empty.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Comment"].ShouldNotBeEmpty();

        var page = await (await anna.GetAsync(Edit)).Form("form[action*='/comments?']").Fill("Comment", "Is this so?").SubmitAsync();
        await (await anna.GetAsync(Edit)).Form("form[action*='/resolution?']").SubmitAsync();
        var late = await page.Form("form[action*='/answers?']").Fill("Comment", "It is.").SubmitAsync();
        late.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("has resolved this comment already");
        (await page.Form("form[action*='/resolution?']").SubmitAsync()).Flash!.ShouldContain("has resolved this comment already");
        (await _host.InDbAsync(db => db.SectionComments.CountAsync())).ShouldBe(1);
        (await anna.PostAsync(Section + "/comments/99/answers?lang=en", ("Comment", "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Versions_are_compared_and_restored_and_a_restored_one_is_a_new_one()
    {
        var anna = await _host.SignedInAsync(TestAccounts.Staff);
        foreach (var text in new[] { "The first words.", "The second words.", "The third words." })
            await (await anna.GetAsync(Edit)).Form(Form).Fill("Markdown", text).SubmitAsync("save");

        var second = await (await anna.GetAsync(Edit)).FollowAsync("Version 2");
        second.TextOf("del").ShouldContain("first");
        second.TextOf("ins").ShouldContain("second");
        var against = await anna.GetAsync(Section + "/versions/3?lang=en&with=1");
        against.TextOf("del").ShouldContain("first");
        against.TextOf("ins").ShouldContain("third");
        against.Has("form[action*='/restoration']").ShouldBeFalse("it is the text already");

        var restored = await (await anna.GetAsync(Section + "/versions/1?lang=en")).Form("form[action*='/restoration']").SubmitAsync();
        restored.Flash.ShouldBe(Say.En("Writing.Restored", 1, 4));
        restored.Form(Form).Value("Markdown").ShouldBe("The first words.");
        restored.TextOf(".history").ShouldContain("restores version 1");

        var stale = await second.Form("form[action*='/restoration']").SubmitAsync();
        stale.Flash.ShouldBe(Say.En("Writing.ChangedMeanwhile"));
        (await anna.GetAsync(Section + "/versions/9?lang=en")).ShouldBe(HttpStatusCode.NotFound);
        (await anna.GetAsync(Section + "/versions/2?lang=en&with=9")).ShouldBe(HttpStatusCode.NotFound);
        (await (await _host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(Section + "/versions/1?lang=en"))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_live_figure_follows_the_records_and_says_what_it_was()
    {
        var anna = await _host.SignedInAsync(TestAccounts.Staff);
        var page = await anna.GetAsync(Edit);
        page.Document.QuerySelectorAll("[data-insert]").Select(b => b.GetAttribute("data-insert")).ShouldContain("{{participants}}");
        await page.Form(Form).Fill("Markdown", "We counted {{participants}}, or {{participants.women.percent}} women.").SubmitAsync("save");
        (await anna.GetAsync(Report + "?lang=en")).ShouldSay("We counted 3, or 66.7 per cent women.");

        await _host.InDbAsync(db => db.Nominations.Where(n => n.CountryCode == "NP")
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.State, NominationState.NoShow)));

        var report = await anna.GetAsync(Report + "?lang=en");
        report.ShouldSay("We counted 2 (was 3), or 50 per cent (was 66.7 per cent) women.");
        report.TextOf(".report-gaps").ShouldContain("was 3 when the text was saved and is 2 now");
        (await anna.GetAsync(Edit)).TextOf(".figure-lines").ShouldContain("was 3");
        (await anna.PostAsync(Report + "/preview?section=summary", ("text", "{{participants}}"), ("language", "fr"))).Text.ShouldBe("2");

        await (await anna.GetAsync(Edit)).Form(Form).SubmitAsync("save");
        (await anna.GetAsync(Report + "?lang=en")).ShouldSay("We counted 2, or 50 per cent women.").ShouldNotSay("was 3");
    }

    [Theory]
    [InlineData("{{participants.children}}", "is not the name of a figure")]
    [InlineData("{{money.expenditure}}", "nothing is recorded yet for “expenditure”")]
    public async Task A_figure_that_is_not_there_is_refused_with_a_sentence(string text, string sentence)
    {
        var anna = await _host.SignedInAsync(TestAccounts.Staff);
        var page = await (await anna.GetAsync(Edit)).Form(Form).Fill("Markdown", $"So {text}.").SubmitAsync("save");
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Markdown"].ShouldContain(sentence);
        page.Form(Form).Value("Markdown").ShouldBe($"So {text}.");
        (await _host.InDbAsync(db => db.ReportNarratives.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_that_the_records_contradict_is_pointed_out_with_the_figure_to_write()
    {
        var anna = await _host.SignedInAsync(TestAccounts.Staff);
        await (await anna.GetAsync(Edit)).Form(Form).Fill("Markdown", "Nice. Altogether 30 participants attended.").SubmitAsync("save");
        var told = (await anna.GetAsync(Report + "?lang=en")).TextOf(".report-gaps");
        told.ShouldContain("Altogether 30 participants attended.");
        told.ShouldContain("{{participants}}");
        (await anna.GetAsync(Edit)).TextOf(".writing-findings").ShouldContain("the records say 3");
    }

    [Fact]
    public async Task Figures_of_tables_lead_to_the_records_that_make_them()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        foreach (var project in new[] { "roa-206", "example" })
        {
            var report = await evaluator.GetAsync($"/projects/{project}/final-report?lang=en");
            var figures = report.Document.QuerySelectorAll("a.report-live").Select(a => a.GetAttribute("href")!).Distinct().ToList();
            figures.Count.ShouldBeGreaterThan(20);
            foreach (var figure in figures.Where((_, i) => i % 9 == 0))
            {
                var page = (await evaluator.GetAsync(figure)).ShouldBeOk();
                (await evaluator.GetAsync(page.One(".page-actions a").GetAttribute("href")!)).ShouldBeOk();
            }
        }
    }

    [Fact]
    public async Task A_figure_has_an_address_for_whoever_reads_whole_projects_and_leads_to_its_records()
    {
        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var reader = await _host.SignedInAsync(account);
            var page = (await reader.GetAsync(Report + "/figures/participants.women.percent")).ShouldBeOk();
            page.TextOf(".figure-value").ShouldBe("66.7 per cent");
            var records = await reader.GetAsync(page.One(".page-actions a").GetAttribute("href")!);
            records.ShouldBeOk().Path.ShouldEndWith("/nominations?state=Attended");
            (await reader.GetAsync(Report + "/figures/countries.bt.attended")).ShouldBeOk()
                .One(".page-actions a").GetAttribute("href")!.ShouldEndWith("/nominations?country=BT&state=Attended");
            (await reader.GetAsync(Report + "/figures/nothing")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await (await _host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(Report + "/figures/participants"))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Browser> BenAsync() => await _host.SignedInAsync(await _world.ColleagueAsync("Ben"));
}

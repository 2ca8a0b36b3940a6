using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Nominations;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>The steps of a nomination, with buttons alone.</summary>
public sealed class FormTests
{
    private static readonly string MissingPapers =
        $"{Say.En("Enums.DocumentKind.NominationLetter")}, {Say.En("Enums.DocumentKind.CurriculumVitae")}";

    private const string Step = "form.step-form";

    [Fact]
    public async Task A_draft_may_be_incomplete_and_the_review_names_every_missing_part()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var page = await FormWalk.BeginAsync(bhutan);
        page.ShouldBeOk().ShouldSay("Decides on public service.").ShouldSay("Five days on counters.");
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(0, "looking at the form begins nothing");

        var post = await page.Form(Step).Fill("GivenName", "Pema").SubmitAsync("next");
        post.ShouldBeOk().Heading.ShouldBe(Say.En("Nominations.StepPost"));
        var left = await post.Form(Step).Fill("Organisation", "Ministry").SubmitAsync("leave");
        left.Flash.ShouldBe(Say.En("Nominations.DraftSavedOf", "Pema"));
        var steps = await left.FollowAsync(Say.En("Nominations.FinishNow"));
        steps.TextsOf(".step-list .badge")
            .ShouldBe([Say.En("Nominations.StepMissing.other", 4), Say.En("Nominations.StepMissing.one", 1),
            Say.En("Nominations.StepNotBegun")]);

        var review = await steps.FollowAsync(Say.En("Nominations.StepReview"));
        review.Problems.ShouldBe(
            Missing("Sex", "BirthYear", "Email", "Languages", "Position", "AreaOfWork", "Authority", "WouldIntroduce",
            "Superior"));
        review.HasForm("form[action$='/submission']").ShouldBeFalse();
        review.One(".error-summary a").GetAttribute("href").ShouldBe($"{left.Path}/edit/person#Sex");
        var refused = await bhutan.PostAsync($"{left.Path}/submission");
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.Count.ShouldBe(9);
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).State.ShouldBe(NominationState.Draft);

        foreach (var step in new[] { FormStep.Person, FormStep.Post, FormStep.Relevance })
            await FormWalk.Fill(await bhutan.GetAsync($"{left.Path}/edit/{step.ToString().ToLowerInvariant()}"), step).SubmitAsync("next");
        var done = await (await bhutan.GetAsync($"{left.Path}/edit/review")).Form("form[action$='/submission']").SubmitAsync();
        done.Flash.ShouldBe(Say.En("Nominations.DoneSubmitMissing", Say.En("Nominations.DoneSubmit", "Pema Dorji"), MissingPapers));
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).State.ShouldBe(NominationState.Submitted);
        (await host.MailsAsync()).ShouldHaveSingleItem().ToAddress.ShouldBe(TestAccounts.FocalPoint("BT"));
        (await bhutan.GetAsync($"{left.Path}/edit/person")).Path.ShouldBe(left.Path, "what is submitted is not edited");
    }

    [Fact]
    public async Task The_review_shows_everything_that_will_be_sent_with_a_way_to_change_it()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        (string, string)[] rest = [("Unit", "Reform office"), ("Level", "P-4")];
        var review = await FormWalk.WriteAsync(bhutan, rest);
        review.Heading.ShouldBe(Say.En("Nominations.StepReview"));
        foreach (var (field, value) in FormWalk.Whole.Where(f => f.Key is not ("Sex" or "Authority")))
            review.ShouldSay(value);
        review.ShouldSay(Say.En("Enums.Sex.Female")).ShouldSay(Say.En("Nominations.AuthorityDecides")).ShouldSay("Reform office")
            .ShouldSay("P-4");
        review.Document.QuerySelectorAll(".review-list .change a").Length.ShouldBe(16);
        review.Has(".error-summary").ShouldBeFalse();
    }

    [Fact]
    public async Task What_changed_after_the_review_was_shown_is_shown_again_before_it_is_sent()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var review = await FormWalk.WriteAsync(bhutan);
        var other = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await (await other.GetAsync(review.Path.Replace("review", "post", StringComparison.Ordinal))).Form(Step)
            .Fill("Position", "Minister").SubmitAsync("next");
        var moved = await review.Form("form[action$='/submission']").SubmitAsync();
        moved.ShouldBe(HttpStatusCode.Conflict).ShouldSay(Say.En("Nominations.MovedTitle")).ShouldSay("Minister");
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).State.ShouldBe(NominationState.Draft);
        (await moved.Form("form[action$='/submission']").SubmitAsync()).Flash
            .ShouldBe(Say.En("Nominations.DoneSubmitMissing", Say.En("Nominations.DoneSubmit", "Pema Dorji"), MissingPapers));
    }

    [Fact]
    public async Task What_can_be_kept_is_kept_where_something_cannot_be_read()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var wrong = await (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema").Fill("Email", "pema at home")
            .Fill("BirthYear", "long ago").SubmitAsync("next");
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["BirthYear", "Email"], ignoreOrder: true);
        (wrong.Form(Step).Value("Email"), wrong.Form(Step).Value("BirthYear"), wrong.Form(Step).Value("GivenName"))
            .ShouldBe(("pema at home", "long ago", "Pema"));
        var kept = await host.InDbAsync(db => db.Nominations.SingleAsync());
        (kept.Nominee.GivenName, kept.Nominee.Email, kept.Nominee.BirthYear).ShouldBe(("Pema", "pema at home", null));

        (await wrong.Form(Step).Fill("BirthYear", "1980").Fill("Email", "pema@ministry.example").SubmitAsync("next")).ShouldBeOk()
            .Heading.ShouldBe(Say.En("Nominations.StepPost"));
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.BirthYear.ShouldBe(1980);
    }

    [Fact]
    public async Task An_address_that_was_left_half_typed_is_not_submitted()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        await FormWalk.WriteAsync(bhutan);
        var path = $"{FormWalk.Home}/{(await host.InDbAsync(db => db.Nominations.SingleAsync())).Id}";
        (await (await bhutan.GetAsync($"{path}/edit/person")).Form(Step).Fill("Email", "pema@").SubmitAsync("next"))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await bhutan.PostAsync($"{path}/submission");
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.EmailNotAnAddress")]);
    }

    [Fact]
    public async Task The_same_person_twice_is_told_at_the_first_step_and_on_the_review_with_the_way_to_the_other()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var first = (await FormWalk.SubmitAsync(bhutan)).ShouldBeOk().Path;
        var twice = await FormWalk.Fill(await FormWalk.BeginAsync(bhutan), FormStep.Person, ("GivenName", "DORJI"), ("FamilyName", "Péma"),
            ("Email", "other@ministry.example")).SubmitAsync("next");
        var sentence = $"{Say.En("Refusals.AlreadyNominated")} {Say.En("Nominations.OpenThatNomination")}";
        twice.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([sentence]);
        twice.One($".error-summary a[href='{first}']").TextContent.ShouldBe(Say.En("Nominations.OpenThatNomination"));

        var draft = (await host.InDbAsync(db => db.Nominations.SingleAsync(n => n.State == NominationState.Draft))).Id;
        var review = await bhutan.GetAsync($"{FormWalk.Home}/{draft}/edit/review");
        review.Problems.ShouldContain(sentence);
        review.Has($".error-summary a[href='{first}']").ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_step_in_the_order_of_the_page()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var wrong = await FormWalk.Fill(await FormWalk.BeginAsync(bhutan), FormStep.Person, ("BirthYear", "1850"), ("Phone", "none"),
            ("Email", "pema at home")).SubmitAsync("next");
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["#BirthYear", "#Email", "#Phone"]);
        wrong.Document.Title!.ShouldStartWith("Error: ");
        (await wrong.Form(Step).Fill("Email", "pema@ministry.example").SubmitAsync("leave")).ShouldBeOk().Flash
            .ShouldBe(Say.En("Nominations.DraftSavedOf", "Pema Dorji"), "who leaves is not kept");
    }

    [Fact]
    public async Task Nothing_written_begins_no_draft()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var page = await FormWalk.BeginAsync(bhutan);
        (await page.Form(Step).SubmitAsync("next")).ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["GivenName"]
            .ShouldBe(Say.En("Nominations.NothingWritten"));
        (await page.Form(Step).SubmitAsync("leave")).ShouldBeOk().Flash.ShouldBe(Say.En("Nominations.NothingKept"));
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_is_deleted_with_its_papers_and_what_was_handed_in_is_not()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var draft = await (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema").SubmitAsync("leave");
        var upload = draft.Form("form:has(input[name=Kind][value=Paper])");
        await upload.Attach("File", "letter.pdf", SampleFiles.Pdf()).SubmitAsync();
        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(1);
        var (id, stranger) = (draft.Path.Split('/')[^1], await host.SignedInAsync(TestAccounts.FocalPoint("NP")));
        (await stranger.PostAsync($"{draft.Path}/deletion")).ShouldBe(HttpStatusCode.NotFound);

        var deleted = await (await bhutan.GetAsync(draft.Path)).Form($"{draft.Path}/deletion").SubmitAsync();
        deleted.ShouldBeOk().Flash.ShouldBe(Say.En("Nominations.DraftDeleted"));
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(0);
        (await host.InDbAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        (await host.ChangesAsync("Nomination", int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))
            .ShouldAllBe(c => c.Fields == null, "nobody but the country has seen it, so nothing of it is told");

        var sent = await FormWalk.SubmitAsync(bhutan);
        sent.HasForm($"{sent.Path}/deletion").ShouldBeFalse();
        (await bhutan.PostAsync($"{sent.Path}/deletion")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_question_stands_beside_its_field_and_is_answered_in_words_before_it_goes_back()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var path = (await FormWalk.SubmitAsync(bhutan)).Path;
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var asked = await (await staff.GetAsync(path)).Form($"{path}/return").Fill("Return.Part", "Superior")
            .Fill("Return.Reason", "Which minister?").Fill("Return.DueOn", "2026-03-20").SubmitAsync();
        asked.ShouldBeOk();

        var step = await bhutan.GetAsync($"{path}/edit/relevance");
        step.TextOf(".field-question").ShouldBe(Say.En("Nominations.AskedHere", "Which minister?"));
        step.One("#Superior").GetAttribute("aria-describedby")!.ShouldContain("Superior-question");
        var review = await bhutan.GetAsync($"{path}/edit/review");
        var silent = await review.Form($"{path}/submission").SubmitAsync();
        silent.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.AnswerMissing")]);

        var done = await silent.Form($"{path}/submission").Fill("Answer", "The minister of the interior.").SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(
            Say.En("Nominations.DoneSubmitMissing", Say.En("Nominations.DoneSubmitAgain", "Pema Dorji", 2), MissingPapers));
        (await host.MailsAsync())[^1].Body!.ShouldContain(Say.En("Mails.ReceivedAgain", 2));
        (await staff.GetAsync(path)).ShouldBeOk().ShouldSay(Say.En("Nominations.AnsweredTitle")).ShouldSay("The minister of the interior.");
    }

    [Fact]
    public async Task Two_at_once_with_the_same_person_end_in_one_nomination()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var forms = new List<Form>();
        for (var i = 0; i < 8; i++)
            forms.Add((await FormWalk.WriteAsync(bhutan)).Form("form[action$='/submission']"));

        var pages = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(7);
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.State == NominationState.Submitted))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_write_the_same_step_at_once_see_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var mine = await (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema").SubmitAsync("next");
        var other = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await (await other.GetAsync(mine.Path)).Form(Step).Fill("Position", "Director").SubmitAsync("leave");

        var conflict = await mine.Form(Step).Fill("Position", "Minister").SubmitAsync("next");
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Director");
        conflict.Form(Step).Value("Position").ShouldBe("Minister");
        (await host.InDbAsync(db => db.Nominations.SingleAsync()))
            .Nominee.Position.ShouldBe("Director", "nothing is written over in silence");
        (await conflict.Form(Step).SubmitAsync("leave")).ShouldBeOk().ShouldSay("Minister");
    }

    [Fact]
    public async Task Two_who_write_different_steps_at_once_do_not_disturb_each_other()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var mine = await (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema").SubmitAsync("next");
        var other = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await (await other.GetAsync(mine.Path.Replace("post", "relevance", StringComparison.Ordinal))).Form(Step)
            .Fill("AreaOfWork", "Counters").SubmitAsync("leave");
        (await mine.Form(Step).Fill("Position", "Minister").SubmitAsync("next")).ShouldBeOk();
        var both = (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee;
        (both.GivenName, both.Position, both.AreaOfWork).ShouldBe(("Pema", "Minister", "Counters"));
    }

    [Fact]
    public async Task After_the_deadline_the_page_says_so_and_a_late_form_is_not_lost()
    {
        await using var host = await PortalHost.StartAsync();
        await OpenAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(44) - TimeSpan.FromMinutes(5));
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await form.SubmitAsync("next");
        late.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Form(Step).Value("GivenName").ShouldBe("Pema");
        var page = await bhutan.GetAsync(FormWalk.New);
        page.ShouldBeOk().ShouldSay(Say.En("Nominations.ClosedTitle"));
        page.Has("main a.button-primary").ShouldBeFalse();
        page.HasForm("main form[method=post]").ShouldBeFalse();
    }

    [Fact]
    public async Task Pressing_the_button_of_a_new_nomination_twice_begins_one_draft()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var form = (await FormWalk.BeginAsync(bhutan)).Form(Step).Fill("GivenName", "Pema");
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => form.SubmitAsync("next"))));
        pages.ShouldAllBe(p => p.Status == HttpStatusCode.OK);
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(1);

        var again = await bhutan.GetAsync(form.Element.GetAttribute("action")!);
        again.Path.ShouldEndWith("/edit/person");
        again.Form(Step).Value("GivenName").ShouldBe("Pema", "the way back leads to what was begun");
    }

    [Fact]
    public async Task Why_it_was_returned_stands_on_every_step_and_edits_are_one_line_of_history()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.NominationsOpen, null,
            new Wanted("BT", NominationState.Returned, world.Person("Pema", "Dorji")));
        var id = (await world.NominationsOfAsync(ofEvent))[0].Id;
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        foreach (var step in Enum.GetNames<FormStep>().Select(s => s.ToLowerInvariant()))
            (await bhutan.GetAsync($"{FormWalk.Home}/{id}/edit/{step}")).ShouldBeOk().ShouldSay("Add the superior who stands behind it.")
                .ShouldSay("Please answer by 9 March 2026 (end of the day");

        foreach (var (unit, minutes) in new[] { ("Ref", 0), ("Reform off", 5), ("Reform office", 20) })
        {
            host.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await (await bhutan.GetAsync($"{FormWalk.Home}/{id}/edit/post")).Form(Step).Fill("Unit", unit).SubmitAsync("leave");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(31));
        await (await bhutan.GetAsync($"{FormWalk.Home}/{id}/edit/post")).Form(Step).Fill("Unit", "Office of reform").SubmitAsync("leave");
        var edits = (await host.ChangesAsync("Nomination", id)).Where(c => c.Action == "Edited").Select(c => c.Fields).ToList();
        edits.Count.ShouldBe(2);
        edits[0]!.ShouldContain("\"Reform office\"]");
        edits[0]!.ShouldNotContain("Reform off\"");
        edits[1]!.ShouldContain("[\"Reform office\",\"Office of reform\"]");
    }

    internal static async Task<Browser> OpenAsync(PortalHost host)
    {
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen, p => p with { Capacity = 2, SeatsPerCountry = 1 });
        return await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
    }

    private static string[] Missing(params string[] fields) =>
        [.. fields.Select(f => Say.En("Nominations.FillIn", Say.En($"Nominations.{f}")))];
}

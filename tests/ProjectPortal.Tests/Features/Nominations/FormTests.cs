using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

public sealed class FormTests
{
    private const string New = "/projects/roa-900/nominations/new?event=workshop-1";
    private const string Edit = "form[action$='/edit']";

    [Fact]
    public async Task A_draft_may_be_incomplete_and_a_submission_names_every_missing_part()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var page = await bhutan.GetAsync(New);
        page.ShouldBeOk().ShouldSay("Decides on public service.");
        page.ShouldSay("Five days on counters.");

        var saved = await page.Form(New).Fill("GivenName", "Pema").SubmitAsync("save");
        saved.Flash.ShouldBe(Say.En("Nominations.DraftSavedOf", "Pema"));
        var edit = await saved.FollowAsync(Say.En("Nominations.FinishNow"));
        var wrong = await edit.Form(Edit).Fill("AreaOfWork", "Counters").SubmitAsync("submit");

        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Errors.Keys.ShouldBe(["FamilyName", "Sex", "BirthYear", "Email", "Languages", "Position", "Organisation", "Authority", "WouldIntroduce", "Superior"], ignoreOrder: true);
        wrong.Errors["Position"].ShouldBe(Say.En("Nominations.FillIn", Say.En("Nominations.Position")));
        wrong.Problems.Count.ShouldBe(10);
        (wrong.Form(Edit).Value("GivenName"), wrong.Form(Edit).Value("AreaOfWork")).ShouldBe(("Pema", "Counters"));
        var kept = await host.InDbAsync(db => db.Nominations.SingleAsync());
        (kept.State, kept.Nominee.AreaOfWork).ShouldBe((NominationState.Draft, "Counters"));

        var done = await Complete(wrong.Form(Edit)).SubmitAsync("submit");
        done.Flash.ShouldBe(Say.En("Nominations.DoneSubmit", "Pema Dorji"));
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).State.ShouldBe(NominationState.Submitted);
        (await host.MailsAsync()).ShouldHaveSingleItem().ToAddress.ShouldBe(TestAccounts.FocalPoint("BT"));
    }

    [Fact]
    public async Task What_was_typed_is_kept_even_where_the_first_submission_fails()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var wrong = await (await bhutan.GetAsync(New)).Form(New).Fill("FamilyName", "Dorji").SubmitAsync("submit");
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Nominations.KeptAsDraft"));
        (await Complete(wrong.Form(Edit)).SubmitAsync("submit")).ShouldBeOk();
        (await host.InDbAsync(db => db.Nominations.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_with_all_that_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var wrong = await (await bhutan.GetAsync(New)).Form(New).Fill("Email", "pema at home").Fill("BirthYear", "long ago").Fill("Superior", "Minister").SubmitAsync("save");
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["BirthYear", "Email"], ignoreOrder: true);
        (wrong.Form(New).Value("Email"), wrong.Form(New).Value("BirthYear"), wrong.Form(New).Value("Superior")).ShouldBe(("pema at home", "long ago", "Minister"));
    }

    [Fact]
    public async Task The_same_person_twice_is_told_at_the_address()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        (await Complete((await bhutan.GetAsync(New)).Form(New)).SubmitAsync("submit")).ShouldBeOk();
        var twice = await Complete((await bhutan.GetAsync(New)).Form(New)).Fill("GivenName", "DORJI").Fill("FamilyName", "Péma").Fill("Email", "other@ministry.example").SubmitAsync("submit");
        twice.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Email"].ShouldBe(Say.En("Refusals.AlreadyNominated"));
        twice.Form(Edit).Value("Email").ShouldBe("other@ministry.example");
    }

    [Fact]
    public async Task Two_at_once_with_the_same_person_end_in_one_nomination()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var forms = new List<Form>();
        for (var i = 0; i < 8; i++)
        {
            var saved = await Complete((await bhutan.GetAsync(New)).Form(New)).SubmitAsync("save");
            forms.Add(saved.Form("form[action$='/submission']"));
        }

        var pages = await Task.WhenAll(forms.Select(f => Task.Run(() => f.SubmitAsync())));
        pages.Count(p => p.Status == HttpStatusCode.OK).ShouldBe(1);
        pages.Count(p => p.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(7);
        (await host.InDbAsync(db => db.Nominations.CountAsync(n => n.State == NominationState.Submitted))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_write_at_once_see_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await OpenAsync(host);
        var saved = await (await bhutan.GetAsync(New)).Form(New).Fill("GivenName", "Pema").SubmitAsync("save");
        var other = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var mine = await bhutan.GetAsync($"{saved.Path}/edit");
        var theirs = await other.GetAsync($"{saved.Path}/edit");
        await theirs.Form(Edit).Fill("Position", "Director").SubmitAsync("save");

        var conflict = await mine.Form(Edit).Fill("Position", "Minister").SubmitAsync("save");
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Director");
        conflict.Form(Edit).Value("Position").ShouldBe("Minister");
        (await conflict.Form(Edit).SubmitAsync("save")).ShouldBeOk().ShouldSay("Minister");
    }

    [Fact]
    public async Task After_the_deadline_the_page_says_so_and_a_late_form_is_not_lost()
    {
        await using var host = await PortalHost.StartAsync();
        await OpenAsync(host);
        host.Clock.Advance(TimeSpan.FromDays(44) - TimeSpan.FromMinutes(5));
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await bhutan.GetAsync(New)).Form(New).Fill("GivenName", "Pema");
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await form.SubmitAsync("submit");
        late.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Form(New).Value("GivenName").ShouldBe("Pema");
        var page = await bhutan.GetAsync(New);
        page.ShouldBeOk().ShouldSay(Say.En("Nominations.ClosedTitle"));
        page.HasForm(New).ShouldBeFalse();
    }

    internal static Form Complete(Form form) => form
        .Fill("GivenName", "Pema").Fill("FamilyName", "Dorji").Fill("Sex", "Female").Fill("BirthYear", "1980").Fill("Email", "pema@ministry.example").Fill("Phone", "+975 2 111 222")
        .Fill("Languages", "English").Fill("Position", "Director").Fill("Organisation", "Ministry").Fill("AreaOfWork", "Counters")
        .Fill("Authority", "Decides").Fill("WouldIntroduce", "One counter").Fill("Superior", "Minister");

    internal static async Task<Browser> OpenAsync(PortalHost host)
    {
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen, p => p with { Capacity = 2, SeatsPerCountry = 1 });
        return await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
    }
}

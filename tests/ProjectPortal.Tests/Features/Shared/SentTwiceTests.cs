using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>A form that arrives twice is done once, whatever it makes, and both answers lead to the same page.</summary>
public sealed class SentTwiceTests
{
    private const int Presses = 6;
    private const string New = "/projects/roa-900/lessons/challenges/new";

    [Fact]
    public async Task Six_equal_forms_at_once_are_one_deed_wherever_something_is_made()
    {
        await using var host = await PortalHost.StartAsync();
        var wrong = new List<string>();
        foreach (var making in await MakingForms.AllAsync(host))
        {
            var browser = await making.Who(host);
            var before = await host.InDbAsync(making.CountAsync);
            var page = (await browser.GetAsync(making.Page)).ShouldBeOk();
            page.Document.QuerySelectorAll("form[method=post]").ShouldAllBe(f => f.QuerySelector("input[name=__Form]") != null);
            var form = making.Fill(page.Form(making.Action));
            var fields = form.Fields;

            var answers = await Task.WhenAll(
                Enumerable.Range(0, Presses)
                .Select(_ => browser.AskAsync(new HttpRequestMessage(
                HttpMethod.Post, making.Action)
                { Content = new FormUrlEncodedContent(fields) })));

            var told = answers.Select(a => $"{(int)a.StatusCode} {a.Headers.Location}").Distinct().ToList();
            var made = await host.InDbAsync(making.CountAsync) - before;
            if (told.Count != 1 || answers[0].StatusCode != HttpStatusCode.Found || made != 1)
                wrong.Add($"{making.Controller} made {made} and answered {string.Join(", ", told)}\n{host.Log.Failures}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_goes_back_and_types_something_else_means_something_else()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", "The first.");

        var first = (await form.SubmitAsync()).ShouldBeOk();
        var twice = (await form.SubmitAsync()).ShouldBeOk();
        (twice.Path, twice.Flash).ShouldBe((first.Path, Say.En("Shared.SentTwice")));

        (await form.Fill("Form.Description.En", "The second.").SubmitAsync()).Flash.ShouldBe(Say.En("Lessons.ChallengeAdded", 2));
        (await host.InDbAsync(db => db.Challenges.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_was_refused_can_be_sent_again()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(New)).Form(New);

        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await form.Fill("Form.Description.En", "The first.").SubmitAsync()).Flash.ShouldBe(Say.En("Lessons.ChallengeAdded", 1));
        (await host.InDbAsync(db => db.FormDeeds.CountAsync())).ShouldBe(1);
    }

    /// <summary>The rules would say now that it is closed already, which is no answer to who pressed twice.</summary>
    [Fact]
    public async Task The_second_press_is_answered_as_the_first_where_the_rules_would_refuse_it()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var challenge = await (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", "It was late.")
            .Fill("Form.ActionTaken.En", "Began early.").SubmitAsync();
        var closing = challenge.Form($"{challenge.Path}/closure");

        var first = await closing.SubmitAsync();
        var second = (await closing.SubmitAsync()).ShouldBeOk();

        (second.Path, second.Flash).ShouldBe((first.Path, Say.En("Shared.SentTwice")));
        // Another form is another deed.
        (await staff.PostAsync($"{challenge.Path}/closure")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_elses_form_is_the_same_form()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var form = (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(New)).Form(New).Fill("Form.Description.En", "The first.");
        await form.SubmitAsync();
        var colleague = await host.SignedInAsync(await new World(host).ColleagueAsync("Cora"));
        await colleague.GetAsync(New);

        var other = await colleague.PostAsync(New, [.. form.Fields.Where(f => f.Key != Page.TokenField).Select(f => (f.Key, f.Value))]);

        other.Flash.ShouldBe(Say.En("Lessons.ChallengeAdded", 2));
    }

    [Fact]
    public async Task A_personal_link_is_not_kept_with_its_deed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { OfferDays = 30 }, new Wanted("BT", NominationState.Selected));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0];
        var path = await host.LinkAsync(nomination.Id, LinkPurpose.Answer);
        var form = (await host.Visit().GetAsync(path)).Form($"{path}/confirmation");

        (await form.SubmitAsync()).Path.ShouldBe(path);
        (await form.SubmitAsync()).Path.ShouldBe(path);

        (await host.InDbAsync(db => db.FormDeeds.SingleAsync())).Location.ShouldBe("/my/answer/{token}");
        (await host.ChangesAsync("Nomination", nomination.Id)).Count(c => c.Action == "Confirm").ShouldBe(1);
    }

    [Theory]
    [InlineData("It was late.")]
    [InlineData("")]
    public async Task It_costs_one_statement_whether_the_form_is_taken_or_refused(string description)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", description);

        var without = await SentStatements.ReadAsync(host, () => staff.PostAsync(New, ("Form.Description.En", description)));
        var with = await SentStatements.ReadAsync(host, () => form.SubmitAsync());

        // A form that was taken has no draft any more, which has to be looked for.
        (with - without).ShouldBe(description.Length > 0 ? 2 : 1);
    }

    [Fact]
    public async Task What_is_old_is_forgotten()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync(New)).Form(New).Fill("Form.Description.En", "The first.").SubmitAsync();

        (await host.InDbAsync(db => FormDeed.ForgetOldAsync(db, host.Clock.Now.AddDays(3), default))).ShouldBe(0);
        (await host.InDbAsync(db => FormDeed.ForgetOldAsync(db, host.Clock.Now.AddDays(5), default))).ShouldBe(1);
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>What the page sends by itself while somebody types.</summary>
public sealed class AutosaveTests
{
    [Fact]
    public async Task The_first_save_begins_the_draft_and_says_where_to_go_on()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await FormTests.OpenAsync(host);
        var form = FormWalk.StepForm(await FormWalk.BeginAsync(bhutan)).Fill("GivenName", "Pema");
        var told = await SavedAsync(await SendAsync(bhutan, form, 2));
        var draft = await host.InDbAsync(db => db.Nominations.SingleAsync());
        (draft.State, draft.Nominee.GivenName).ShouldBe((NominationState.Draft, "Pema"));
        told.GetProperty("action").GetString().ShouldBe($"{FormWalk.Home}/{draft.Id}/edit/person");
        told.GetProperty("autosave").GetString().ShouldBe($"{FormWalk.Home}/{draft.Id}/autosave/person");
        told.GetProperty("at").GetDateTime().ShouldBe(host.Clock.Now);
    }

    [Fact]
    public async Task A_first_save_whose_answer_was_lost_begins_no_second_draft_and_what_was_typed_since_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await FormTests.OpenAsync(host);
        var form = FormWalk.StepForm(await FormWalk.BeginAsync(bhutan)).Fill("GivenName", "Pe");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(bhutan, form, 2)));
        await SavedAsync(await SendAsync(bhutan, form.Fill("GivenName", "Pema"), 3));
        await SavedAsync(await SendAsync(bhutan, form.Fill("GivenName", "Pema"), 3));
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.GivenName.ShouldBe("Pema");
    }

    [Fact]
    public async Task A_save_that_was_overtaken_by_a_later_one_of_the_same_page_changes_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, form) = await SavedDraftAsync(host);
        await SavedAsync(await SendAsync(bhutan, form.Fill("Position", "Director general"), 5));
        (await SendAsync(bhutan, form.Fill("Position", "Direc"), 4)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.Position.ShouldBe("Director general");
    }

    [Fact]
    public async Task Somebody_elses_words_are_not_written_over()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, form) = await SavedDraftAsync(host);
        var other = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var theirs = FormWalk.StepForm(await other.GetAsync(form.Element.GetAttribute("action")!));
        await SavedAsync(await SendAsync(other, theirs.Fill("Position", "Director"), 2));
        var refused = await SendAsync(bhutan, form.Fill("Position", "Minister"), 2);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("problem").GetString()
            .ShouldBe(Say.En("Forms.SavedByYou"));
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.Position.ShouldBe("Director");
        (await form.SubmitAsync("next")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Minister").ShouldSay("Director");
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await FormTests.OpenAsync(host);
        var form = FormWalk.StepForm(await FormWalk.BeginAsync(bhutan)).Fill("GivenName", "Pema").Fill("BirthYear", "19x")
            .Fill("Email", "pema@");
        var told = await SavedAsync(await SendAsync(bhutan, form, 2));
        told.GetProperty("unread").EnumerateArray().Select(u => u.GetString()).ShouldBe(["BirthYear"]);
        (await host.InDbAsync(db => db.Nominations.SingleAsync()))
            .Nominee.Email.ShouldBe("pema@", "half an address is kept as it is typed");
    }

    [Fact]
    public async Task It_leaves_no_trail_of_letters()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, form) = await SavedDraftAsync(host);
        for (var i = 2; i < 6; i++)
            await SavedAsync(await SendAsync(bhutan, form.Fill("Position", new string('x', i)), i));
        var draft = await host.InDbAsync(db => db.Nominations.SingleAsync());
        (await host.ChangesAsync("Nomination", draft.Id)).Select(c => c.Action).ShouldBe(["Created"]);
        draft.Version.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Nobody_else_can_save_into_it()
    {
        await using var host = await PortalHost.StartAsync();
        var (_, form) = await SavedDraftAsync(host);
        var path = form.Element.GetAttribute("data-autosave")!;
        foreach (var account in new[] { TestAccounts.FocalPoint("NP"), TestAccounts.Staff, TestAccounts.Evaluator,
            TestAccounts.Administrator })
        {
            var stranger = await host.SignedInAsync(account);
            (await stranger.PostAsync(path, ("Position", "Stolen"))).ShouldBe(HttpStatusCode.NotFound);
        }

        var nepal = await host.SignedInAsync(TestAccounts.FocalPoint("NP"));
        var key = (await host.InDbAsync(db => db.Nominations.SingleAsync())).DraftKey;
        (await nepal.GetAsync($"{FormWalk.Home}/new/person?event=workshop-1&draft={key}")).Path.ShouldNotContain("/edit/");
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.Position.ShouldBe("");
    }

    [Fact]
    public async Task Without_a_session_it_is_401_and_without_a_token_400()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, form) = await SavedDraftAsync(host);
        (await SendAsync(host.Visit(), form, 2)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(bhutan, form, 2, withToken: false)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Once_it_is_submitted_a_late_save_is_refused_with_a_sentence()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await FormTests.OpenAsync(host);
        var review = await FormWalk.WriteAsync(bhutan);
        var form = FormWalk.StepForm(await bhutan.GetAsync(review.Path.Replace("review", "post", StringComparison.Ordinal)));
        await review.Form("form[action$='/submission']").SubmitAsync();
        var late = await SendAsync(bhutan, form.Fill("Position", "Minister"), 2);
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("problem");
        (await form.SubmitAsync("next")).ShouldBe(HttpStatusCode.Conflict).Form("form[data-autosave]").Value("Position")
            .ShouldBe("Minister", "the text stays on the page");
    }

    private static async Task<(Browser Bhutan, Form Post)> SavedDraftAsync(PortalHost host)
    {
        var bhutan = await FormTests.OpenAsync(host);
        return (bhutan, FormWalk.StepForm(await FormWalk.StepForm(await FormWalk.BeginAsync(bhutan)).Fill("GivenName", "Pema")
            .SubmitAsync("next")));
    }

    private static Task<HttpResponseMessage> SendAsync(Browser browser, Form form, int number, bool withToken = true) =>
        browser.AskAsync(new HttpRequestMessage(HttpMethod.Post, form.Element.GetAttribute("data-autosave"))
        {
            Headers = { { "X-Requested-With", "XMLHttpRequest" }, { "Accept", "application/json" } },
            Content = new FormUrlEncodedContent(
                form.Fields.Where(f => f.Key != "Save" && (withToken || f.Key != Page.TokenField))
                .Append(KeyValuePair.Create("Save", number.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        });

    private static async Task<JsonElement> SavedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}

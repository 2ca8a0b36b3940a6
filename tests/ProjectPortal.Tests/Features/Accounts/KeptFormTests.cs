using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Accounts;

/// <summary>A form that is sent after its session ended loses nothing, and does nothing.</summary>
public sealed class KeptFormTests
{
    private const string Home = "/projects/roa-900/nominations";
    private const string Step = "form[data-autosave]";
    private static readonly TimeSpan Session = TimeSpan.FromHours(13);

    [Fact]
    public async Task What_was_typed_is_there_again_after_signing_in()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "Counters, \"one stop\"\n& more")
            .Fill("Authority", "Advises");
        host.Clock.Advance(Session);

        var signIn = await form.SubmitAsync("next");
        signIn.ShouldBe(HttpStatusCode.Unauthorized).ShouldSay(Say.En("Accounts.SessionEnded"));
        signIn.Document.DocumentElement.OuterHtml.ShouldNotContain("Counters", Case.Sensitive, "it is sealed");
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.AreaOfWork.ShouldBe("");

        var wrong = await signIn.Form("/account/sign-in").Fill("Email", TestAccounts.FocalPoint("BT")).Fill("Password", "not the password")
            .SubmitAsync();
        var again = await wrong.Form("/account/sign-in").Fill("Email", TestAccounts.FocalPoint("BT"))
            .Fill("Password", TestAccounts.Password).SubmitAsync();
        again.ShouldBeOk().ShouldSay(Say.En("Shared.KeptFormTitle"));
        again.Heading.ShouldBe(Say.En("Nominations.StepRelevance"));
        (again.Form(Step).Value("AreaOfWork").ReplaceLineEndings("\n"), again.Form(Step).Value("Authority"))
            .ShouldBe(("Counters, \"one stop\"\n& more", "Advises"));
        (await host.InDbAsync(db => db.Nominations.SingleAsync()))
            .Nominee.AreaOfWork.ShouldBe("", "nothing is saved until the button is pressed");

        (await again.Form(Step).SubmitAsync("next")).ShouldBeOk();
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.AreaOfWork.ShouldBe("Counters, \"one stop\"\n& more");
    }

    [Fact]
    public async Task A_deed_is_not_done_by_signing_in()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host, NominationState.Submitted);
        var form = (await bhutan.GetAsync(path)).Form($"{path}/withdrawal").Fill("Withdrawal.Reason", "She left the ministry.");
        host.Clock.Advance(Session);
        var again = await SignInAsync(await form.SubmitAsync(), TestAccounts.FocalPoint("BT"));
        again.Form($"{path}/withdrawal").Value("Withdrawal.Reason").ShouldBe("She left the ministry.");
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).State.ShouldBe(NominationState.Submitted);
        (await again.Form($"{path}/withdrawal").SubmitAsync()).Flash.ShouldBe(Say.En("Nominations.DoneWithdraw", "Pema Dorji"));
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_sees_nothing_of_it()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "A secret plan");
        host.Clock.Advance(Session);
        var other = await SignInAsync(await form.SubmitAsync("next"), TestAccounts.Staff);
        other.Has(".kept-form").ShouldBeFalse();
        other.ShouldNotSay("A secret plan");
        other.Path.ShouldStartWith("/projects");
    }

    [Fact]
    public async Task A_forged_seal_opens_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "Counters");
        host.Clock.Advance(Session);
        var signIn = await form.SubmitAsync("next");
        signIn.Form("/account/sign-in").Element.QuerySelector("[name=Kept]")!.SetAttribute("value", "forged");
        (await SignInAsync(signIn, TestAccounts.FocalPoint("BT"))).Has(".kept-form").ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_of_an_earlier_session_loses_nothing_either()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "Counters");
        form.Element.QuerySelector($"[name={Page.TokenField}]")!.SetAttribute("value", "stale");
        var again = await form.SubmitAsync("next");
        again.ShouldBeOk().ShouldSay(Say.En("Shared.KeptFormTitle"));
        again.Form(Step).Value("AreaOfWork").ShouldBe("Counters");
        (await host.InDbAsync(db => db.Nominations.SingleAsync())).Nominee.AreaOfWork.ShouldBe("");
        (await again.Form(Step).SubmitAsync("next")).ShouldBeOk();
    }

    [Fact]
    public async Task Another_sites_page_puts_no_words_into_a_form()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "Forged");
        foreach (var (origin, browser) in new[] { ("https://elsewhere.example", bhutan), (null, bhutan),
            ("https://elsewhere.example", host.Visit()), (null, host.Visit()) })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{path}/edit/relevance")
            {
                Content = new FormUrlEncodedContent(form.Fields.Where(f => f.Key != Page.TokenField)),
            };
            request.Headers.Referrer = new Uri("http://localhost/");
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            var answer = await browser.AskAsync(request);
            answer.StatusCode.ShouldBe(browser == bhutan ? HttpStatusCode.BadRequest : HttpStatusCode.Found);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Forged");
        }
    }

    [Fact]
    public async Task Where_the_page_is_gone_the_text_is_shown_by_itself()
    {
        await using var host = await PortalHost.StartAsync();
        var (bhutan, path) = await DraftAsync(host);
        var form = (await bhutan.GetAsync($"{path}/edit/relevance")).Form(Step).Fill("AreaOfWork", "Counters in every district");
        var colleague = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        await colleague.PostAsync($"{path}/withdrawal", ("Withdrawal.Reason", "She left."));
        host.Clock.Advance(Session);
        var shown = await SignInAsync(await form.SubmitAsync("next"), TestAccounts.FocalPoint("BT"));
        shown.ShouldBeOk().ShouldSay(Say.En("Shared.KeptTextTitle")).ShouldSay("Counters in every district");
    }

    [Fact]
    public async Task Secrets_are_never_kept()
    {
        await using var host = await PortalHost.StartAsync();
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        var form = (await bhutan.GetAsync("/account/password")).Form("/account/password");
        foreach (var field in form.Fields.Select(f => f.Key).Where(k => !k.StartsWith("__", StringComparison.Ordinal)).ToList())
            form.Fill(field, "a-long-secret-of-mine");
        host.Clock.Advance(Session);
        var signIn = await form.SubmitAsync();
        signIn.Path.ShouldStartWith("/account/sign-in");
        signIn.Has("[name=Kept]").ShouldBeFalse();
    }

    private static Task<Page> SignInAsync(Page signIn, string account) =>
        signIn.Form("/account/sign-in").Fill("Email", account).Fill("Password", TestAccounts.Password).SubmitAsync();

    private static async Task<(Browser Bhutan, string Path)> DraftAsync(
        PortalHost host, NominationState state = NominationState.Draft)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.NominationsOpen, null,
            new Wanted("BT", state, state == NominationState.Draft ? new Nominee { GivenName = "Pema" } : world.Person("Pema", "Dorji")));
        return (await host.SignedInAsync(TestAccounts.FocalPoint("BT")), $"{Home}/{(await world.NominationsOfAsync(ofEvent))[0].Id}");
    }
}

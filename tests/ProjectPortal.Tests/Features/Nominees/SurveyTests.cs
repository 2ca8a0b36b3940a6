using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>Who came answers; who reads sees how many did, and names only where it is their task.</summary>
public sealed class SurveyTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private Event _event = null!;
    private List<Nomination> _came = null!;

    private string Result => $"/projects/roa-900/events/{_event.Slug}/survey";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        Wanted Came(string country, string name) => new(country, NominationState.Attended, world.Person(name, "Delegate"));
        _event = await world.EventAsync(await world.ProjectAsync(), EventState.Completed, p => p with { SeatsPerCountry = 3 },
            Came("BT", "Pema"), Came("BT", "Sonam"), Came("NP", "Sita"), Came("NP", "Hari"), Came("TG", "Afi"), Came("SN", "Awa"),
                new("SN", NominationState.NoShow));
        _came = [.. (await world.NominationsOfAsync(_event)).Where(n => n.State == NominationState.Attended)];
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_answer_is_given_once_and_may_be_changed()
    {
        var path = await _host.LinkAsync(_came[0].Id, LinkPurpose.Survey);
        var visitor = _host.Visit();
        var blank = await (await visitor.GetAsync(path)).ShouldBeOk().Form(path).Fill("Form.MostUseful", "The visit.").SubmitAsync();
        blank.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.Count.ShouldBe(2);
        blank.Form(path).Value("Form.MostUseful").ShouldBe("The visit.");

        var done = await blank.Form(path).Fill("Form.Relevance", "5").Fill("Form.Intent", "WillExplore").SubmitAsync();
        done.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.SurveySaved"));
        done.Form(path).Value("Form.Relevance").ShouldBe("5");
        (await done.Form(path).Fill("Form.Relevance", "3").SubmitAsync()).ShouldBeOk();

        var stored = await _host.InDbAsync(db => db.SurveyAnswers.AsNoTracking().SingleAsync());
        stored.Relevance.ShouldBe(3);
        (await _host.ChangesAsync("SurveyAnswer", stored.Id)).Select(c => c.Action).ShouldBe(["Answered", "Edited"]);
    }

    [Fact]
    public async Task The_answer_rate_stands_beside_every_result()
    {
        var staff = await _host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(Result)).ShouldBeOk().ShouldSay(Say.En("Nominees.SurveyRate", 0, 6))
            .ShouldSay(Say.En("Nominees.SurveyNobodyAnswered"));

        await AnswerAsync(0, 5, "The counter in Kigali.");
        await AnswerAsync(1, 4, "");
        await AnswerAsync(2, 2, "");
        var page = (await staff.GetAsync(Result)).ShouldBeOk();
        page.ShouldSay(Say.En("Nominees.SurveyRate", 3, 6)).ShouldSay(Say.En("Nominees.RelevantParts", 2, 3, 6)).ShouldSay("66.7%")
            .ShouldSay("Pema Delegate").ShouldSay("The counter in Kigali.");
    }

    [Fact]
    public async Task Evaluators_see_totals_first_then_words_and_never_a_name()
    {
        var evaluator = await _host.SignedInAsync(TestAccounts.Evaluator);
        for (var i = 0; i < 4; i++)
            await AnswerAsync(i, 5, $"Word {i}");
        var few = (await evaluator.GetAsync(Result)).ShouldBeOk().ShouldSay(Say.En("Nominees.WordsHidden", 5)).ShouldNotSay("Word 0")
            .ShouldNotSay("Pema");
        few.ShouldSay(Say.En("Nominees.SurveyRate", 4, 6));
        (await FileAsync(evaluator)).ShouldNotContain("Word 0");

        await AnswerAsync(4, 1, "Word 4");
        (await evaluator.GetAsync(Result)).ShouldSay("Word 4").ShouldNotSay("Pema").ShouldNotSay("Delegate,");
        var file = await FileAsync(evaluator);
        file.ShouldContain("Word 4");
        file.ShouldNotContain("Pema");
        (await FileAsync(await _host.SignedInAsync(TestAccounts.Staff))).ShouldContain("Pema Delegate");
    }

    /// <summary>
    /// The history of the project tells everything that happened: but not what somebody wrote, nor to evaluators who answered.
    /// </summary>
    [Fact]
    public async Task The_projects_history_gives_nobody_away()
    {
        var path = await _host.LinkAsync(_came[0].Id, LinkPurpose.Survey);
        var page = await (await _host.Visit().GetAsync(path)).Form(path).Fill("Form.Relevance", "5").Fill("Form.Intent", "WillNot")
            .Fill("Form.MostUseful", "First words").SubmitAsync();
        (await page.Form(path).Fill("Form.MostUseful", "Second words").SubmitAsync()).ShouldBeOk();

        var staff = (await (await _host.SignedInAsync(TestAccounts.Staff)).GetAsync("/projects/roa-900/history")).ShouldBeOk();
        staff.ShouldSay(Say.En("History.Answered")).ShouldNotSay("First words").ShouldNotSay("Second words");
        (await (await _host.SignedInAsync(TestAccounts.Evaluator)).GetAsync("/projects/roa-900/history")).ShouldBeOk()
            .ShouldNotSay(Say.En("History.Answered"));
    }

    [Fact]
    public async Task A_country_does_not_see_the_survey()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await focalPoint.GetAsync(Result)).ShouldBe(HttpStatusCode.NotFound);
        (await focalPoint.GetAsync($"{Result}.csv")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task AnswerAsync(int who, int relevance, string words)
    {
        var path = await _host.LinkAsync(_came[who].Id, LinkPurpose.Survey);
        (await (await _host.Visit().GetAsync(path)).Form(path).Fill("Form.Relevance", $"{relevance}").Fill("Form.Intent", "WillNot")
            .Fill("Form.MostUseful", words).SubmitAsync()).ShouldBeOk();
    }

    private async Task<string> FileAsync(Browser browser)
    {
        using var file = await browser.AskAsync($"{Result}.csv");
        return await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}

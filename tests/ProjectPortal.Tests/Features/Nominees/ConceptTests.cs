using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominees;

/// <summary>The project concept: written in a letter or by the country, read by those who run the event.</summary>
public sealed class ConceptTests : IAsyncLifetime
{
    private PortalHost _host = null!;
    private Event _event = null!;
    private Nomination _nomination = null!;
    private string _path = "";

    private string Desk => $"/projects/roa-900/nominations/{_nomination.Id}/concept";

    private string List => $"/projects/roa-900/events/{_event.Slug}/concepts";

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync();
        var world = new World(_host);
        _event = await world.EventAsync(await world.ProjectAsync(), EventState.Confirmed, null,
            new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")),
                new Wanted("TG", NominationState.Confirmed, world.Person("Afi", "Mensah")));
        _nomination = (await world.NominationsOfAsync(_event))[0];
        _path = await _host.LinkAsync(_nomination.Id, LinkPurpose.Concept, TimeSpan.FromDays(100));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_draft_is_kept_with_anything_left_out()
    {
        var visitor = _host.Visit();
        var page = await (await visitor.GetAsync(_path)).Form(_path).Fill("Form.Problem", "Queues of a day.").SubmitAsync("save");

        page.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.ConceptSaved"));
        page.Form(_path).Value("Form.Problem").ShouldBe("Queues of a day.");
        (await StoredAsync()).State.ShouldBe(ConceptState.Draft);
        (await _host.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Submitted_too_early_it_is_kept_and_says_what_is_missing()
    {
        var visitor = _host.Visit();
        var page = await (await visitor.GetAsync(_path)).Form(_path).Fill("Form.Problem", "Queues of a day.").SubmitAsync("submit");

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(Say.En("Nominees.ConceptKept"));
        page.Errors.Keys.ShouldBe(
            ["Form.Practice", "Form.ResourcesAtHand", "Form.ResourcesMissing", "Form.SponsorName", "Form.SponsorPost"]);
        page.Form(_path).Value("Form.Problem").ShouldBe("Queues of a day.");

        // The version of what was just kept came back with the page: going on is no conflict.
        var done = await Filled(page, _path).SubmitAsync("submit");
        done.ShouldBeOk().Flash.ShouldBe(Say.En("Nominees.ConceptSubmitted"));
        (await StoredAsync()).State.ShouldBe(ConceptState.Submitted);
        (await _host.MailsAsync()).ShouldHaveSingleItem().ToAddress.ShouldBe(_nomination.Nominee.Email);
    }

    [Fact]
    public async Task What_was_submitted_is_revised_whole_until_the_event_starts()
    {
        var visitor = _host.Visit();
        var page = await Filled(await visitor.GetAsync(_path), _path).SubmitAsync("submit");
        var refused = await page.Form(_path).Fill("Form.SponsorName", "").Fill("Form.Problem", "Longer queues.").SubmitAsync();
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors.Keys.ShouldBe(["Form.SponsorName"]);
        refused.Form(_path).Value("Form.Problem").ShouldBe("Longer queues.");
        (await StoredAsync()).Problem.ShouldBe("Queues of a day.");

        (await refused.Form(_path).Fill("Form.SponsorName", "Karma").SubmitAsync()).ShouldBeOk();
        (await StoredAsync()).Problem.ShouldBe("Longer queues.");
        (await _host.MailsAsync()).Count.ShouldBe(1, "a revision needs no second receipt");

        _host.Clock.Now = _event.StartsOn.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        var late = (await visitor.GetAsync(_path)).ShouldBeOk().ShouldSay("Longer queues.");
        late.HasForm(_path).ShouldBeFalse();
        (await visitor.PostAsync(_path, ("Form.Problem", "Too late"), ("Form.Version", "3"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Delegate_and_focal_point_write_at_once_and_both_versions_are_shown()
    {
        var visitor = _host.Visit();
        var mine = await visitor.GetAsync(_path);
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await (await focalPoint.GetAsync(Desk)).ShouldBeOk().Form(Desk).Fill("Form.Problem", "As the ministry sees it.")
            .SubmitAsync("save")).ShouldBeOk();

        var conflict = await mine.Form(_path).Fill("Form.Problem", "As I see it.").SubmitAsync("save");
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("As the ministry sees it.");
        conflict.Form(_path).Value("Form.Problem").ShouldBe("As I see it.");
        (await StoredAsync()).Problem.ShouldBe("As the ministry sees it.");

        (await conflict.Form(_path).SubmitAsync("save")).ShouldBeOk();
        (await StoredAsync()).Problem.ShouldBe("As I see it.");
        (await focalPoint.GetAsync(Desk)).ShouldSay("Focal point BT").ShouldSay("Pema Dorji");
    }

    [Fact]
    public async Task Staff_and_evaluators_read_it_once_it_was_sent_and_other_countries_never()
    {
        var visitor = _host.Visit();
        var page = await (await visitor.GetAsync(_path)).Form(_path).Fill("Form.Problem", "Queues of a day.").SubmitAsync("save");
        var readers = new[] { await _host.SignedInAsync(TestAccounts.Staff), await _host.SignedInAsync(TestAccounts.Evaluator) };
        foreach (var reader in readers)
        {
            (await reader.GetAsync(Desk)).ShouldBeOk().ShouldSay(Say.En("Nominees.ConceptStillDraft")).ShouldNotSay("Queues of a day.");
            (await reader.PostAsync(Desk, ("Form.Problem", "x"))).ShouldBe(HttpStatusCode.NotFound);
        }

        await Filled(page, _path).SubmitAsync("submit");
        foreach (var reader in readers)
            (await reader.GetAsync(Desk)).ShouldBeOk().ShouldSay("Queues of a day.").HasForm(Desk).ShouldBeFalse();
        var togo = await _host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync(Desk)).ShouldBe(HttpStatusCode.NotFound);
        (await togo.PostAsync(Desk, ("Form.Problem", "x"))).ShouldBe(HttpStatusCode.NotFound);
        (await togo.GetAsync(List)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_says_who_has_sent_and_who_has_not_on_the_page_and_in_the_file()
    {
        await Filled(await _host.Visit().GetAsync(_path), _path, "=cmd()").SubmitAsync("submit");
        var staff = await _host.SignedInAsync(TestAccounts.Staff);

        var all = (await staff.GetAsync(List)).ShouldBeOk().ShouldSay(Say.En("Nominees.ConceptsSentOf", 1, 2));
        all.TextsOf("tbody tr").Count.ShouldBe(2);
        (await staff.GetAsync($"{List}?progress=NotBegun")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Afi Mensah");
        (await staff.GetAsync($"{List}?country=BT")).TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Pema Dorji");
        (await staff.GetAsync($"{List}?progress=Begun")).ShouldSay(Say.En("Nominees.LoosenProgress"));

        using var file = await staff.AskAsync($"{List}.csv?progress=Sent");
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines[1].ShouldContain("Pema Dorji");
        lines[1].ShouldContain("'=cmd()");
    }

    [Fact]
    public async Task The_countrys_start_page_asks_for_it_until_it_is_sent()
    {
        var focalPoint = await _host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        (await focalPoint.GetAsync("/start")).ShouldSay(Say.En("Start.DoConcept", "Pema Dorji", "Workshop 1")).Has($"a[href='{Desk}']")
            .ShouldBeTrue();

        await Filled(await focalPoint.GetAsync(Desk), Desk).SubmitAsync("submit");
        (await focalPoint.GetAsync("/start")).Has($"a[href='{Desk}']").ShouldBeFalse();
    }

    private static Form Filled(Page page, string action, string problem = "Queues of a day.") => page.Form(action)
        .Fill("Form.Problem", problem).Fill("Form.Practice", "One counter.").Fill("Form.ResourcesAtHand", "Two officers.")
        .Fill("Form.ResourcesMissing", "None").Fill("Form.SponsorName", "Karma").Fill("Form.SponsorPost", "Secretary");

    private Task<Concept> StoredAsync() => _host.InDbAsync(db => db.Concepts.AsNoTracking().SingleAsync());
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>The steps of an event's life, pressed as buttons.</summary>
public class EventLifeTests
{
    private const string Here = "/projects/roa-900/events/workshop-1";

    [Fact]
    public async Task Staff_take_an_event_from_draft_to_completion()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await staff.GetAsync(Here);
        page = await Pressed(page, "publication", EventState.Published);
        page.Flash.ShouldBe(Say.En("Events.DonePublish.other", 4));
        page = await Pressed(page, "nomination-window", EventState.NominationsOpen);
        await world.NominationAsync(made, "BT", NominationState.Confirmed);
        page = await Pressed(page, "nomination-window/closing", EventState.Selection);
        page = await Pressed(page, "confirmation", EventState.Confirmed);
        host.Clock.Now = made.StartsOn.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        page = await Pressed(await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Here), "start", EventState.Running);
        host.Clock.Now = made.EndsOn.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);
        page = await Pressed(await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Here), "completion", EventState.Completed);

        page.Has(".deeds").ShouldBeFalse("nothing is left to be done");
        (await host.ChangesAsync("Event", made.Id)).Where(c => c.To is not null).Select(c => c.To)
            .ShouldBe(["Draft", "Published", "NominationsOpen", "Selection", "Confirmed", "Running", "Completed"]);

        async Task<Page> Pressed(Page from, string deed, EventState to)
        {
            var next = (await from.Form($"{Here}/{deed}").SubmitAsync()).ShouldBeOk();
            next.TextOf(".page-status .badge").ShouldBe(Say.En($"Enums.EventState.{to}"));
            return next;
        }
    }

    [Theory]
    [InlineData(EventState.Draft, new[] { "publication" }, new[] { "cancellation" })]
    [InlineData(EventState.Published, new[] { "nomination-window" }, new[] { "postponement", "cancellation" })]
    [InlineData(EventState.NominationsOpen, new[] { "nomination-window/closing" }, new[] { "postponement", "cancellation" })]
    [InlineData(EventState.Selection, new[] { "confirmation" }, new[] { "postponement", "cancellation" })]
    [InlineData(EventState.Confirmed, new[] { "start" }, new[] { "postponement", "cancellation" })]
    [InlineData(EventState.Running, new[] { "completion" }, new[] { "cancellation" })]
    [InlineData(EventState.Completed, new string[0], new string[0])]
    [InlineData(EventState.Postponed, new string[0], new[] { "rescheduling", "cancellation" })]
    [InlineData(EventState.Cancelled, new string[0], new string[0])]
    public async Task The_page_offers_what_the_table_allows(EventState state, string[] forms, string[] links)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), state);

        var page = (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(Here)).ShouldBeOk();
        page.Document.QuerySelectorAll(".deeds form").Select(f => f.GetAttribute("action")).ShouldBe(forms.Select(f => $"{Here}/{f}"));
        page.Document.QuerySelectorAll(".deeds a").Select(a => a.GetAttribute("href")).ShouldBe(links.Select(l => $"{Here}/{l}"));

        (await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(Here)).ShouldBeOk().Has(".deeds").ShouldBeFalse();
    }

    [Fact]
    public async Task Opening_without_content_is_refused_in_a_sentence_that_was_there_before()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        await world.EventAsync(project, EventState.Published, p => p with { ProgrammeOutline = Wording.None });
        await world.EventAsync(project, EventState.Published, p => p with { ProfileCriteria = Wording.None });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        foreach (var (slug, code) in new[] { ("workshop-1", "OutlineMissing"), ("workshop-2", "CriteriaMissing") })
        {
            var path = $"/projects/roa-900/events/{slug}";
            var page = await staff.GetAsync(path);
            page.TextOf(".deeds").ShouldContain(Say.En($"Refusals.{code}"));
            var refused = (await page.Form($"{path}/nomination-window").SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
            refused.Problems.ShouldBe([Say.En($"Refusals.{code}")]);
            (await staff.GetAsync($"{path}/nomination-window")).Path.ShouldBe(path, "who reloads comes back to the event");
        }

        (await host.InDbAsync(db => db.Events.CountAsync(e => e.State == EventState.Published))).ShouldBe(2);
    }

    [Fact]
    public async Task A_deed_that_somebody_else_did_already_is_refused()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Draft);
        var (one, other) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var late = (await other.GetAsync(Here)).Form($"{Here}/publication");

        (await (await one.GetAsync(Here)).Form($"{Here}/publication").SubmitAsync()).ShouldBeOk();
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict)
            .Problems.ShouldBe([Say.En("Refusals.EventStateForbids", "", Say.En("Enums.EventState.Published"))]);
    }

    [Fact]
    public async Task Cancelling_says_what_it_ends_then_ends_it_and_tells_everybody_in_their_language()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null,
            new("BT", NominationState.Confirmed), new("TG", NominationState.Submitted), new("TG", NominationState.Draft),
                new("NP", NominationState.Declined));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var ask = await (await staff.GetAsync(Here)).FollowAsync($"a[href='{Here}/cancellation']");
        // Two who were put forward; the focal points of BT (1) and TG (2); those of NP and SN, whose countries were invited.
        ask.ShouldSay(Say.En("Events.CancelEnds.other", 2)).ShouldSay(Say.En("Events.CancelEndsDrafts.one", 1))
            .ShouldSay(Say.En("Events.CancelFreesSeats.one", 1))
            .ShouldSay(Say.En("Events.CancelTells.other", 7));

        var refused = (await ask.Form($"{Here}/cancellation").Fill("Form.Reason", " ").SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.MailsAsync()).ShouldBeEmpty();
        var done = (await refused.Form($"{Here}/cancellation").Fill("Form.Reason", "No money is left.").SubmitAsync()).ShouldBeOk();

        done.Path.ShouldBe(Here);
        done.Flash.ShouldBe($"{Say.En("Events.DoneCancel.other", 2)} {Say.En("Events.CancelEndsDrafts.one", 1)} "
            + Say.En("Events.MessagesLeaving.other", 7));
        done.TextOf(".callout-bad").ShouldContain("No money is left.");
        (await world.NominationsOfAsync(made)).Select(n => n.State)
            .ShouldBe([NominationState.Cancelled, NominationState.Cancelled, NominationState.Cancelled, NominationState.Declined]);

        var mails = await host.MailsAsync();
        mails.Count.ShouldBe(7);
        mails.ShouldAllBe(m => m.Body.Contains("No money is left.") && m.ChangeId != null);
        mails.Single(m => m.ToAddress == TestAccounts.FocalPoint("NP"))
            .Subject.ShouldBe(Say.En("Mails.EventCancelledFocalPointSubject", "Workshop 1"));
        var senegal = mails.Single(m => m.ToAddress == TestAccounts.FocalPoint("SN"));
        senegal.Subject.ShouldBe(Say.Fr("Mails.EventCancelledFocalPointSubject", "Atelier 1"));
        senegal.Body.ShouldContain("https://portal.example/projects/roa-900/events/workshop-1");
        senegal.Language.ShouldBe("fr");
    }

    [Fact]
    public async Task A_draft_that_is_cancelled_is_told_to_nobody()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await (await staff.GetAsync($"{Here}/cancellation")).Form($"{Here}/cancellation").Fill("Form.Reason", "Not needed.").SubmitAsync())
            .ShouldBeOk();

        (await host.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_postponed_event_gets_new_dates_and_goes_on()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var page = await (await staff.GetAsync($"{Here}/postponement")).Form($"{Here}/postponement")
            .Fill("Form.Reason", "A host is being sought.").SubmitAsync();
        page.ShouldBeOk().TextOf(".callout-warn").ShouldContain("A host is being sought.");
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync(Here)).ShouldSay("A host is being sought.")
            .ShouldNotSay(Say.En("Events.Nominate"));

        var form = (await page.FollowAsync($"a[href='{Here}/rescheduling']")).Form($"{Here}/rescheduling");
        form.Fill("Form.StartsOn", "2026-09-07").Fill("Form.EndsOn", "2026-09-11").Fill("Form.NominationsCloseAt", "2026-07-01T18:00")
            .Fill("Form.TimeZone", "Asia/Shanghai").Fill("Form.Places[0].CityEn", "Beijing").Fill("Form.Places[0].CountryCode", "CN");
        var refused = (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.Keys.ShouldContain("Why.Reason");
        refused.Form($"{Here}/rescheduling").Value("Form.Places[0].CityEn").ShouldBe("Beijing");
        var done = (await refused.Form($"{Here}/rescheduling").Fill("Why.Reason", "China will host.").SubmitAsync()).ShouldBeOk();

        done.Flash.ShouldBe($"{Say.En("Events.DoneReschedule", Say.En("Enums.EventState.NominationsOpen"))} "
            + Say.En("Events.MessagesLeaving.other", 4));
        var stored = await host.InDbAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == made.Id));
        stored.State.ShouldBe(EventState.NominationsOpen);
        stored.StartsOn.ShouldBe(new DateOnly(2026, 9, 7));
        stored.NominationsCloseAt.ShouldBe(new DateTime(2026, 7, 1, 10, 0, 0, DateTimeKind.Utc));
        var history = await host.ChangesAsync("Event", made.Id);
        history[^1].Reason.ShouldBe("China will host.");
        history[^1].Fields!.ShouldContain("Beijing");
        (await staff.GetAsync($"{Here}/rescheduling")).Path.ShouldBe(Here, "there is nothing to set again");
    }

    [Fact]
    public async Task An_event_that_asked_for_names_is_not_rescheduled_without_its_deadline()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync($"{Here}/postponement")).Form($"{Here}/postponement").Fill("Form.Reason", "No host.").SubmitAsync();

        var page = await (await staff.GetAsync($"{Here}/rescheduling")).Form($"{Here}/rescheduling")
            .Fill("Form.StartsOn", "2026-09-07").Fill("Form.EndsOn", "2026-09-11").Fill("Form.NominationsOpenAt", "")
            .Fill("Form.NominationsCloseAt", "").Fill("Form.FreezesOn", "").Fill("Why.Reason", "China will host.").SubmitAsync();

        page.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.NominationsCloseAt"].ShouldBe(Say.En("Refusals.DeadlineMissing"));
        page.Form($"{Here}/rescheduling").Value("Why.Reason").ShouldBe("China will host.");
        (await host.InDbAsync(db => db.Events.SingleAsync(e => e.Id == made.Id))).State.ShouldBe(EventState.Postponed);
    }

    [Theory]
    [InlineData("Capacity", "", "", "3", "3 extra seats")]
    [InlineData("CountrySeats", "BT", "", "1", "1 extra seat")]
    [InlineData("Deadline", "", "2026-05-01T18:00", "", "1 May 2026, 18:00 Thimphu time")]
    public async Task An_exception_is_recorded_with_its_reason(string kind, string country, string until, string seats, string gives)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var form = (await staff.GetAsync($"{Here}/waivers")).Form($"{Here}/waivers").Fill("Form.Kind", kind)
            .Fill("Form.CountryCode", country).Fill("Form.Until", until).Fill("Form.ExtraSeats", seats);
        var refused = (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Errors.Keys.ShouldContain("Form.Reason");
        var page = (await refused.Form($"{Here}/waivers").Fill("Form.Reason", "A good reason.").SubmitAsync()).ShouldBeOk();

        page.TextsOf("[aria-labelledby=waivers] tbody td")
            .ShouldBe([Say.En($"Enums.WaiverKind.{kind}"), country.Length == 0 ? Say.En("Events.AllInvited") : "Bhutan", gives,
            "A good reason.", "Sabine Staff, 2 March 2026, 15:00 Thimphu time"]);
        (await host.ChangesAsync("Event", made.Id))[^1].Action.ShouldBe("Waive");
    }

    [Theory]
    [InlineData("CountrySeats", "", "", "1", "Form.CountryCode", "WaiverNeedsCountry")]
    [InlineData("CountrySeats", "BT", "", "", "Form.ExtraSeats", "WaiverSeatsMissing")]
    [InlineData("Deadline", "BT", "", "", "Form.Until", "WaiverUntilPast")]
    public async Task A_half_given_exception_is_refused_beside_its_field(
        string kind, string country, string until, string seats, string field, string code)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var refused = await (await staff.GetAsync($"{Here}/waivers")).Form($"{Here}/waivers")
            .Fill("Form.Kind", kind).Fill("Form.CountryCode", country).Fill("Form.Until", until).Fill("Form.ExtraSeats", seats)
                .Fill("Form.Reason", "Why.").SubmitAsync();

        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors[field].ShouldBe(Say.En($"Refusals.{code}"));
        refused.Form($"{Here}/waivers").Value("Form.Reason").ShouldBe("Why.");
    }
}

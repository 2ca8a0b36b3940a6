using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Events;

/// <summary>The form of the plan: what is taken, what is refused, and that nothing typed is ever lost.</summary>
public class EventPlanningTests
{
    private const string New = "/projects/roa-900/events/new";

    [Fact]
    public async Task A_whole_plan_is_taken_as_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, _, activity) = await world.FrameworkAsync(project);
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var form = Filled((await staff.GetAsync(New)).Form(New))
            .Fill("Form.ActivityId", $"{activity.Id}")
            .Fill("Form.Title.Fr", "Voyage d’étude")
            .Fill("Form.Places[1].CityEn", "Shanghai").Fill("Form.Places[1].CountryCode", "CN")
            .Tick("Form.WorkingLanguages", "fr")
            .Untick("Form.InvitedCountries", "SN")
            .Fill("Form.NominationsOpenAt", "2026-04-01T09:00").Fill("Form.NominationsCloseAt", "2026-05-01T18:00");
        var page = (await form.SubmitAsync()).ShouldBeOk();

        page.Path.ShouldBe("/projects/roa-900/events/study-tour-on-e-government");
        page.Flash.ShouldBe(Say.En("Events.Drafted"));
        var stored = await host.InDbAsync(
            db => db.Events.AsNoTracking().Include(e => e.Places).Include(e => e.InvitedCountries).SingleAsync());
        stored.State.ShouldBe(EventState.Draft);
        stored.Kind.ShouldBe(EventKind.StudyTour);
        stored.Title.Fr.ShouldBe("Voyage d’étude");
        stored.ActivityId.ShouldBe(activity.Id);
        stored.WorkingLanguages.ShouldBe("en fr");
        // Shanghai is eight hours ahead of UTC.
        stored.NominationsOpenAt.ShouldBe(new DateTime(2026, 4, 1, 1, 0, 0, DateTimeKind.Utc));
        stored.NominationsCloseAt.ShouldBe(new DateTime(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc));
        stored.Places.OrderBy(p => p.Order).Select(p => p.City.En).ShouldBe(["Beijing", "Shanghai"]);
        stored.InvitedCountries.Select(c => c.CountryCode).Order().ShouldBe(["BT", "NP", "TG"]);

        // What was stored is what the form shows, with room for two more places.
        var edit = (await staff.GetAsync($"{page.Path}/edit")).Form($"{page.Path}/edit");
        edit.Value("Form.NominationsCloseAt").ShouldBe("2026-05-01T18:00");
        edit.Has("Form.Places[3].CityEn").ShouldBeTrue();
        edit.Has("Form.Places[4].CityEn").ShouldBeFalse();
    }

    [Fact]
    public async Task Two_events_of_one_title_have_two_addresses_and_none_is_that_of_the_form()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var paths = new List<string>();
        foreach (var title in new[] { "New", "Réunion d’experts", "Réunion d’experts" })
            paths.Add((await Filled((await staff.GetAsync(New)).Form(New)).Fill("Form.Title.En", title).SubmitAsync()).ShouldBeOk().Path);

        paths.ShouldBe(["/projects/roa-900/events/new-2", "/projects/roa-900/events/reunion-d-experts",
            "/projects/roa-900/events/reunion-d-experts-2"]);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_the_plan_is_refused()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = Filled((await staff.GetAsync(New)).Form(New))
            .Fill("Form.EndsOn", "2026-05-01").Fill("Form.ProgrammeOutline.En", "First line.\nSecond line.")
                .Fill("Form.Venue".Replace("Form.", "Form.Places[0].", StringComparison.Ordinal), "Hall 3")
            .Untick("Form.InvitedCountries", "TG").Tick("Form.MonthOnly").Fill("Form.NominationsOpenAt", "2026-04-01T09:00");
        var typed = form.Fields.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)).ToList();

        var again = (await form.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);

        again.Errors["Form.EndsOn"].ShouldBe(Say.En("Refusals.EventEndsBeforeStart"));
        again.Form(New).Fields.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)
            && !f.Key.StartsWith("Form.Places[2]", StringComparison.Ordinal)).ShouldBe(typed);
        (await host.InDbAsync(db => db.Events.CountAsync())).ShouldBe(0);
        // Put right, it goes through.
        (await again.Form(New).Fill("Form.EndsOn", "2026-06-12").Fill("Form.NominationsOpenAt", "").SubmitAsync()).ShouldBeOk();
    }

    [Theory]
    [InlineData("Form.Title.En", "", "Forms.Required", "Title")]
    [InlineData("Form.Capacity", "", "Forms.Required", "Capacity")]
    [InlineData("Form.Capacity", "0", "Refusals.CapacityTooSmall", null)]
    [InlineData("Form.SeatsPerCountry", "21", "Refusals.SeatsAboveCapacity", "20")]
    [InlineData("Form.Places[0].CityEn", "", "Events.CityMissing", null)]
    [InlineData("Form.Places[0].CountryCode", "", "Events.CountryMissing", null)]
    [InlineData("Form.NominationsCloseAt", "2026-04-01T09:00", "Refusals.WindowHalfGiven", null)]
    public async Task What_is_wrong_stands_beside_its_field_and_in_the_summary(string field, string value, string sentence, string? fact)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var again = (await Filled((await staff.GetAsync(New)).Form(New)).Fill(field, value).SubmitAsync())
            .ShouldBe(HttpStatusCode.UnprocessableEntity);

        var said = fact is null ? Say.En(sentence) : Say.En(sentence, fact);
        again.Problems.ShouldContain(said);
        again.Errors.Values.ShouldContain(said);
        var link = again.One(".error-summary a").GetAttribute("href")!;
        again.Has($"[id='{link[1..]}']").ShouldBeTrue($"the summary links to {link}");
    }

    [Fact]
    public async Task An_event_without_a_place_or_a_language_is_refused()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var again = await Filled((await staff.GetAsync(New)).Form(New)).Untick("Form.WorkingLanguages", "en").SubmitAsync();
        again.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Events.LanguageMissing")]);

        again = await Filled((await staff.GetAsync(New)).Form(New)).Fill("Form.Places[0].CityEn", "").Fill("Form.Places[0].CountryCode", "")
            .SubmitAsync();
        again.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.PlaceMissing")]);
        again.Has(again.One(".error-summary a").GetAttribute("href")!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Form.TimeZone", "Mars/Olympus")]
    [InlineData("Form.ActivityId", "999999")]
    [InlineData("Form.InvitedCountries", "CN")]
    [InlineData("Form.WorkingLanguages", "tlh")]
    [InlineData("Form.Places[0].CountryCode", "ZZ")]
    [InlineData("Form.Kind", "Party")]
    public async Task What_was_not_offered_is_not_taken(string field, string value)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = Filled((await staff.GetAsync(New)).Form(New));

        var answer = await staff.PostAsync(
            New, [.. form.Fields.Where(f => f.Key != field && f.Key != "__RequestVerificationToken").Select(f => (f.Key, f.Value)),
            (field, value)]);

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.InDbAsync(db => db.Events.CountAsync())).ShouldBe(0);
    }

    /// <summary>New York puts its clocks forward at two in the night of 8 March 2026.</summary>
    [Theory]
    [InlineData("2026-03-08T02:30", null)]
    [InlineData("2026-03-08T03:30", "2026-03-08T07:30")]
    [InlineData("2026-03-08", "2026-03-09T03:59")]
    [InlineData("08/03/2026", "2026-03-09T03:59")]
    [InlineData("2026-03-08 24:00", "2026-03-09T03:59")]
    [InlineData("2026-03-08T24:00", "2026-03-09T03:59")]
    [InlineData("2026-03-08T00:00", "2026-03-08T05:00")]
    public async Task A_window_closes_at_a_time_that_there_is_and_a_day_alone_closes_with_its_end(string typed, string? stored)
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var form = Filled((await staff.GetAsync(New)).Form(New)).Fill("Form.TimeZone", "America/New_York")
            .Fill("Form.NominationsOpenAt", "2026-03-05T09:00").Fill("Form.NominationsCloseAt", typed);

        var answer = await form.SubmitAsync();

        if (stored is null)
            answer.ShouldBe(HttpStatusCode.UnprocessableEntity).Problems.ShouldBe([Say.En("Refusals.TimeSkipped")]);
        else
            (await host.InDbAsync(db => db.Events.Select(e => e.NominationsCloseAt).SingleAsync()))!.Value.ToString(
                "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(stored);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_decides()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Published);
        const string Edit = "/projects/roa-900/events/workshop-1/edit";
        var (one, other) = (await host.SignedInAsync(TestAccounts.Staff), await host.SignedInAsync(TestAccounts.Staff));
        var late = (await other.GetAsync(Edit)).Form(Edit).Fill("Form.Title.En", "My title").Fill("Form.Host.En", "My host");

        (await (await one.GetAsync(Edit)).Form(Edit).Fill("Form.Title.En", "Their title").Fill("Form.Capacity", "33").SubmitAsync())
            .ShouldBeOk();
        var conflict = (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);

        conflict.TextsOf(".conflict tbody tr").ShouldContain(row => row.Contains("My title") && row.Contains("Their title"));
        conflict.TextsOf(".conflict tbody tr").ShouldContain(row => row.StartsWith("Capacity") && row.Contains("20") && row.Contains("33"));
        conflict.Form(Edit).Value("Form.Title.En").ShouldBe("My title");
        conflict.Form(Edit).Value("Form.Host.En").ShouldBe("My host");

        (await conflict.Form(Edit).SubmitAsync()).ShouldBeOk();
        var stored = await host.InDbAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == made.Id));
        stored.Title.En.ShouldBe("My title");
        stored.Capacity.ShouldBe(20);
    }

    [Fact]
    public async Task What_is_frozen_is_shown_and_stays_even_from_an_older_form()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(
            await world.ProjectAsync(), EventState.Published, p => p with { NominationsOpenAt = host.Clock.Now.AddHours(1) });
        const string Edit = "/projects/roa-900/events/workshop-1/edit";
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var old = (await staff.GetAsync(Edit)).Form(Edit).Fill("Form.Capacity", "33").Fill("Form.Title.En", "New title");
        host.Clock.Now = made.NominationsOpenAt!.Value;
        await host.AdvanceEventsAsync();

        var refused = (await old.SubmitAsync()).ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Problems.ShouldBe([Say.En("Refusals.EventFrozen")]);
        refused.ShouldSay(Say.En("Events.YouTyped", "33"));
        refused.One("a[href$='/waivers']");
        refused.Form(Edit).Value("Form.Title.En").ShouldBe("New title");

        // The frozen value is put back; the clock saved in between, so both versions are shown once.
        var second = (await refused.Form(Edit).SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);
        (await second.Form(Edit).Fill("Form.TimeZone", "UTC").SubmitAsync()).ShouldBeOk();
        var stored = await host.InDbAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == made.Id));
        stored.Title.En.ShouldBe("New title");
        stored.Capacity.ShouldBe(20);
        stored.TimeZone.ShouldBe("UTC");
        stored.NominationsCloseAt.ShouldBe(made.NominationsCloseAt, "another zone does not move the deadline");
    }

    [Fact]
    public async Task What_has_ended_is_not_edited_but_what_happened_is_written_down()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Completed);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        const string Summary = "/projects/roa-900/events/workshop-1/summary";

        (await staff.GetAsync("/projects/roa-900/events/workshop-1/edit")).Redirects.ShouldBe(["/projects/roa-900/events/workshop-1"]);
        var late = (await staff.GetAsync(Summary)).Form(Summary).Fill("Form.Summary.En", "Mine.");
        (await (await staff.GetAsync(Summary)).Form(Summary).Fill("Form.Summary.En", "Twenty people came.")
            .Fill("Form.Summary.Fr", "Vingt personnes sont venues.").SubmitAsync()).ShouldBeOk()
            .ShouldSay("Twenty people came.").Flash.ShouldBe(Say.En("Events.SummarySaved"));
        (await late.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict).TextsOf(".conflict tbody tr")
            .ShouldContain(r => r.Contains("Mine.") && r.Contains("Twenty people came."));

        (await host.InDbAsync(db => db.Events.Where(e => e.Id == made.Id).Select(e => e.Summary.Fr).SingleAsync()))
            .ShouldBe("Vingt personnes sont venues.");
    }

    private static Form Filled(Form form) => form
        .Fill("Form.Kind", "StudyTour")
        .Fill("Form.Title.En", "Study tour on e-government")
        .Fill("Form.StartsOn", "2026-06-10").Fill("Form.EndsOn", "2026-06-12")
        .Fill("Form.TimeZone", "Asia/Shanghai")
        .Fill("Form.Places[0].CityEn", "Beijing").Fill("Form.Places[0].CountryCode", "CN")
        .Fill("Form.Capacity", "20");
}

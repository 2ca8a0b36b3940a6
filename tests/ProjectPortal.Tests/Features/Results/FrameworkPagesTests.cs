using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Results;

public class FrameworkPagesTests
{
    private const string Root = "/projects/roa-900/results";

    [Fact]
    public async Task An_accomplishment_with_all_that_hangs_on_it_is_written_in_both_languages()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var empty = await staff.GetAsync(Root);
        empty.ShouldBeOk().ShouldSay(Say.En("Results.NothingYet"));
        var framework = await (await empty.FollowAsync(Say.En("Results.AddAccomplishment"))).Form($"{Root}/accomplishments/new")
            .Fill("Form.Statement.En", "Countries adopt practices.").Fill("Form.Statement.Fr", "Les pays adoptent des pratiques.")
                .SubmitAsync();
        framework.ShouldBeOk().ShouldSay("EA1 · Countries adopt practices.");

        var indicator = await (await framework.FollowAsync(Say.En("Results.AddIndicator"))).Form("form[data-warn-unsaved]")
            .Fill("Form.Statement.En", "Number of countries").Fill("Form.Target", "1 200,5").Fill("Form.Unit", "Number")
                .Tick("Form.ByCountry").SubmitAsync();
        indicator.ShouldBeOk().ShouldSay("1,200.5").ShouldSay(Say.En("Results.ByCountry"));

        var activity = await (await (await staff.GetAsync(Root)).FollowAsync(Say.En("Results.AddActivity"))).Form("form[data-warn-unsaved]")
            .Fill("Form.Statement.En", "Hold workshops").Fill("Form.Status", "PartlyCompleted").Fill("Form.PlannedStartOn", "2014-01-01")
                .Fill("Form.PlannedEndOn", "2014-06-30").SubmitAsync();
        activity.ShouldBeOk().Heading.ShouldBe("A1.1");
        var withOutput = await (await activity.FollowAsync(Say.En("Results.AddOutput"))).Form("form[data-warn-unsaved]")
            .Fill("Form.Kind", "OnlineCourse").Fill("Form.Title.En", "Innovation course").Fill("Form.Status", "InReview")
                .Fill("Form.Blocker.En", "The platform refuses it.").SubmitAsync();
        withOutput.ShouldBeOk().ShouldSay("Innovation course").ShouldSay("The platform refuses it.");

        (await staff.GetAsync(Root)).ShouldSay("Hold workshops").ShouldSay("1 January – 30 June 2014").ShouldSay("Innovation course")
            .ShouldSay("The platform refuses it.").ShouldSay(Say.En("Enums.ActivityStatus.PartlyCompleted"));
        (await host.InDbAsync(db => db.Accomplishments.SingleAsync()))
            .Statement.ShouldBe(new Wording("Countries adopt practices.", "Les pays adoptent des pratiques."));
    }

    [Fact]
    public async Task Numbers_are_unique_and_dates_in_order()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (accomplishment, _, activity) = await world.FrameworkAsync(await world.ProjectAsync());
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var taken = await (await staff.GetAsync($"{Root}/accomplishments/new")).Form("form[data-warn-unsaved]").Fill("Form.Number", "1")
            .Fill("Form.Statement.En", "Again").SubmitAsync();
        taken.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Number"].ShouldBe(Say.En("Refusals.NumberTaken", "EA1"));
        taken.Form("form[data-warn-unsaved]").Value("Form.Statement.En").ShouldBe("Again");
        foreach (var (kind, code) in new[] { ("indicators", "IA1"), ("activities", "A1.1") })
        {
            var again = await (await staff.GetAsync($"{Root}/accomplishments/{accomplishment.Id}/{kind}/new"))
                .Form("form[data-warn-unsaved]").Fill("Form.Number", "1").Fill("Form.Statement.En", "Again").SubmitAsync();
            again.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Number"].ShouldBe(Say.En("Refusals.NumberTaken", code));
        }

        var path = $"{Root}/activities/{activity.Id}/edit";
        var backwards = await (await staff.GetAsync(path)).Form(path).Fill("Form.PlannedStartOn", "2014-06-01")
            .Fill("Form.PlannedEndOn", "2014-05-01").SubmitAsync();
        backwards.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.PlannedEndOn"]
            .ShouldBe(Say.En("Refusals.ActivityEndsBeforeStart"));
    }

    [Fact]
    public async Task A_blank_statement_is_asked_for()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var blank = await (await staff.GetAsync($"{Root}/accomplishments/new")).Form("form[data-warn-unsaved]")
            .Fill("Form.Comment.En", "kept").SubmitAsync();
        blank.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Statement.En"]
            .ShouldBe(Say.En("Forms.Required", Say.En("Results.Statement")));
        blank.Form("form[data-warn-unsaved]").Value("Form.Comment.En").ShouldBe("kept");
    }

    [Fact]
    public async Task Only_what_nothing_hangs_on_is_deleted()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (accomplishment, indicator, activity) = await world.FrameworkAsync(project);
        await world.MeasurementAsync(indicator, MeasurementState.Draft);
        await world.EventAsync(project, EventState.Published, p => p with { ActivityId = activity.Id });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.PostAsync($"{Root}/accomplishments/{accomplishment.Id}/deletion")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.ShouldBe([Say.En("Refusals.AccomplishmentInUse", 1, 1)]);
        (await staff.PostAsync($"{Root}/indicators/{indicator.Id}/deletion")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.ShouldBe([Say.En("Refusals.IndicatorInUse", 1)]);
        (await staff.PostAsync($"{Root}/activities/{activity.Id}/deletion")).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .Problems.ShouldBe([Say.En("Refusals.ActivityInUse", 1, 0, 0)]);

        var (free, freeIndicator, freeActivity) = await world.FrameworkAsync(await world.ProjectAsync("roa-901", "BT"));
        foreach (var path in (string[])[$"indicators/{freeIndicator.Id}", $"activities/{freeActivity.Id}", $"accomplishments/{free.Id}"])
        {
            var there = $"/projects/roa-901/results/{path}";
            (await (await staff.GetAsync($"{there}/edit")).Form($"{there}/deletion").SubmitAsync()).ShouldBeOk();
            (await staff.GetAsync(there)).ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Whoever_saves_an_indicator_second_sees_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var path = $"{Root}/indicators/{indicator.Id}/edit";
        var first = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
        var second = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
        (await first.Form(path).Fill("Form.Statement.En", "Share, as the first says").SubmitAsync()).ShouldBeOk();
        var conflict = await second.Form(path).Fill("Form.Statement.En", "Share, as the second says").SubmitAsync();
        conflict.ShouldBe(HttpStatusCode.Conflict).TextOf(".conflict").ShouldContain("Share, as the first says");
        conflict.TextOf(".conflict").ShouldContain("Share, as the second says");
        (await conflict.Form(path).SubmitAsync()).ShouldBeOk().ShouldSay("Share, as the second says");
    }

    [Fact]
    public async Task What_the_portal_counts_changes_as_attendance_is_recorded()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, _) = await world.FrameworkAsync(project, IndicatorUnit.Number);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var edit = $"{Root}/indicators/{indicator.Id}/edit";
        (await (await staff.GetAsync(edit)).Form(edit).Fill("Form.Source", nameof(ComputedSource.ParticipantsAttended)).SubmitAsync())
            .ShouldBeOk().TextOf(".page-head strong").ShouldBe("0");

        await world.EventAsync(project, EventState.Completed, p => p, new("BT", NominationState.Attended),
            new("BT", NominationState.Attended), new("TG", NominationState.Attended), new("NP", NominationState.NoShow));
        var counted = await staff.GetAsync($"{Root}/indicators/{indicator.Id}");
        counted.TextOf(".page-head strong").ShouldBe("3");
        counted.One(".page-head a[href$='/nominations?state=Attended']");

        (await (await staff.GetAsync(edit)).Form(edit).Fill("Form.Source", nameof(ComputedSource.CountriesTakingPart)).SubmitAsync())
            .ShouldBeOk().TextOf(".page-head strong").ShouldBe("2");
    }

    [Fact]
    public async Task Events_and_their_places_in_the_framework_are_linked_in_french_too()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var (_, indicator, activity) = await world.FrameworkAsync(project);
        var meeting = await world.EventAsync(project, EventState.Published, p => p with { ActivityId = activity.Id });
        await world.MeasurementAsync(
            indicator, MeasurementState.Approved,
            new Finding
            {
                MeasuredOn = new DateOnly(2016, 1, 31),
                Unit = IndicatorUnit.PerCent,
                Value = 69.5m,
                Source = new Wording("Survey")
            });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await staff.ChooseLanguageAsync("fr");

        var page = await staff.GetAsync(Root);
        page.ShouldBeOk().Language.ShouldBe("fr");
        page.ShouldSay("69,5 pour cent").ShouldSay("Les pays adoptent des pratiques.");
        page.One($"a[href='/projects/roa-900/events/{meeting.Slug}']");
    }
}

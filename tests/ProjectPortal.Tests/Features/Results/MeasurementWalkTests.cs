using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Results;

public class MeasurementWalkTests
{
    private const string Root = "/projects/roa-900/results";

    [Fact]
    public async Task A_measurement_is_drafted_submitted_approved_and_corrected()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var form = await (await staff.GetAsync($"{Root}/indicators/{indicator.Id}")).ShouldBeOk()
            .FollowAsync(Say.En("Results.NewMeasurement"));
        var drafted = await form.Form($"{Root}/indicators/{indicator.Id}/measurements/new")
            .Fill("Form.MeasuredOn", "2016-01-31").Fill("Form.Value", "69,5").Fill("Form.Qualifier.En", "almost")
            .Fill("Form.Parts[1].Label.En", "countries that are planning").Fill("Form.Parts[1].Count", "3")
            .Fill("Form.Source.En", "Survey of focal points").Fill("Form.Narrative.En", "Most found it relevant.").SubmitAsync();
        drafted.ShouldBeOk().Flash.ShouldBe(Say.En("Results.Drafted"));
        drafted.ShouldSay("almost 69.5 per cent; countries that are planning: 3");
        var path = drafted.Path;

        var submitted = await drafted.Form($"{path}/submission").SubmitAsync();
        submitted.ShouldBeOk().Flash.ShouldBe(Say.En("Results.Submitted"));
        (await staff.GetAsync(Root)).ShouldSay("no data yet").ShouldNotSay("almost 69.5 per cent");

        var approved = await submitted.Form($"{path}/approval").SubmitAsync();
        approved.ShouldBeOk().Flash.ShouldBe(Say.En("Results.Approved"));
        (await staff.GetAsync(Root)).ShouldSay("almost 69.5 per cent");

        var correcting = await approved.FollowAsync(Say.En("Results.Correct"));
        correcting.Form($"{path}/correction").Value("Form.Value").ShouldBe("69.5");
        var unexplained = await correcting.Form($"{path}/correction").Fill("Form.Value", "71").SubmitAsync();
        unexplained.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Correction.Reason"]
            .ShouldBe(Say.En("Forms.Required", Say.En("Results.CorrectionReason")));
        unexplained.Form($"{path}/correction").Value("Form.Value").ShouldBe("71");
        var correction = await unexplained.Form($"{path}/correction").Fill("Correction.Reason", "Two answers came late.")
            .Fill("Form.MeasuredOn", "2016-02-29").SubmitAsync();
        correction.ShouldBeOk().Flash.ShouldBe(Say.En("Results.CorrectionDrafted"));
        (await staff.GetAsync(Root)).ShouldSay("almost 69.5 per cent");

        var corrected = await (await correction.Form($"{correction.Path}/submission").SubmitAsync()).Form($"{correction.Path}/approval")
            .SubmitAsync();
        corrected.ShouldBeOk();
        (await staff.GetAsync(Root)).ShouldSay("almost 71 per cent").ShouldNotSay("69.5");
        var page = await staff.GetAsync($"{Root}/indicators/{indicator.Id}");
        page.TextOf("s").ShouldBe("almost 69.5 per cent; countries that are planning: 3");
        page.ShouldSay(Say.En("Results.CorrectedBy", "29 February 2016")).ShouldSay("Two answers came late.");

        (await host.ChangesAsync(nameof(Measurement), int.Parse(path.Split('/')[^1]))).Select(c => c.Action)
            .ShouldBe(["Created", "Submit", "Approve", "Correct"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_shows_it_until_the_next_submission()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var submitted = await world.MeasurementAsync(indicator, MeasurementState.Submitted);
        var path = $"{Root}/measurements/{submitted.Id}";
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var silent = await (await staff.GetAsync(path)).Form($"{path}/return").SubmitAsync();
        silent.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Return.Reason"]
            .ShouldBe(Say.En("Forms.Required", Say.En("Results.ReturnReason")));
        var returned = await silent.Form($"{path}/return").Fill("Return.Reason", "Name the survey.").SubmitAsync();
        returned.ShouldBeOk().ShouldSay("Name the survey.").HasForm($"{path}/return").ShouldBeFalse();
        (await staff.GetAsync($"{Root}/indicators/{indicator.Id}")).ShouldSay("Name the survey.");

        var again = await (await returned.Form($"{path}/submission").SubmitAsync()).Form($"{path}/approval").SubmitAsync();
        again.ShouldBeOk();
        (await host.InDbAsync(db => db.Measurements.SingleAsync())).ReturnReason.ShouldBe("");
    }

    [Fact]
    public async Task What_is_wrong_keeps_what_was_typed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var path = $"{Root}/indicators/{indicator.Id}/measurements/new";

        var unreadable = await (await staff.GetAsync(path)).Form(path).Fill("Form.Value", "seventy").Fill("Form.Source.En", "Survey")
            .Fill("Form.Parts[0].Label.En", "planning").SubmitAsync();
        unreadable.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unreadable.Errors["Form.Value"].ShouldStartWith("“seventy”");
        unreadable.Errors["Form.Parts[0].Count"].ShouldBe(Say.En("Results.PartNeedsCount"));
        unreadable.Form(path).Value("Form.Value").ShouldBe("seventy");
        unreadable.Form(path).Value("Form.Source.En").ShouldBe("Survey");
        unreadable.Form(path).Value("Form.Parts[0].Label.En").ShouldBe("planning");

        var halved = await unreadable.Form(path).Fill("Form.Value", "").Fill("Form.Parts[0].Label.En", "").Fill("Form.Numerator", "13")
            .SubmitAsync();
        halved.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.Denominator"].ShouldBe(Say.En("Refusals.RatioHalfGiven"));
        halved.Form(path).Value("Form.Numerator").ShouldBe("13");

        var unexplained = await halved.Form(path).Fill("Form.Numerator", "").SubmitAsync();
        unexplained.ShouldBe(HttpStatusCode.UnprocessableEntity).Errors["Form.MissingReason.En"]
            .ShouldBe(Say.En("Refusals.MissingNeedsReason"));
        var missing = await unexplained.Form(path).Fill("Form.MissingReason.En", "the survey is still out").SubmitAsync();
        missing.ShouldBeOk().ShouldSay("no data yet, because the survey is still out");
        (await host.InDbAsync(db => db.Measurements.SingleAsync())).Value.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var draft = await world.MeasurementAsync(indicator, MeasurementState.Draft);
        var path = $"{Root}/measurements/{draft.Id}/edit";
        var first = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
        var second = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);

        (await first.Form(path).Fill("Form.Value", "55").SubmitAsync()).ShouldBeOk();
        var conflict = await second.Form(path).Fill("Form.Value", "56").SubmitAsync();
        conflict.ShouldBe(HttpStatusCode.Conflict);
        conflict.TextsOf(".conflict tbody :is(th, td)").ShouldBe([Say.En("Results.Value"), "56", "55"]);
        (await conflict.Form(path).SubmitAsync()).ShouldBeOk().ShouldSay("56 per cent");
    }

    [Fact]
    public async Task A_state_that_has_moved_on_forbids_the_deed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var approved = await world.MeasurementAsync(indicator, MeasurementState.Approved);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var deed in (string[])["submission", "approval", "deletion"])
            (await staff.PostAsync($"{Root}/measurements/{approved.Id}/{deed}")).ShouldBe(HttpStatusCode.Conflict);
        (await host.InDbAsync(db => db.Measurements.SingleAsync())).State.ShouldBe(MeasurementState.Approved);
    }

    [Fact]
    public async Task A_draft_is_deleted_and_its_history_stays()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync());
        var draft = await world.MeasurementAsync(indicator, MeasurementState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var path = $"{Root}/measurements/{draft.Id}";
        (await (await staff.GetAsync($"{path}/edit")).Form($"{path}/deletion").SubmitAsync()).ShouldBeOk()
            .Flash.ShouldBe(Say.En("Results.DraftDeleted"));
        (await host.InDbAsync(db => db.Measurements.AnyAsync())).ShouldBeFalse();
        (await host.ChangesAsync(nameof(Measurement), draft.Id)).Select(c => c.Action).ShouldContain("Deleted");
    }

    [Fact]
    public async Task A_value_in_another_unit_is_flagged()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (_, indicator, _) = await world.FrameworkAsync(await world.ProjectAsync(), IndicatorUnit.Number);
        await world.MeasurementAsync(indicator, MeasurementState.Approved, new Finding
        {
            MeasuredOn = new DateOnly(2016, 1, 31),
            Unit = IndicatorUnit.PerCent,
            Value = 70,
            Source = new ProjectPortal.Domain.Wording("Survey"),
        });
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in (string[])[Root, $"{Root}/indicators/{indicator.Id}"])
            (await staff.GetAsync(path)).ShouldBeOk().ShouldSay("70 per cent")
                .ShouldSay("Units differ: the indicator asks for a number, the measurement gives a percentage.");
    }
}

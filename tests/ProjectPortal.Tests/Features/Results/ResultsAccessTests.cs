using System.Net;
using ProjectPortal.Domain.Results;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Results;

public class ResultsAccessTests
{
    [Fact]
    public async Task Staff_edit_evaluators_read_and_for_focal_points_there_is_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var (accomplishment, indicator, activity) = await world.FrameworkAsync(await world.ProjectAsync());
        var submitted = await world.MeasurementAsync(indicator, MeasurementState.Submitted);
        const string Root = "/projects/roa-900/results";
        string[] pages = [Root, $"{Root}/accomplishments/{accomplishment.Id}", $"{Root}/indicators/{indicator.Id}",
            $"{Root}/activities/{activity.Id}", $"{Root}/measurements/{submitted.Id}"];
        string[] forms =
        [
            $"{Root}/accomplishments/new", $"{Root}/accomplishments/{accomplishment.Id}/edit",
            $"{Root}/accomplishments/{accomplishment.Id}/indicators/new", $"{Root}/indicators/{indicator.Id}/edit",
            $"{Root}/accomplishments/{accomplishment.Id}/activities/new", $"{Root}/activities/{activity.Id}/edit",
            $"{Root}/activities/{activity.Id}/outputs/new",
            $"{Root}/indicators/{indicator.Id}/measurements/new", $"{Root}/measurements/{submitted.Id}/edit",
            $"{Root}/measurements/{submitted.Id}/correction",
        ];
        string[] deeds =
        [
            $"{Root}/accomplishments/{accomplishment.Id}/deletion", $"{Root}/indicators/{indicator.Id}/deletion",
            $"{Root}/activities/{activity.Id}/deletion",
            $"{Root}/measurements/{submitted.Id}/submission", $"{Root}/measurements/{submitted.Id}/approval",
            $"{Root}/measurements/{submitted.Id}/return", $"{Root}/measurements/{submitted.Id}/deletion",
        ];

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in pages.Concat(forms))
            (await staff.GetAsync(path)).ShouldBeOk();

        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        foreach (var path in pages)
        {
            var page = (await evaluator.GetAsync(path)).ShouldBeOk();
            page.Document.QuerySelectorAll("main form").ShouldBeEmpty(path);
            page.Document.QuerySelectorAll("main a[href$='/edit'], main a[href$='/new'], main a[href$='/correction']").ShouldBeEmpty(path);
        }

        foreach (var other in (string[])[TestAccounts.Evaluator, TestAccounts.FocalPoint("BT"), TestAccounts.Administrator])
        {
            var browser = await host.SignedInAsync(other);
            foreach (var path in forms)
                (await browser.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            foreach (var path in forms.Concat(deeds))
                (await browser.PostAsync(path, ("Return.Reason", "why"))).ShouldBe(HttpStatusCode.NotFound);
            if (other != TestAccounts.Evaluator)
            {
                foreach (var path in pages)
                    (await browser.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            }
        }

        (await host.Visit("en").GetAsync(Root)).Path.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task What_belongs_to_another_project_is_not_found()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.ProjectAsync();
        var (accomplishment, indicator, activity) = await world.FrameworkAsync(await world.ProjectAsync("roa-901", "BT"));
        var draft = await world.MeasurementAsync(indicator, MeasurementState.Draft);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in (string[])[
            $"accomplishments/{accomplishment.Id}", $"indicators/{indicator.Id}", $"activities/{activity.Id}", $"measurements/{draft.Id}"])
        {
            (await staff.GetAsync($"/projects/roa-900/results/{path}")).ShouldBe(HttpStatusCode.NotFound);
            (await staff.GetAsync($"/projects/roa-900/results/{path}/edit")).ShouldBe(HttpStatusCode.NotFound);
            (await staff.PostAsync($"/projects/roa-900/results/{path}/deletion")).ShouldBe(HttpStatusCode.NotFound);
            (await staff.GetAsync($"/projects/roa-901/results/{path}")).ShouldBeOk();
        }
    }
}

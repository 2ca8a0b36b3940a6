using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

public sealed class WhoMayTests
{
    private static readonly string[] Pages = ["", "/{id}", ".csv"];

    private static readonly string[] StaffDeeds = ["return", "screening", "proposal", "promotion", "reopening"];

    private static readonly string[] CountryDeeds = [
        "submission", "confirmation", "withdrawal", "replacement", "edit/person", "autosave/person"];

    [Fact]
    public async Task Another_countrys_nomination_does_not_exist()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, _) = await OneAsync(host, NominationState.Selected);
        var nepal = await host.SignedInAsync(TestAccounts.FocalPoint("NP"));
        (await nepal.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound).ShouldNotSay("Pema");
        (await nepal.GetAsync($"{path}/edit")).ShouldBe(HttpStatusCode.NotFound);
        (await nepal.GetAsync($"{path}/replacement")).ShouldBe(HttpStatusCode.NotFound);
        (await nepal.GetAsync("/projects/roa-900/nominations?country=BT&q=pema")).ShouldBeOk().ShouldNotSay("Pema");
        (await nepal.GetAsync("/start")).ShouldBeOk().ShouldNotSay("Pema");
        foreach (var deed in CountryDeeds)
            (await nepal.PostAsync($"{path}/{deed}", ("Withdrawal.Reason", "x"))).ShouldBe(HttpStatusCode.NotFound);
        (await StateAsync(host)).ShouldBe(NominationState.Selected);
    }

    [Fact]
    public async Task An_evaluator_reads_everything_and_does_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, slug) = await OneAsync(host, NominationState.Submitted);
        var evaluator = await host.SignedInAsync(TestAccounts.Evaluator);
        var page = await evaluator.GetAsync(path);
        page.ShouldBeOk().ShouldSay("Pema Dorji");
        page.Has("main form").ShouldBeFalse();
        (await evaluator.GetAsync($"/projects/roa-900/events/{slug}/reserve")).ShouldBeOk();
        foreach (var deed in StaffDeeds.Concat(CountryDeeds))
            (await evaluator.PostAsync($"{path}/{deed}")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync($"/projects/roa-900/events/{slug}/release")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync($"/projects/roa-900/events/{slug}/attendance")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync("/start")).ShouldBe(HttpStatusCode.NotFound);
        (await StateAsync(host)).ShouldBe(NominationState.Submitted);
    }

    [Fact]
    public async Task An_administrator_who_is_no_more_than_that_sees_no_nomination()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, slug) = await OneAsync(host, NominationState.Submitted);
        var administrator = await host.SignedInAsync(TestAccounts.Administrator);
        foreach (var page in Pages)
            (await administrator.GetAsync(
                "/projects/roa-900/nominations" + page.Replace("/{id}", path[path.LastIndexOf('/')..], StringComparison.Ordinal)))
                .ShouldBe(HttpStatusCode.NotFound);
        foreach (var deed in StaffDeeds.Concat(CountryDeeds))
            (await administrator.PostAsync($"{path}/{deed}")).ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/projects/roa-900/events/{slug}/reserve")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_country_decides_nothing_and_staff_answer_for_no_country()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, slug) = await OneAsync(host, NominationState.Submitted);
        var bhutan = await host.SignedInAsync(TestAccounts.FocalPoint("BT"));
        foreach (var deed in StaffDeeds)
            (await bhutan.PostAsync($"{path}/{deed}", ("Return.Reason", "x"), ("Return.DueOn", "2026-04-01")))
                .ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in new[] { "release", "reserve", "attendance" })
            (await bhutan.GetAsync($"/projects/roa-900/events/{slug}/{page}")).ShouldBe(HttpStatusCode.NotFound);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var deed in CountryDeeds)
            (await staff.PostAsync($"{path}/{deed}", ("Withdrawal.Reason", "x"))).ShouldBe(HttpStatusCode.NotFound);
        (await StateAsync(host)).ShouldBe(NominationState.Submitted);
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_business()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, _) = await OneAsync(host, NominationState.Draft);
        foreach (var account in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            var reader = await host.SignedInAsync(account);
            (await reader.GetAsync(path)).ShouldBe(HttpStatusCode.NotFound);
            (await reader.GetAsync("/projects/roa-900/nominations")).ShouldBeOk().ShouldSay(Say.En("Nominations.NothingYet"));
        }
    }

    [Fact]
    public async Task A_nomination_is_found_in_its_own_project_only()
    {
        await using var host = await PortalHost.StartAsync();
        var (path, _) = await OneAsync(host, NominationState.Submitted);
        await new World(host).ProjectAsync("roa-901");
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(path.Replace("roa-900", "roa-901", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(string Path, string Event)> OneAsync(PortalHost host, NominationState state)
    {
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(
            project, state == NominationState.Draft ? EventState.NominationsOpen : EventState.Selection, null,
            new Wanted("BT", state, world.Person("Pema", "Dorji")));
        return ($"/projects/roa-900/nominations/{(await world.NominationsOfAsync(ofEvent))[0].Id}", ofEvent.Slug);
    }

    private static async Task<NominationState> StateAsync(PortalHost host) =>
        (await host.InDbAsync(db => Task.FromResult(db.Nominations.Single()))).State;
}

using System.Net;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>Delegations and their letters: who sees whom, and which of their data.</summary>
public sealed class DelegatesTests
{
    private const string List = Door.Event + "/delegates";

    [Fact]
    public async Task Staff_see_all_by_country_with_counts_and_filters()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        var page = await (await staff.GetAsync(Door.Event)).FollowAsync(Say.En("Participation.Delegates"));
        page.TextsOf("tbody tr:not(.group-row) td:first-child").ShouldBe(["Ms. Pema Dorji", "Ms. Maya Rai", "Ms. Afi Mensah"]);
        page.ShouldSay("3 people from 3 countries (women: 2, men: 1)").ShouldSay(TestAccounts.FocalPoint("BT"));
        (await staff.GetAsync($"{List}?sex=Male")).TextsOf("tbody tr:not(.group-row) td:first-child").ShouldBe(["Ms. Maya Rai"]);
        (await staff.GetAsync($"{List}?country=TG")).TextsOf("tbody tr:not(.group-row) td:first-child").ShouldBe(["Ms. Afi Mensah"]);
        (await staff.GetAsync($"{List}?state=Selected")).TextsOf("tbody tr:not(.group-row) td:first-child").ShouldBe(["Ms. Awa Diop"]);
        (await staff.GetAsync($"{List}?q=PEMA")).ShouldSay("Pema Dorji").ShouldNotSay("Afi Mensah");
        (await staff.GetAsync($"{List}?q=nobody")).ShouldSay(Say.En("Participation.LoosenSearch"));
        (await staff.GetAsync($"{List}?state=Draft")).ShouldSay("Pema Dorji");

        using var csv = await staff.AskAsync($"{List}.csv?sex=Female");
        var lines = (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain(Say.En("Nominations.Email"));
        (await TextAsync(staff, $"{List}.pdf")).ShouldContain(door.People[0].Nominee.Email);
    }

    [Fact]
    public async Task An_evaluator_sees_no_contact_data_and_no_letters()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var evaluator = await door.Host.SignedInAsync(TestAccounts.Evaluator);
        var page = await evaluator.GetAsync(List);
        page.ShouldBeOk().ShouldSay("Pema Dorji").ShouldSay("Afi Mensah").ShouldNotSay("@");
        using var csv = await evaluator.AskAsync($"{List}.csv");
        (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("@");
        var paper = await TextAsync(evaluator, $"{List}.pdf");
        paper.ShouldContain("Pema Dorji");
        paper.ShouldNotContain("@");
        (await evaluator.GetAsync($"{Door.Event}/letters.pdf")).ShouldBe(HttpStatusCode.NotFound);
        (await evaluator.GetAsync($"{Door.Project}/nominations/{door.People[0].Id}/letter.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_country_sees_its_own_delegation_and_fetches_its_letters()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var togo = await door.Host.SignedInAsync(TestAccounts.FocalPoint("TG"));
        (await togo.GetAsync(List)).ShouldBeOk().ShouldSay("Afi Mensah").ShouldNotSay("Pema Dorji").ShouldNotSay("Awa Diop")
            .Heading.ShouldBe(Say.Fr("Participation.YourDelegation"));
        (await togo.GetAsync($"{List}?country=BT")).ShouldNotSay("Pema Dorji");
        (await TextAsync(togo, $"{List}.pdf")).ShouldNotContain("Pema");
        (await togo.GetAsync($"{Door.Project}/nominations/{door.People[0].Id}/letter.pdf")).ShouldBe(HttpStatusCode.NotFound);

        var own = await TextAsync(togo, $"{Door.Project}/nominations/{door.People[1].Id}/letter.pdf");
        own.ShouldContain("Afi Mensah");
        own.ShouldContain("Votre participation a été confirmée.");
        own.ShouldContain("portal@portal.example");
        (await TextAsync(togo, $"{Door.Event}/letters.pdf")).ShouldBe(own, "one delegate, one letter");
        (await (await door.Host.SignedInAsync(TestAccounts.FocalPoint("NP"))).GetAsync("/projects/roa-900/events/nowhere/delegates"))
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Letters_go_to_the_selected_and_the_confirmed_and_stay_the_same()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        using var first = await staff.AskAsync($"{Door.Event}/letters.pdf");
        var bytes = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Pictures.PagesOf(bytes).ShouldBe(4);
        door.Host.Clock.Advance(TimeSpan.FromHours(3));
        using var later = await staff.AskAsync($"{Door.Event}/letters.pdf");
        (await later.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(bytes);
        (await TextAsync(staff, $"{Door.Project}/nominations/{door.People[3].Id}/letter.pdf"))
            .ShouldContain("Nous vous prions de confirmer votre participation avant le");
    }

    [Fact]
    public async Task The_roster_has_everybody_who_is_expected()
    {
        await using var door = await Door.OpenAsync();
        var roster = await TextAsync(await door.Host.SignedInAsync(TestAccounts.Staff), $"{Door.Event}/roster.pdf");
        roster.ShouldContain("Pema Dorji");
        roster.ShouldContain("Sun 1");
        roster.ShouldNotContain("Awa Diop");
    }

    [Fact]
    public async Task There_are_no_badges_before_anybody_confirmed()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Selected));
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.PostAsync($"{Door.Event}/badges")).Flash.ShouldBe(Say.En("Participation.NoBadges"));
        (await staff.GetAsync(List)).ShouldSay(Say.En("Participation.NobodyYet"));
        (await staff.GetAsync(Door.Attendance)).ShouldBeOk().ShouldSay(Say.En("Participation.NobodyExpected"));
        (await staff.GetAsync($"{Door.Attendance}/late-entry")).ShouldBeOk();
        (await staff.GetAsync($"{Door.Event}/certificates")).ShouldBeOk().ShouldSay(Say.En("Participation.NoCertificates"));
    }

    internal static async Task<string> TextAsync(Browser browser, string path)
    {
        using var answer = await browser.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            return string.Join(' ', Tool.Run("pdftotext", "-raw", file, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }
}

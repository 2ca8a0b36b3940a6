using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>The past of a nomination, as a focal point reads it.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task A_selected_person_is_told_in_sentences_with_the_seat_and_its_end()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await PageAsync(host, "BT", NominationState.Selected);
        page.TextsOf(".story > li > p").ShouldBe(
        [
            "Pema Dorji was selected on 11 February 2026. The seat is held until 25 February 2026, 23:59 Thimphu time.",
            .. page.TextsOf(".story > li > p").Skip(1),
        ]);
        page.TextsOf(".story > li > p")[^1].ShouldStartWith("Focal Point BT began the nomination on");
        page.Text[page.Text.IndexOf(Say.En("Nominations.History"), StringComparison.Ordinal)..].ShouldNotContain("→");
    }

    [Fact]
    public async Task In_french_too()
    {
        await using var host = await PortalHost.StartAsync();
        (await PageAsync(host, "TG", NominationState.Selected)).TextsOf(".story > li > p")[0]
            .ShouldStartWith(
            "La candidature de Pema Dorji a été retenue le 11 février 2026. La place est réservée jusqu’au 25 février 2026 à 17 h 59 "
            + "(heure de Lomé ; 23 h 59, heure de Thimphou)");
    }

    [Fact]
    public async Task Why_it_was_returned_is_quoted_and_what_was_changed_is_named()
    {
        await using var host = await PortalHost.StartAsync();
        var page = await PageAsync(host, "BT", NominationState.Returned);
        page.TextsOf(".story > li > p")[0].ShouldEndWith("We wait for your answer until 9 March 2026 (end of the day, Thimphu time).");
        page.TextOf(".story blockquote").ShouldBe("Add the superior who stands behind it.");
        await (await page.FollowAsync("main .page-actions a.button-primary")).FollowAsync(Say.En("Nominations.StepPost"));
        var post = await (await (await page.FollowAsync("main .page-actions a.button-primary")).FollowAsync(Say.En("Nominations.StepPost")))
            .Form("form[data-autosave]").Fill("Unit", "Reform office").SubmitAsync("leave");
        post.TextOf(".story > li summary").ShouldBe(Say.En("Fields.NomineeUnit"));
        post.TextOf(".story > li li").ShouldEndWith("Reform office");
    }

    private static async Task<Page> PageAsync(PortalHost host, string country, NominationState state)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted(country, state, world.Person("Pema", "Dorji")));
        var browser = await host.SignedInAsync(TestAccounts.FocalPoint(country));
        return (await browser.GetAsync($"{FormWalk.Home}/{(await world.NominationsOfAsync(ofEvent))[0].Id}")).ShouldBeOk();
    }
}

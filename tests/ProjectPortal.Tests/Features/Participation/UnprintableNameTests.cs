using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Participation;

/// <summary>Before a paper is made, its page tells whose name it cannot print, and which characters are missing.</summary>
public sealed class UnprintableNameTests
{
    [Theory]
    [InlineData("/delegates")]
    [InlineData("/attendance")]
    [InlineData("/certificates")]
    public async Task The_pages_of_papers_name_the_people_and_the_characters(string page)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var state = page == "/certificates" ? NominationState.Attended : NominationState.Confirmed;
        await world.EventAsync(await world.ProjectAsync(), page == "/certificates" ? EventState.Completed : EventState.Running, null,
            new("BT", state, world.Person("Li", "日本")), new("NP", state, world.Person("श्रीकृष्ण", "प्रसाद")));
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        var told = (await staff.GetAsync(Door.Event + page)).ShouldBeOk();
        told.ShouldSay(Say.En("Participation.Unprintable.one")).ShouldSay("Li 日本: 日, 本");
        told.TextsOf("section[aria-labelledby=unprintable] li").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_everything_prints_nothing_is_said()
    {
        await using var door = await Door.OpenAsync(EventState.Confirmed);
        var staff = await door.Host.SignedInAsync(TestAccounts.Staff);
        (await staff.GetAsync(Door.Event + "/delegates")).ShouldBeOk().TextsOf("#unprintable").ShouldBeEmpty();
    }
}

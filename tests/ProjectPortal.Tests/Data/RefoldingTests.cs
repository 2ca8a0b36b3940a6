using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Mail;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Search;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>Keys that an earlier folding made are made anew when a version with another folding starts.</summary>
public sealed class RefoldingTests
{
    [Fact]
    public async Task Old_keys_become_new_ones_and_who_turns_out_to_be_there_twice_is_told()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.NominationsOpen, null,
            new Wanted("BT", NominationState.Submitted, world.Person("Ama", "N’Guessan") with { BirthYear = 1980 }),
            new Wanted("BT", NominationState.Submitted, world.Person("Other", "Person") with { BirthYear = 1980 }),
            new Wanted("BT", NominationState.Draft, world.Person("Draft", "Person")));
        var all = await world.NominationsOfAsync(ofEvent);
        await MailServerTests.WriteAsync(host, ("a@ministry.example", "Ama N’Guessan", "A subject", "A text."));
        await host.InDbAsync(async db =>
        {
            await db.Nominations.Where(n => n.Id == all[0].Id).ExecuteUpdateAsync(s => s
                .SetProperty(n => n.PersonKey, "AMA GUESSAN N 1980").SetProperty(n => n.SearchKey, "AMA N GUESSAN"));
            // The same person again, whom the earlier folding did not know.
            await db.Nominations.Where(n => n.Id == all[1].Id).ExecuteUpdateAsync(s => s
                .SetProperty(n => n.Nominee.GivenName, "Ama").SetProperty(n => n.Nominee.FamilyName, "NGuessan"));
            await db.Outbox.ExecuteUpdateAsync(s => s.SetProperty(m => m.SearchKey, ""));
            await db.Users.ExecuteUpdateAsync(s => s.SetProperty(u => u.SearchKey, ""));
            await db.Set<KeptFolding>().ExecuteUpdateAsync(s => s.SetProperty(f => f.Version, Folding.Version - 1));

            (await SearchFill.EnsureAsync(db)).ShouldBe([all[1].Id]);
        });

        await host.InDbAsync(async db =>
        {
            var now = await world.NominationsOfAsync(ofEvent);
            now.Select(n => n.PersonKey).ShouldBe(["AMA NGUESSAN 1980", null, null]);
            now.ShouldAllBe(n => n.SearchKey == n.Nominee.SearchKey);
            (await db.Outbox.AsNoTracking().ToListAsync()).ShouldNotBeEmpty();
            (await db.Outbox.CountAsync(m => m.SearchKey == "")).ShouldBe(0);
            (await db.Users.CountAsync(u => u.SearchKey == "")).ShouldBe(0);
            (await db.Set<KeptFolding>().SingleAsync()).Version.ShouldBe(Folding.Version);
            (await db.SearchWords.CountAsync(w => w.Word == "NGUESSAN")).ShouldBe(2);
            (await SearchFill.EnsureAsync(db)).ShouldBeEmpty("there is nothing left to do");
        });
    }
}

using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Nominations;

/// <summary>
/// That something was put right is told to all who read a nomination; what it was and became only to those who may see it.
/// </summary>
public sealed class HistoryPrivacyTests
{
    [Fact]
    public async Task Evaluators_read_that_an_address_changed_and_never_which()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
                new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")));
        var before = (await world.NominationsOfAsync(ofEvent))[0];
        await host.InDbAsync(async (db, act) =>
        {
            var stored = await db.Nominations.Include(n => n.Event).SingleAsync(n => n.Id == before.Id);
            var corrected = stored.Nominee with { Email = "pema@elsewhere.example", Phone = "+975 999", Organisation = "Another ministry" };
            stored.Correct(corrected, alreadyNominated: false, act).ShouldBeEmpty();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));
        var change = (await host.ChangesAsync(nameof(Nomination), before.Id))[^1];
        change.Fields!.ShouldContain("pema@elsewhere.example", Case.Sensitive, "staff may see it");
        var path = $"/projects/roa-900/nominations/{before.Id}";

        var evaluator = await (await host.SignedInAsync(TestAccounts.Evaluator)).GetAsync(path);
        evaluator.ShouldBeOk().ShouldSay(Say.En("Fields.NomineeEmail")).ShouldSay(Say.En("Fields.NomineePhone"));
        evaluator.ShouldSay("Another ministry");
        evaluator.ShouldNotSay("elsewhere.example").ShouldNotSay("+975 999").ShouldNotSay(before.Nominee.Email);

        var staff = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync(path);
        staff.TextOf(".history > li").ShouldContain("pema@elsewhere.example");
        staff.TextOf(".history > li").ShouldContain(before.Nominee.Email);

        // The history of the whole project is read by many: it keeps all that is of a person to itself.
        foreach (var reader in new[] { TestAccounts.Staff, TestAccounts.Evaluator })
        {
            (await (await host.SignedInAsync(reader)).GetAsync("/projects/roa-900/history?kind=Nomination")).ShouldBeOk()
                .ShouldSay(Say.En("Fields.NomineeEmail")).ShouldNotSay("elsewhere.example").ShouldNotSay("Another ministry");
        }
    }

    [Fact]
    public async Task No_history_keeps_what_opens_a_door()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.EventAsync(await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Confirmed));
        await host.InDbAsync(async (db, act) =>
        {
            var link = PersonalLink.To(
                await db.Nominations.SingleAsync(), LinkPurpose.Concept, new string('f', 64), act.At.AddDays(9), act);
            db.Add(link);
            await db.SaveChangesAsync();
            db.Remove(link);
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);

        var told = await host.InDbAsync(db => db.Changes.Where(c => c.Subject == nameof(PersonalLink)).ToListAsync());
        told.Select(c => c.Action).ShouldBe(["Issued", "Deleted"]);
        told[1].Fields!.ShouldContain("Concept");
        told.ShouldAllBe(c => c.Fields == null || !c.Fields.Contains("ffff"));
    }
}

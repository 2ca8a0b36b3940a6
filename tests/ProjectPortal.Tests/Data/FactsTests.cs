using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>History is evidence: whatever the portal decides and says by stands without it.</summary>
public sealed class FactsTests
{
    private const string Home = "/projects/roa-900";

    [Fact]
    public async Task The_order_of_the_reserve_stands_without_history()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, p => p with { Capacity = 2, SeatsPerCountry = 1 },
            new("BT", NominationState.Confirmed), new("NP", NominationState.Selected),
            new("TG", NominationState.Reserve, world.Person("Afi", "Mensah"), ReserveRank: 1),
            new("BT", NominationState.Reserve, world.Person("Karma", "Lhamo"), ReserveRank: 2));
        var bhutan = (await world.NominationsOfAsync(ofEvent))[0].Id;
        await host.InDbAsync(async (db, act) =>
        {
            (await db.Nominations.Include(n => n.Event).SingleAsync(n => n.Id == bhutan)).Withdraw("Ill.", act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));
        await ForgetAsync(host);

        var (inOrder, freedBy, next) = await host.InDbAsync(async db => await db.ReserveAsync(
            await db.Events.Include(e => e.Waivers).SingleAsync(e => e.Id == ofEvent.Id), await db.SeatsAsync(ofEvent.Id)));

        freedBy.ShouldBe(["BT"]);
        inOrder.Select(n => n.Nominee.FullName).ShouldBe(["Karma Lhamo", "Afi Mensah"]);
        next!.Nominee.FullName.ShouldBe("Karma Lhamo");
    }

    [Fact]
    public async Task Letters_links_and_calendars_keep_their_dates_without_history()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null,
                new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0];
        await host.InDbAsync(async (db, act) =>
        {
            var stored = await db.Nominations.SingleAsync(n => n.Id == nomination.Id);
            db.Add(PersonalLink.To(stored, LinkPurpose.Concept, new string('a', 64), act.At.AddDays(9), act));
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var (letter, links, calendar) = (await LetterAsync(), await LinksAsync(), await CalendarAsync());
        links.ShouldContain("Sabine Staff");

        await ForgetAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(10));

        (await LetterAsync()).ShouldBe(letter);
        (await LinksAsync()).ShouldBe(links);
        (await CalendarAsync()).ShouldBe(calendar);

        async Task<string> LetterAsync()
        {
            using var file = await staff.AskAsync($"{Home}/nominations/{nomination.Id}/letter.pdf");
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            return Convert.ToBase64String(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        async Task<string> LinksAsync() =>
            (await staff.GetAsync($"{Home}/nominations/{nomination.Id}/links")).ShouldBeOk().TextOf("tbody tr");

        async Task<string> CalendarAsync()
        {
            using var file = await staff.AskAsync($"{Home}/events/{ofEvent.Slug}.ics");
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
            var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
            return string.Join('\n', lines.Where(l => l.StartsWith("LAST-MODIFIED", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_second_link_for_a_password_waits_without_history()
    {
        await using var host = await PortalHost.StartAsync();
        await AskAsync();
        await ForgetAsync(host);
        await AskAsync();
        (await host.MailsAsync()).Count.ShouldBe(1);

        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await AskAsync();
        (await host.MailsAsync()).Count.ShouldBe(2);

        async Task AskAsync()
        {
            const string Path = "/account/forgotten-password";
            (await (await host.Visit().GetAsync(Path)).Form(Path).Fill("Email", TestAccounts.Evaluator).SubmitAsync()).ShouldBeOk();
        }
    }

    [Fact]
    public async Task A_report_is_as_of_the_newest_fact_that_it_shows()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(project, EventState.Completed, null, new Wanted("BT", NominationState.Attended));
        var nomination = (await world.NominationsOfAsync(ofEvent))[0].Id;
        await ForgetAsync(host);
        (await AsOfAsync()).ShouldContain("2 March 2026");

        // An address is corrected, a link is sent: the report shows neither.
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.InDbAsync(async (db, act) =>
        {
            var stored = await db.Nominations.Include(n => n.Event).SingleAsync(n => n.Id == nomination);
            stored.Correct(stored.Nominee with { Phone = "+975 2 322" }, alreadyNominated: false, act).ShouldBeEmpty();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));
        (await AsOfAsync()).ShouldContain("2 March 2026");

        // What is counted is another thing, and so is the project itself.
        await host.InDbAsync(async (db, act) =>
        {
            var stored = await db.Nominations.Include(n => n.Event).SingleAsync(n => n.Id == nomination);
            stored.Correct(stored.Nominee with { Sex = Sex.Male }, alreadyNominated: false, act).ShouldBeEmpty();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));
        (await AsOfAsync()).ShouldContain("3 March 2026");
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.InDbAsync(async (db, _) =>
        {
            (await db.Projects.SingleAsync()).Objective = new Wording("Another objective");
            return await db.SaveChangesAsync();
        }, TestAccounts.Staff);
        (await AsOfAsync()).ShouldContain("4 March 2026");

        async Task<string> AsOfAsync() =>
            (await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync($"{Home}/final-report")).ShouldBeOk().TextOf(".page-status");
    }

    [Fact]
    public async Task A_record_knows_when_what_it_says_last_changed()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        project.ChangedAt.ShouldBe(TestClock.Start);
        host.Clock.Advance(TimeSpan.FromHours(1));

        await EditAsync(p => p.Code = project.Code);
        (await StoredAsync()).ChangedAt.ShouldBe(TestClock.Start, "nothing changed");
        await EditAsync(p => p.Code = "ROA 901");
        (await StoredAsync()).ChangedAt.ShouldBe(host.Clock.Now);

        Task<Project> StoredAsync() => host.InDbAsync(db => db.Projects.AsNoTracking().SingleAsync());

        Task EditAsync(Action<Project> edit) => host.InDbAsync(async db =>
        {
            edit(await db.Projects.SingleAsync());
            await db.SaveChangesAsync();
        });
    }

    /// <summary>As if its time were over.</summary>
    private static Task ForgetAsync(PortalHost host) => host.InDbAsync(async db =>
    {
        await db.Outbox.ExecuteUpdateAsync(m => m.SetProperty(x => x.ChangeId, (long?)null));
        await db.Changes.ExecuteDeleteAsync();
    });
}

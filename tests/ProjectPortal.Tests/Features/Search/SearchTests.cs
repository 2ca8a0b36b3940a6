using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Search;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Search;

/// <summary>What the search finds: whole words and the beginnings of words, in any order, of what the viewer may see.</summary>
public class SearchTests
{
    [Theory]
    [InlineData("Wangchuk")]
    [InlineData("wangch")]
    [InlineData("WANGCHUK pema")]
    [InlineData("pema reform")]
    [InlineData("Wángchuk")]
    public async Task A_person_is_found_by_words_and_their_beginnings(string query)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var person = world.Person("Pema", "Wangchuk") with { Organisation = "Ministère de la Réforme" };
        var nomination = await world.NominationAsync(ofEvent, "BT", NominationState.Submitted, person);
        await world.NominationAsync(ofEvent, "NP", NominationState.Submitted, world.Person("Asha", "Gurung"));

        var found = await (await host.SignedInAsync(TestAccounts.Staff)).GetAsync($"/search?q={Uri.EscapeDataString(query)}");

        found.Has($"main a[href='/projects/roa-900/nominations/{nomination.Id}']").ShouldBeTrue(found.Text);
        found.ShouldNotSay("Gurung");
        var list = await (await host.SignedInAsync(TestAccounts.Staff))
            .GetAsync($"/projects/roa-900/nominations?q={Uri.EscapeDataString(query)}");
        list.TextsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("Wangchuk");
    }

    [Fact]
    public async Task A_country_finds_its_own_people_and_nobody_elses()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        await world.NominationAsync(ofEvent, "BT", NominationState.Submitted, world.Person("Pema", "Wangchuk"));

        (await (await host.SignedInAsync(TestAccounts.FocalPoint("BT"))).GetAsync("/search?q=wangchuk")).ShouldSay("Wangchuk");
        (await (await host.SignedInAsync(TestAccounts.FocalPoint("NP"))).GetAsync("/search?q=wangchuk"))
            .Has("main ul a[href*='/nominations/']").ShouldBeFalse();
    }

    [Fact]
    public async Task A_project_an_event_and_a_lesson_are_found_in_both_languages_and_by_the_place()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var project = await world.ProjectAsync();
        var ofEvent = await world.EventAsync(project, EventState.Published);
        await host.InDbAsync(async db =>
        {
            db.Add(new Lesson
            {
                ProjectId = project.Id,
                ThemeId = await db.LessonThemes.Select(t => t.Id).FirstAsync(),
                Text = new Wording("Begin early.", "Commencer tôt."),
                Source = LessonSource.Staff
            });
            await db.SaveChangesAsync();
        });
        var staff = await host.SignedInAsync(TestAccounts.Staff);

        (await staff.GetAsync("/search?q=voyagent")).Has("main a[href='/projects/roa-900']").ShouldBeTrue();
        (await staff.GetAsync("/search?q=roa+900")).Has("main a[href='/projects/roa-900']").ShouldBeTrue();
        (await staff.GetAsync("/search?q=atelier")).Has($"main a[href='/projects/roa-900/events/{ofEvent.Slug}']").ShouldBeTrue();
        (await staff.GetAsync("/search?q=thimph")).Has($"main a[href='/projects/roa-900/events/{ofEvent.Slug}']").ShouldBeTrue();
        (await staff.GetAsync("/search?q=tot")).ShouldSay("Begin early");
        (await staff.GetAsync("/search?q=%25%25")).ShouldBe(HttpStatusCode.OK).ShouldSay(Say.En("Search.NothingTitle"));
    }

    [Fact]
    public async Task Who_is_described_anew_is_found_by_the_new_words_alone()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.NominationsOpen);
        var draft = await world.NominationAsync(ofEvent, "BT", NominationState.Draft, world.Person("Pema", "Wangchuk"));
        var words = await WordsAsync(host, draft.Id);
        words.ShouldContain("WANGCHUK");

        await host.InDbAsync(async (db, act) =>
        {
            var stored = await db.Nominations.Include(n => n.Event).SingleAsync(n => n.Id == draft.Id);
            stored.Revise(stored.Nominee with { FamilyName = "Dorji" }, act).ShouldBeNull();
            return await db.SaveChangesAsync();
        }, TestAccounts.FocalPoint("BT"));

        (await WordsAsync(host, draft.Id)).ShouldBe([.. words.Except(["WANGCHUK"]), "DORJI"], ignoreOrder: true);
    }

    [Fact]
    public async Task Words_of_records_that_came_another_way_are_made_at_the_next_start()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.NominationsOpen, null, new Wanted("BT", NominationState.Submitted));
        await host.InDbAsync(async db =>
        {
            var before = await db.SearchWords.AsNoTracking().OrderBy(w => w.Subject).ThenBy(w => w.SubjectId).ThenBy(w => w.Word)
                .Select(w => new { w.Subject, w.SubjectId, w.Word }).ToListAsync();
            before.Count(w => w.Subject == SearchSubject.Event && w.SubjectId == ofEvent.Id).ShouldBeGreaterThan(0);
            await db.SearchWords.ExecuteDeleteAsync();

            await SearchFill.EnsureAsync(db);

            (await db.SearchWords.AsNoTracking().OrderBy(w => w.Subject).ThenBy(w => w.SubjectId).ThenBy(w => w.Word)
                .Select(w => new { w.Subject, w.SubjectId, w.Word }).ToListAsync()).ShouldBe(before);
        });
    }

    private static Task<List<string>> WordsAsync(PortalHost host, int id) =>
        host.InDbAsync(db => db.SearchWords.Where(w => w.Subject == SearchSubject.Nomination && w.SubjectId == id).Select(w => w.Word)
            .ToListAsync());
}

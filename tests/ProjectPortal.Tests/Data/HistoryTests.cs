using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>What is saved and what is told of it are one: nobody can save without a trace, or over somebody else.</summary>
public class HistoryTests
{
    [Fact]
    public async Task A_new_record_is_told_with_the_id_that_it_got()
    {
        await using var host = await PortalHost.StartAsync();

        var project = await new World(host).ProjectAsync();

        var created = (await host.ChangesAsync(nameof(Project), project.Id)).ShouldHaveSingleItem();
        created.Action.ShouldBe("Created");
        created.ByName.ShouldBe("Sabine Staff");
        created.ByUserId.ShouldNotBeNull();
        created.At.ShouldBe(TestClock.Start);
        created.ProjectId.ShouldBe(project.Id);
    }

    [Fact]
    public async Task An_edit_is_told_field_by_field_and_moves_the_version()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        var before = project.Title;

        await EditAsync(host, project.Id, p =>
        {
            p.Title = p.Title with { En = "Another title" };
            p.ActualEndOn = p.OriginalEndOn;
        });

        var edited = (await host.ChangesAsync(nameof(Project), project.Id))[^1];
        edited.Action.ShouldBe("Edited");
        var fields = Fields(edited);
        fields.Keys.Order().ShouldBe(["ActualEndOn", "Title.En"]);
        fields["Title.En"].ShouldBe([before.En, "Another title"]);
        fields["ActualEndOn"][0].ShouldBeNull();
        (await host.InDbAsync(db => db.Projects.AsNoTracking().SingleAsync(p => p.Id == project.Id))).Version.ShouldBe(project.Version + 1);
    }

    [Fact]
    public async Task Saving_nothing_tells_nothing()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();

        await EditAsync(host, project.Id, p => p.Code = project.Code);

        (await host.ChangesAsync(nameof(Project), project.Id)).Count.ShouldBe(1);
        (await host.InDbAsync(db => db.Projects.AsNoTracking().SingleAsync(p => p.Id == project.Id))).Version.ShouldBe(project.Version);
    }

    [Fact]
    public async Task Places_and_countries_are_told_as_a_change_of_their_event()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Draft);

        await host.InDbAsync(async db =>
        {
            var tracked = await db.Events.Include(e => e.Places).Include(e => e.InvitedCountries).AsSplitQuery()
                .SingleAsync(e => e.Id == made.Id);
            tracked.Revise(world.Plan(EventState.Draft) with
            {
                Title = tracked.Title,
                InvitedCountries = ["BT", "NP", "TG", "HT"],
                Places = [new PlacePlan(new Wording("Paro", "Paro"), "BT")],
            }).ShouldBeNull();
            await db.SaveChangesAsync();
        });

        var edited = (await host.ChangesAsync(nameof(Event), made.Id))[^1];
        Fields(edited)["InvitedCountries"].ShouldBe(["SN", "HT"]);
        Fields(edited)["Places"].ShouldBe(["Thimphu (BT)", "Paro (BT)"]);
        (await host.InDbAsync(db => db.Events.AsNoTracking().SingleAsync(e => e.Id == made.Id)))
            .Version.ShouldBe(made.Version + 1, "two people who edit only the countries must meet");
    }

    [Fact]
    public async Task What_is_deleted_is_still_told_with_what_it_said()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        var partner = await AddPartnerAsync(host, project);

        await host.InDbAsync(async db =>
        {
            db.Remove(await db.Partners.SingleAsync());
            await db.SaveChangesAsync();
        });

        var deleted = (await host.ChangesAsync(nameof(Partner), partner.Id))[^1];
        deleted.Action.ShouldBe("Deleted");
        Fields(deleted)["Name.En"].ShouldBe(["A partner", null]);
    }

    [Fact]
    public async Task Of_two_who_edit_the_same_the_second_is_stopped_and_leaves_no_trace()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();

        await host.InDbAsync(async mine =>
        {
            var stale = await mine.Projects.SingleAsync(p => p.Id == project.Id);
            await EditAsync(host, project.Id, p => p.OtherCode = "FIRST");
            stale.OtherCode = "SECOND";
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        });

        (await host.InDbAsync(db => db.Projects.AsNoTracking().SingleAsync(p => p.Id == project.Id))).OtherCode.ShouldBe("FIRST");
        (await host.ChangesAsync(nameof(Project), project.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_save_fails_the_history_is_not_there_either()
    {
        await using var host = await PortalHost.StartAsync();
        var project = await new World(host).ProjectAsync();
        var before = await host.InDbAsync(db => db.Changes.CountAsync());

        await host.InDbAsync(async db =>
        {
            db.Partners.Add(new Partner { ProjectId = project.Id, Name = new Wording("Good"), Group = PartnerGroup.Other });
            db.Partners.Add(new Partner { ProjectId = 99999, Name = new Wording("Of no project"), Group = PartnerGroup.Other });
            await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        (await host.InDbAsync(db => db.Changes.CountAsync())).ShouldBe(before);
        (await host.InDbAsync(db => db.Partners.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_can_save_past_the_history()
    {
        await using var host = await PortalHost.StartAsync();
        await host.InDbAsync(db =>
        {
            Should.Throw<NotSupportedException>(() => db.SaveChanges());
            return Task.CompletedTask;
        });
    }

    private static Dictionary<string, string?[]> Fields(Change change) =>
        JsonSerializer.Deserialize<Dictionary<string, string?[]>>(change.Fields!)!;

    private static Task EditAsync(PortalHost host, int project, Action<Project> edit) => host.InDbAsync(async db =>
    {
        edit(await db.Projects.SingleAsync(p => p.Id == project));
        await db.SaveChangesAsync();
    });

    private static Task<Partner> AddPartnerAsync(PortalHost host, Project project) => host.InDbAsync(async db =>
    {
        var partner = db.Partners.Add(new Partner { ProjectId = project.Id, Name = new Wording("A partner"), Group = PartnerGroup.Other })
            .Entity;
        await db.SaveChangesAsync();
        return partner;
    });
}

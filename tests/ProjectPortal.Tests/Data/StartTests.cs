using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>The first start makes everything, each later one keeps everything.</summary>
public class StartTests
{
    [Fact]
    public async Task The_first_start_makes_tables_and_reference_data()
    {
        await using var host = PortalHost.OnFirstDay(Environments.Production);

        (await host.InDbAsync(db => db.Countries.CountAsync())).ShouldBeGreaterThan(40);
        (await host.InDbAsync(db => db.BudgetSchemes.CountAsync())).ShouldBeGreaterThan(1);
        (await host.InDbAsync(db => db.LessonThemes.AnyAsync())).ShouldBeTrue();
        (await host.InDbAsync(async db => (await db.Database.GetPendingMigrationsAsync()).Count())).ShouldBe(0);
    }

    [Fact]
    public async Task A_production_installation_has_no_account_that_others_know()
    {
        await using var host = PortalHost.OnFirstDay(Environments.Production, new() { ["Cookies:Secure"] = "false" });

        (await host.InDbAsync(db => db.Users.CountAsync())).ShouldBe(0);
        (await host.Visit().GetAsync("/account/sign-in")).ShouldBeOk();
    }

    [Fact]
    public async Task A_development_installation_has_its_demo_accounts()
    {
        await using var host = await PortalHost.StartAsync(sample: true);

        (await host.InDbAsync(db => db.Users.AnyAsync(u => u.Email == TestAccounts.Staff))).ShouldBeTrue();
        (await host.InDbAsync(db => db.Users.AnyAsync(u => u.Email == TestAccounts.Evaluator))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_start_keeps_what_there_is_and_adds_nothing_twice()
    {
        await using var first = await PortalHost.StartAsync(sample: true);
        var before = await CountAsync(first);
        await first.InDbAsync(db => db.Countries.Where(c => c.Alpha2 == "BT")
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.TimeZone, "Asia/Dhaka")));

        await using var second = first.Again();

        (await CountAsync(second)).ShouldBe(before);
        (await second.InDbAsync(db => db.Countries.SingleAsync(c => c.Alpha2 == "BT")))
            .TimeZone.ShouldBe("Asia/Dhaka", "an installation's own change stays");
    }

    [Fact]
    public async Task A_database_of_another_version_is_left_alone()
    {
        await using var host = PortalHost.OnFirstDay("Testing");
        await host.InDbAsync(db => db.Database.ExecuteSqlRawAsync(
            "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('20990101000000_Later', '99.0.0')"));
        await using var scope = host.Services.CreateAsyncScope();
        var start = scope.ServiceProvider.GetRequiredService<DatabaseStart>();

        var refused = await Should.ThrowAsync<UnknownDatabaseException>(start.MigrateAsync);

        refused.Message.ShouldContain("20990101000000_Later");
    }

    [Fact]
    public async Task Moments_are_utc_when_they_come_back()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var opens = new DateTime(2026, 4, 1, 12, 30, 0, DateTimeKind.Unspecified);

        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Draft, p => p with { NominationsOpenAt = opens });

        made.NominationsOpenAt.ShouldBe(DateTime.SpecifyKind(opens, DateTimeKind.Utc));
        made.NominationsOpenAt!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        (await host.InDbAsync(db => db.Changes.AsNoTracking().FirstAsync())).At.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task Sqlite_writes_ahead_and_minds_its_references()
    {
        if (TestDatabase.OnSqlServer)
            Assert.Skip("Of SQLite only.");
        await using var host = await PortalHost.StartAsync();

        (await PragmaAsync(host, "journal_mode")).ShouldBe("wal");
        (await PragmaAsync(host, "foreign_keys")).ShouldBe("1");
        (await PragmaAsync(host, "synchronous")).ShouldBe("2");
    }

    [Fact]
    public async Task Text_in_every_script_comes_back_as_it_was()
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        var title = new Wording("“Curly” – dash, ພາສາລາວ, العربية, 😀", "L’été à l’Œuvre ; « déjà »");

        var made = await world.EventAsync(await world.ProjectAsync(), EventState.Draft, p => p with { Title = title });

        made.Title.ShouldBe(title);
    }

    private static Task<string> PragmaAsync(PortalHost host, string name) => host.InDbAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    });

    private static Task<string> CountAsync(PortalHost host) => host.InDbAsync(async db => string.Join(' ',
        await db.Projects.CountAsync(), await db.Events.CountAsync(), await db.Nominations.CountAsync(), await db.Countries.CountAsync(),
        await db.CountryAliases.CountAsync(), await db.ObjectClasses.CountAsync(), await db.LessonThemes.CountAsync(),
            await db.Changes.CountAsync()));
}

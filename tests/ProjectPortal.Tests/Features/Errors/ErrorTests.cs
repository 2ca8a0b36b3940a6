using System.Net;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Errors;

public class ErrorTests
{
    [Fact]
    public async Task When_the_database_is_broken_people_still_read_a_page_with_a_reference()
    {
        if (TestDatabase.OnSqlServer)
            Assert.Skip("Breaks the database in SQLite's words.");
        await using var host = await PortalHost.StartAsync();
        var browser = await host.SignedInAsync(TestAccounts.Administrator);
        await host.InDbAsync(db => db.Database.ExecuteSqlRawAsync(
            "ALTER TABLE [Users] RENAME TO [Gone]; ALTER TABLE [Projects] RENAME TO [GoneToo]"));

        var page = await browser.GetAsync("/administration/accounts");

        page.ShouldBe(HttpStatusCode.InternalServerError).Heading.ShouldBe(Say.En("Errors.FailedTitle"));
        var reference = page.TextOf("code");
        reference.ShouldNotBeEmpty();
        page.ShouldNotSay("SQLite");
        page.ShouldNotSay("Exception");
        host.Log.Lines.ShouldContain(l => l.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_watches_is_told_in_a_word_whether_the_portal_is_ready()
    {
        await using var host = await PortalHost.StartAsync();

        using var well = await host.Visit().AskAsync("/health/ready");

        well.StatusCode.ShouldBe(HttpStatusCode.OK, string.Join('\n', host.Log.Lines));
        (await well.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }
}

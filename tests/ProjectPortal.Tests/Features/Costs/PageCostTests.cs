using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Costs;

/// <summary>Pages cost as much in a large archive as in a small one.</summary>
public sealed class PageCostTests(FilledPortal portal) : IClassFixture<FilledPortal>
{
    public static TheoryData<string, string> Pages => [.. PageCost.All.Select(p => (p.Email, p.Path))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_sends_no_more_statements_than_its_budget_and_no_more_than_when_there_was_little(string email, string path)
    {
        var page = PageCost.Find(email, path);
        var sent = await portal.LookAtAsync(page);

        sent.Count.ShouldBeGreaterThan(0, "a page that asks the database nothing was not listened to");
        sent.Count.ShouldBeLessThanOrEqualTo(page.Budget, string.Join("\n\n", sent));
        sent.Count.ShouldBeLessThanOrEqualTo(portal.CountOfSample(page), string.Join("\n\n", sent));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_reads_the_whole_of_a_large_table(string email, string path)
    {
        Assert.SkipWhen(
            TestDatabase.OnSqlServer,
            "How SQL Server goes about a statement depends on statistics that a fresh database has not made; the indexes are the same.");
        var connection = await portal.Host.InDbAsync(db => Task.FromResult(db.Database.GetConnectionString()!));

        var page = PageCost.Find(email, path);

        foreach (var statement in await portal.LookAtAsync(page))
            (await Plan.FaultsAsync(connection, statement, page.Walked)).ShouldBeEmpty(statement.Sql);
    }

    [Fact]
    public async Task A_statement_that_reads_all_nominations_is_found_out()
    {
        Assert.SkipWhen(TestDatabase.OnSqlServer, "This is about the plans of SQLite.");
        var (connection, sql) = await portal.Host.InDbAsync(db =>
            Task.FromResult((db.Database.GetConnectionString()!,
                db.Nominations.Where(n => n.SearchKey.Contains("MINISTRY")).OrderBy(n => n.Id).Select(n => n.Id).ToQueryString())));

        (await Plan.FaultsAsync(connection, new SentStatement(sql, []))).ShouldHaveSingleItem().ShouldContain("Nominations");
    }
}

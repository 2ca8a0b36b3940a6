using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests;

/// <summary>Nothing fails on what is stored, however it came to be: every text of the database ends with what is no character.</summary>
public sealed class StoredTextTests
{
    private const string NoCharacters = "\uFFFE\u0001\u000B\uFFFF\u001B\u009F";

    [Fact]
    public async Task Every_page_and_file_is_shown_whatever_the_database_holds()
    {
        await using var host = await PortalHost.StartAsync(sample: true);
        var crawl = new Crawl(host, ofEachRoute: 1);
        var people = new Dictionary<string, Browser> { ["nobody"] = host.Visit() };
        foreach (var email in new[] { TestAccounts.FocalPoint("BT"), TestAccounts.Staff })
            people[email] = await host.SignedInAsync(email);
        var nominee = await host.InDbAsync(
            db => db.Nominations.Where(n => n.State == NominationState.Confirmed).Select(n => n.Id).FirstAsync());
        var links = new List<string>();
        foreach (var purpose in Enum.GetValues<LinkPurpose>())
            links.Add(await host.LinkAsync(nominee, purpose));
        (await host.InDbAsync(SpoilAsync)).ShouldBeGreaterThan(60);

        var pages = 0;
        foreach (var (who, browser) in people)
        {
            string[] starts = who == "nobody" ? [.. links] : ["/", "/search?q=a", "/projects/roa-206/final-report"];
            pages += (await crawl.FromAsync(browser, who, starts)).Count;
        }

        await host.SendMailsAsync();

        crawl.Failures.ShouldBeEmpty();
        pages.ShouldBeGreaterThan(60);
        (await host.MailsAsync()).ShouldAllBe(m => m.SentAt != null || m.GivenUpAt != null);
    }

    /// <summary>How many columns were spoilt.</summary>
    private static async Task<int> SpoilAsync(PortalDb db)
    {
        var (spoilt, join) = (0, TestDatabase.OnSqlServer ? "+" : "||");
        foreach (var type in db.Model.GetEntityTypes())
        {
            foreach (var column in type.GetFlattenedProperties().Where(IsText).Select(p => p.GetColumnName(
                StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema()))).OfType<string>())
            {
                var sql = $"UPDATE [{type.GetTableName()}] SET [{column}] = [{column}] {join} {{0}} WHERE [{column}] <> ''";
                await db.Database.ExecuteSqlRawAsync(sql, NoCharacters);
                spoilt++;
            }
        }

        return spoilt;
    }

    /// <summary>What people write: no key, no code, no name by which the program itself finds something.</summary>
    private static bool IsText(IProperty property) =>
        property.ClrType == typeof(string) && property.GetValueConverter() is null && !property.IsKey() && !property.IsForeignKey()
        && property.GetMaxLength() is null or >= Lengths.Phone
        && !property.GetContainingIndexes().Any() && property.Name is not ("Slug" or "TimeZone" or "Language")
        && property.DeclaringType.ContainingEntityType.ClrType.Namespace != "ProjectPortal.Web.Security"
        && property.Name is not ("FileKey" or "Sha256" or "MediaType" or "Key" or "Mark" or "Location" or "SearchKey")
        && property.DeclaringType.ContainingEntityType.ClrType != typeof(Change);
}

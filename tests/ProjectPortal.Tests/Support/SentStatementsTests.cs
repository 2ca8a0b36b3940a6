using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Support;

/// <summary>A count that hears nothing lets every budget pass, so it is proved on whichever database the tests run on.</summary>
public sealed class SentStatementsTests
{
    [Fact]
    public async Task What_one_portal_asks_is_heard_and_what_others_ask_is_not()
    {
        await using var host = await PortalHost.StartAsync();
        await using var other = await PortalHost.StartAsync();

        (await SentStatements.ReadAsync(host, () => host.InDbAsync(db => db.Users.CountAsync()))).ShouldBe(1);
        (await SentStatements.ReadAsync(host, () => other.InDbAsync(db => db.Users.CountAsync()))).ShouldBe(0);
    }
}

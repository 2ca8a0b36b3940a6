using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Data;

/// <summary>The compiled statement of the frame says once more who sees what; here it is held to the rule.</summary>
public class FrameStatementTests
{
    private const string Here = "roa-901";

    public static TheoryData<string> Everybody =>
        [TestAccounts.Staff, TestAccounts.Evaluator, TestAccounts.Administrator, TestAccounts.FocalPoint("BT"),
        TestAccounts.FocalPoint("TG")];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task It_shows_each_what_the_rules_show(string email)
    {
        await using var host = await PortalHost.StartAsync();
        var world = new World(host);
        await world.ProjectAsync("roa-900", "BT", "NP");
        await world.ProjectAsync(Here, "TG");
        for (var more = 0; more < 14; more++)
            await world.ProjectAsync($"more-{more}", more % 2 == 0 ? "BT" : "TG");
        await host.InDbAsync(async db =>
        {
            var ofAccount = new Change { Subject = "Account", SubjectId = 1, Action = "Edited", ByName = "A", At = host.Clock.Now };
            OutboxMessage[] mails = [Mail("1", await db.Changes.FirstAsync()), Mail("2", null), Mail("3", ofAccount), Mail("4", null)];
            db.AddRange(mails);
            foreach (var given in mails[..3])
                db.Entry(given).Property(m => m.GivenUpAt).CurrentValue = host.Clock.Now;
            await db.SaveChangesAsync();
        });
        var viewer = await world.ActorAsync(email);

        await host.InDbAsync(async db =>
        {
            var frame = await db.FrameAsync(viewer, Here, TestContext.Current.CancellationToken);

            var latest = await db.Projects.VisibleTo(viewer).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(12)
                .Select(p => p.Slug).ToListAsync();
            frame.ToSwitchTo().Select(p => p.Slug).ShouldBe(latest);
            frame.Any(r => r.Project?.IsHere == true).ShouldBe(await db.Projects.VisibleTo(viewer).AnyAsync(p => p.Slug == Here));
            frame[0].Account.MailsInTrouble.ShouldBe(
                viewer.IsAny(Roles.Staff | Roles.Administrator) ? await db.Outbox.VisibleTo(viewer).CountAsync(MailStates.NeedingSomebody)
                    : 0);
            frame[0].Account.DisplayName.ShouldBe(viewer.Name);
        });
    }

    [Fact]
    public async Task Nobody_has_no_frame()
    {
        await using var host = await PortalHost.StartAsync();
        await new World(host).ProjectAsync();

        (await host.InDbAsync(db => db.FrameAsync(new Actor(987_654, "", Roles.Staff), "roa-900", CancellationToken.None))).ShouldBeEmpty();
    }

    private static OutboxMessage Mail(string id, Change? cause) => new()
    {
        MessageId = id,
        Change = cause,
        ToAddress = "a@b.example",
        ToName = "A",
        Language = "en",
        Subject = "Hello",
        Body = "Hello.",
        CreatedAt = new DateTime(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}

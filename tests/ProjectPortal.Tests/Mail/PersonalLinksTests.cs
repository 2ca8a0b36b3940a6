using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>A personal link is as good as a password: it lies nowhere in clear but in the mail that carries it.</summary>
public sealed class PersonalLinksTests
{
    [Fact]
    public async Task The_address_is_in_the_mail_that_leaves_and_nowhere_else()
    {
        await using var host = await PortalHost.StartAsync();
        await PromoteAsync(host);

        var path = await host.PersonalPathAsync(LinkPurpose.Answer);
        var token = path.Split('/')[^1];
        token.Length.ShouldBeGreaterThanOrEqualTo(43);
        (await host.MailsAsync())
            .ShouldAllBe(m => !m.Body.Contains("/my/", StringComparison.Ordinal) && !m.Body.Contains(token, StringComparison.Ordinal));
        (await host.InDbAsync(db => db.PersonalLinks.ToListAsync()))
            .ShouldAllBe(l => l.TokenHash.Length == 64 && !l.TokenHash.Contains(token, StringComparison.Ordinal));

        (await host.SendMailsAsync()).ShouldBeGreaterThan(0);
        var sent = Directory.GetFiles(Path.Combine(host.Folder, "mail")).Select(Text).ToList();
        sent.Count(text => text.Contains($"https://portal.example{path}", StringComparison.Ordinal)).ShouldBe(1);
        (await host.MailsAsync()).ShouldAllBe(m => m.SentAt != null && LinkMarks.Hide(m.Body, LinkMarks.Hidden) == m.Body);
    }

    [Fact]
    public async Task A_selected_nominee_can_answer_until_the_offer_expires_and_write_a_concept_until_the_event()
    {
        await using var host = await PortalHost.StartAsync();
        var nomination = await PromoteAsync(host);

        var links = await host.InDbAsync(db => db.PersonalLinks.AsNoTracking().OrderBy(l => l.Purpose).ToListAsync());
        links.Select(l => l.Purpose).ShouldBe([LinkPurpose.Answer, LinkPurpose.Concept]);
        links[0].ExpiresAt.ShouldBe(nomination.OfferExpiresAt!.Value);
        // Thimphu is six hours ahead: its eve ends at 18:00 UTC.
        links[1].ExpiresAt.ShouldBe(nomination.Event!.StartsOn.AddDays(-1).ToDateTime(new TimeOnly(17, 59), DateTimeKind.Utc));
    }

    [Fact]
    public async Task The_log_of_requests_does_not_tell_the_token()
    {
        await using var host = await PortalHost.StartAsync();
        await host.Visit().GetAsync("/my/answer/abcdefghijklmnopqrstuvwxyz");

        host.Log.Lines.Where(l => l.Contains("/my/answer/", StringComparison.Ordinal)).ShouldNotBeEmpty();
        host.Log.Lines.ShouldAllBe(l => !l.Contains("abcdefghijklmnopqrstuvwxyz", StringComparison.Ordinal));
    }

    private static async Task<Nomination> PromoteAsync(PortalHost host)
    {
        var world = new World(host);
        var ofEvent = await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("BT", NominationState.Reserve, ReserveRank: 1));
        var id = (await world.NominationsOfAsync(ofEvent))[0].Id;
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        (await staff.PostAsync($"/projects/roa-900/nominations/{id}/promotion", ("Promotion.Reason", "A seat is free."))).ShouldBeOk();
        return await host.InDbAsync(db => db.Nominations.AsNoTracking().Include(n => n.Event).SingleAsync());
    }

    private static string Text(string file)
    {
        var parts = File.ReadAllText(file).Split("\r\n\r\n", 2);
        return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].ReplaceLineEndings("")));
    }
}

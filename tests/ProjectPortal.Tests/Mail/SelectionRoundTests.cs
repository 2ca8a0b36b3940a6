using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>
/// A real mail server gets the mails of a whole selection round from a real portal process that is killed in the middle, again and again.
/// </summary>
public sealed class SelectionRoundTests
{
    private const int Kills = 3;

    [Fact]
    public async Task Nothing_is_sent_twice_nor_lost_when_the_sender_is_killed()
    {
        // Slow to answer, so that each kill falls between acceptance and the note of it.
        await using var server = await MailServer.StartAsync("--delay", "0.3");
        await using var host = await PortalHost.StartAsync();
        host.Clock.Now = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-30);
        var round = new SelectionRound(host);
        await round.RunAsync();
        var written = await host.MailsAsync();
        written.Count.ShouldBe(Expected.Count);

        var settings = new Dictionary<string, string>(server.Settings)
        {
            ["Database:MigrateAtStart"] = "false",
            ["Sample:Load"] = "false",
            ["Mail:PollSeconds"] = "1",
            ["Mail:Smtp:TimeoutSeconds"] = "3",
        };
        for (var kill = 1; kill <= Kills; kill++)
        {
            var before = server.Received.Count;
            await using var portal = PortalProcess.Start(host, settings);
            await UntilAsync(() => Task.FromResult(server.Received.Count >= before + 4));
            await portal.KillAsync();
        }

        await using var last = PortalProcess.Start(host, settings);
        await UntilAsync(async () => (await host.MailsAsync()).TrueForAll(m => m.State is MailState.Sent or MailState.Uncertain));

        var mails = await host.MailsAsync();
        var received = server.Received;
        received.Select(m => m.MessageId).ShouldBeUnique();
        mails.Count(m => m.State == MailState.Uncertain).ShouldBeLessThanOrEqualTo(Kills);
        mails.Where(m => m.State == MailState.Sent).Select(m => m.MessageId).Except(received.Select(m => m.MessageId))
            .ShouldBeEmpty("sent, but never received");

        // What is uncertain, a person looks up, and sends again only what did not arrive.
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var uncertain in mails.Where(m => m.State == MailState.Uncertain))
        {
            (await staff.GetAsync("/mails?state=Uncertain")).ShouldSay(uncertain.Subject);
            var page = await staff.GetAsync($"/mails/{uncertain.Id}");
            page.ShouldSay(Say.En("Outbox.TroubleNoAnswer"));
            var done = received.Any(m => m.MessageId == uncertain.MessageId)
                ? await page.Form($"/mails/{uncertain.Id}/settlement").Fill("Settlement.Reason", "Delivered, says the server.")
                    .SubmitAsync()
                : await page.Form($"/mails/{uncertain.Id}/attempt").SubmitAsync();
            done.ShouldBeOk();
        }

        await UntilAsync(async () => (await host.MailsAsync()).TrueForAll(m => m.State is MailState.Sent or MailState.Settled));
        received = server.Received;
        received.Select(m => m.MessageId).Order().ShouldBe(mails.Select(m => m.MessageId).Order(), "each once, and none lost");
        received.Select(m => (m.To[0], m.Language, Kind(mails.Single(w => w.MessageId == m.MessageId), m))).OrderBy(m => m)
            .ShouldBe(Expected.OrderBy(m => m));
        foreach (var ofOne in received.Where(m => mails.Single(w => w.MessageId == m.MessageId).State == MailState.Sent)
            .GroupBy(m => m.To[0]))
        {
            var order = ofOne.Select(m => mails.Single(w => w.MessageId == m.MessageId).Id).ToList();
            order.ShouldBeInOrder(SortDirection.Ascending, $"{ofOne.Key} got them out of order");
        }

        received.ShouldAllBe(m => m.Name == mails.Single(w => w.MessageId == m.MessageId).ToName && m.From == "portal@portal.example"
            && !m.Body.Contains('⟦', StringComparison.Ordinal));
        received.Where(m => m.Subject.StartsWith("You are selected", StringComparison.Ordinal))
            .ShouldAllBe(m => m.Body.Contains("https://portal.example/my/answer/", StringComparison.Ordinal));
        (await host.MailsAsync()).ShouldAllBe(m => !m.Body.Contains("/my/", StringComparison.Ordinal));
    }

    /// <summary>To whom, in which language, what of.</summary>
    private static readonly IReadOnlyList<(string To, string Language, string Template)> Expected =
    [
        ("focalpoint.bt@portal.example", "en", "Submitted"), ("focalpoint.bt@portal.example", "en", "Submitted"),
        ("focalpoint.np@portal.example", "en", "Submitted"),
        ("focalpoint.tg@portal.example", "fr", "Submitted"), ("focalpoint.tg@portal.example", "fr", "Submitted"),
        ("focalpoint.sn@portal.example", "fr", "Submitted"),
        ("focalpoint.tg@portal.example", "fr", "Returned"), ("focalpoint.tg@portal.example", "fr", "Submitted"),
        ("pema@ministry.example", "en", "Selected"), ("focalpoint.bt@portal.example", "en", "Selected"),
        ("karma@ministry.example", "en", "Reserve"), ("focalpoint.bt@portal.example", "en", "Reserve"),
        ("maya@ministry.example", "en", "Selected"), ("focalpoint.np@portal.example", "en", "Selected"),
        ("afi@ministry.example", "fr", "Selected"), ("focalpoint.tg@portal.example", "fr", "Selected"),
        ("kofi@ministry.example", "fr", "Declined"), ("focalpoint.tg@portal.example", "fr", "Declined"),
        ("awa@ministry.example", "fr", "Selected"), ("focalpoint.sn@portal.example", "fr", "Selected"),
        ("staff@portal.example", "en", "Confirmed"), ("staff@portal.example", "en", "Withdrawn"),
        ("karma@ministry.example", "en", "Promoted"), ("focalpoint.bt@portal.example", "en", "Promoted"),
        ("staff@portal.example", "en", "Confirmed"),
        ("staff@portal.example", "en", "Replaced"), ("afi@ministry.example", "fr", "Replaced"), ("essi@ministry.example", "fr", "Replaced"),
        ("staff@portal.example", "en", "Lapsed"), ("focalpoint.sn@portal.example", "fr", "Lapsed"),
    ];

    /// <summary>Which of the templates a subject was made from.</summary>
    private static string Kind(OutboxMessage written, ReceivedMail mail)
    {
        mail.Subject.ShouldBe(written.Subject);
        foreach (var template in MailTemplates.OfNominations)
        {
            var pattern = System.Text.RegularExpressions.Regex.Replace(
                System.Text.RegularExpressions.Regex.Escape(
                    mail.Language == "fr" ? Say.Fr(template.Key + "Subject", Gaps) : Say.En(template.Key + "Subject", Gaps)),
                @"(de\\ )?XX+", gap => gap.Groups[1].Success ? "(de |d’).+" : ".+");
            var isFor = template.To!.Value.ToString();
            var right = isFor switch
            {
                "Staff" => mail.To[0] == TestAccounts.Staff,
                "FocalPoint" => mail.To[0].StartsWith("focalpoint.", StringComparison.Ordinal),
                _ => mail.To[0].EndsWith("@ministry.example", StringComparison.Ordinal),
            };
            if (right && System.Text.RegularExpressions.Regex.IsMatch(mail.Subject, $"^{pattern}$"))
                return template.Name["Nomination".Length..^isFor.Length];
        }

        return mail.Subject;
    }

    private static readonly object?[] Gaps = [.. Enumerable.Repeat<object?>("XX", 14)];

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.ShouldBeLessThan(600, "it does not come to an end");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

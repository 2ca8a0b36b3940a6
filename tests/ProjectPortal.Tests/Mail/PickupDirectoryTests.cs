using System.Text;
using MimeKit;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

public sealed class PickupDirectoryTests
{
    private const string Subject = "Candidature retenue : un objet assez long pour être replié, avec des accents à é ü ô et « guillemets »";

    [Fact]
    public async Task A_mail_is_a_file_that_any_mail_program_opens()
    {
        await using var host = await PortalHost.StartAsync();
        var subject = Subject.Replace("un objet", "un\nobjet", StringComparison.Ordinal);
        await MailServerTests.WriteAsync(
            host, ("a@ministère.example", "Aïssatou \"Awa\" Diallo,\r\nBcc: all@ministry.example", subject, "Deux\nTrois ⁂"));

        (await host.SendMailsAsync()).ShouldBe(1);

        var file = Directory.GetFiles(Path.Combine(host.Folder, "mail")).ShouldHaveSingleItem();
        file.ShouldEndWith(".eml");
        var text = await File.ReadAllTextAsync(file, Encoding.Latin1, TestContext.Current.CancellationToken);
        text.ShouldAllBe(c => c < 128, "no server on the way needs to know more than ASCII");
        var lines = text.Split("\r\n");
        lines.ShouldAllBe(l => l.Length <= 78 && !l.Contains('\n'));
        lines.ShouldAllBe(l => !l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        mail.Subject.ShouldBe(Subject);
        mail.To.Mailboxes.ShouldHaveSingleItem().Name.ShouldBe("Aïssatou \"Awa\" Diallo, Bcc: all@ministry.example");
        text.ShouldContain("<a@xn--ministre-60a.example>");
        text.ShouldContain(Convert.ToBase64String("Deux\r\nTrois ⁂"u8));
        (mail.MessageId, mail.Date.UtcDateTime, mail.Headers["Auto-Submitted"]).ShouldBe(("1@portal", host.Clock.Now, "auto-generated"));
    }

    /// <summary>It may carry a link that is as good as a password.</summary>
    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Nobody_else_on_the_machine_reads_it()
    {
        await using var host = await PortalHost.StartAsync();
        await MailServerTests.WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        (await host.SendMailsAsync()).ShouldBe(1);

        var file = Directory.GetFiles(Path.Combine(host.Folder, "mail")).ShouldHaveSingleItem();
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("nobody at all")]
    [InlineData("bücher@ministry.example")]
    [InlineData("a@localhost")]
    public async Task What_nothing_can_be_sent_to_is_given_up_and_holds_nobody_back(string address)
    {
        await using var host = await PortalHost.StartAsync();
        await MailServerTests.WriteAsync(host, (address, "A", "One", "1"), ("b@ministry.example", "B", "Two", "2"));

        (await host.SendMailsAsync()).ShouldBe(1);

        (await host.MailsAsync()).Select(m => (m.State, m.Trouble)).ShouldBe(
            [(MailState.GivenUp, MailTrouble.Refused), (MailState.Sent, null)]);
    }
}

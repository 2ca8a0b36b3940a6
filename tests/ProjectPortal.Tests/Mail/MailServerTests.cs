using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Data.Outbox;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>What a real mail server answers, and what becomes of the message.</summary>
public sealed class MailServerTests
{
    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await WriteAsync(host, ("a@ministry.example", "Aïssatou \"Awa\" Diallo, née N’Diaye",
            "Candidature retenue : un objet assez long pour être replié, avec des accents à é ü ô et des guillemets « »",
            ".point\nDeux\r\nTrois ⁂ éà\n\n" + new string('x', 2000)));

        (await host.SendMailsAsync()).ShouldBe(1);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.To.ShouldBe(["a@ministry.example"]);
        mail.Name.ShouldBe("Aïssatou \"Awa\" Diallo, née N’Diaye");
        mail.Subject.ShouldBe("Candidature retenue : un objet assez long pour être replié, avec des accents à é ü ô et des guillemets « »");
        mail.Body.ReplaceLineEndings("\n").TrimEnd('\n').ShouldBe(".point\nDeux\nTrois ⁂ éà\n\n" + new string('x', 2000));
        mail.Language.ShouldBe("en");
        mail.From.ShouldBe("portal@portal.example");
        var kept = (await host.MailsAsync()).Single();
        (kept.State, kept.SentAt, kept.MessageId).ShouldBe((MailState.Sent, host.Clock.Now, mail.MessageId));
    }

    [Fact]
    public async Task A_refused_recipient_is_given_up_at_once_and_holds_nobody_back()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await WriteAsync(host, ("refused@ministry.example", "A", "One", "1"), ("unwanted@ministry.example", "B", "Two", "2"),
            ("refused@ministry.example", "A", "Three", "3"), ("c@ministry.example", "C", "Four", "4"));

        (await host.SendMailsAsync()).ShouldBe(1);

        var mails = await host.MailsAsync();
        mails.Select(m => (m.State, m.Trouble)).ShouldBe(
            [(MailState.GivenUp, MailTrouble.Refused), (MailState.GivenUp, MailTrouble.Refused), (MailState.GivenUp, MailTrouble.Refused),
                (MailState.Sent, null)]);
        mails[0].LastError.ShouldContain("550");
        mails[1].LastError.ShouldContain("554");
        server.Received.ShouldHaveSingleItem().Subject.ShouldBe("Four");
    }

    [Fact]
    public async Task A_mail_that_is_put_off_is_tried_again_later_and_keeps_its_place()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await WriteAsync(host, ("later@ministry.example", "A", "First", "1"), ("b@ministry.example", "B", "Other", "2"),
            ("later@ministry.example", "A", "Second", "3"));

        (await host.SendMailsAsync()).ShouldBe(1);
        var first = (await host.MailsAsync())[0];
        (first.State, first.Trouble, first.Attempts).ShouldBe((MailState.Failing, MailTrouble.Later, 1));
        first.NextAttemptAt.ShouldBeInRange(host.Clock.Now.AddSeconds(48), host.Clock.Now.AddSeconds(72));
        (await host.SendMailsAsync()).ShouldBe(0, "it is not time yet, and what follows waits behind it");

        host.Clock.Now = first.NextAttemptAt;
        (await host.SendMailsAsync()).ShouldBe(2);
        server.Received.Select(m => m.Subject).ShouldBe(["Other", "First", "Second"]);
    }

    [Fact]
    public async Task While_the_server_is_down_one_mail_finds_out_and_all_wait()
    {
        await using var host = await PortalHost.StartAsync(settings: MailServer.SettingsOf(MailServer.FreePort()));
        await WriteAsync(host, ("a@ministry.example", "A", "One", "1"), ("b@ministry.example", "B", "Two", "2"));

        (await host.SendMailsAsync()).ShouldBe(0);
        var mails = await host.MailsAsync();
        mails.Select(m => (m.State, m.Attempts)).ShouldBe([(MailState.Failing, 1), (MailState.Waiting, 0)]);
        mails[0].Trouble.ShouldBe(MailTrouble.Unreachable);
        mails[1].NextAttemptAt.ShouldBeGreaterThan(host.Clock.Now);
        mails[1].NextAttemptAt.ShouldBeLessThan(mails[0].NextAttemptAt, "another one finds out next, so that no single mail blocks all");
        (await host.SendMailsAsync()).ShouldBe(0);
        (await host.MailsAsync())[1].Attempts.ShouldBe(0);

        host.Clock.Advance(TimeSpan.FromHours(73));
        await host.SendMailsAsync();
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.SendMailsAsync();
        (await host.MailsAsync()).ShouldAllBe(m => m.State == MailState.GivenUp && m.Trouble == MailTrouble.Unreachable);
    }

    [Fact]
    public async Task An_answer_that_never_comes_leaves_a_mail_uncertain()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await WriteAsync(host, ("dropped@ministry.example", "A", "One", "1"), ("dropped@ministry.example", "A", "Two", "2"),
            ("c@ministry.example", "C", "Three", "3"));

        (await host.SendMailsAsync()).ShouldBe(1);
        (await host.SendMailsAsync()).ShouldBe(0);

        (await host.MailsAsync()).Select(m => (m.State, m.Trouble)).ShouldBe(
            [(MailState.Uncertain, MailTrouble.NoAnswer), (MailState.Uncertain, MailTrouble.NoAnswer), (MailState.Sent, null)]);
        server.Received.Select(m => m.Subject).ShouldBe(["One", "Three", "Two"], ignoreOrder: true);
        host.Clock.Advance(TimeSpan.FromDays(30));
        (await host.SendMailsAsync()).ShouldBe(0);
        server.Received.Count.ShouldBe(3, "nothing is sent again by itself");
    }

    [Fact]
    public async Task A_server_that_is_slow_to_answer_is_not_waited_for_for_ever()
    {
        await using var server = await MailServer.StartAsync("--delay", "30");
        await using var host = await PortalHost.StartAsync(settings: new(server.Settings) { ["Mail:Smtp:TimeoutSeconds"] = "1" });
        await WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        (await host.SendMailsAsync()).ShouldBe(0);

        (await host.MailsAsync()).Single().State.ShouldBe(MailState.Uncertain, "the server has it, and did not say whether it takes it");
    }

    [Fact]
    public async Task A_domain_in_letters_of_ones_own_is_written_the_way_every_server_knows()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: server.Settings);
        await WriteAsync(host, ("a@ministère.example", "A", "One", "1"), ("nobody at all", "B", "Two", "2"));

        (await host.SendMailsAsync()).ShouldBe(1);

        server.Received.ShouldHaveSingleItem().To.ShouldBe(["a@xn--ministre-60a.example"]);
        (await host.MailsAsync()).Select(m => m.State).ShouldBe([MailState.Sent, MailState.GivenUp], "what is no address never leaves");
    }

    [Fact]
    public async Task A_password_is_never_sent_in_the_clear()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(
            settings: new(server.Settings) { ["Mail:Smtp:User"] = "portal", ["Mail:Smtp:Password"] = "secret" });
        await WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        (await host.SendMailsAsync()).ShouldBe(0);

        server.Received.ShouldBeEmpty();
        var mail = (await host.MailsAsync()).Single();
        (mail.State, mail.Trouble).ShouldBe((MailState.Failing, MailTrouble.Unreachable));
        mail.LastError.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_nothing_unless_the_settings_say_so()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await PortalHost.StartAsync(settings: new(server.Settings) { ["Mail:Smtp:Security"] = "StartTls" });
        await WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        (await host.SendMailsAsync()).ShouldBe(0);

        server.Received.ShouldBeEmpty();
        (await host.MailsAsync()).Single().Trouble.ShouldBe(MailTrouble.Unreachable);
    }

    /// <summary>
    /// The system's trust decides, and SSL_CERT_FILE is how a process is told of an authority of one's own: so the portal is a process
    /// here.
    /// </summary>
    [Theory]
    [InlineData("StartTls")]
    [InlineData("Tls")]
    public async Task An_encrypted_way_asks_for_a_certificate_that_the_system_trusts(string security)
    {
        await using var host = await PortalHost.StartAsync();
        var (certificate, key) = SelfSigned(host.Folder);
        string[] options = ["--certificate", certificate, "--key", key, "--user", "portal", "--password", "secret"];
        await using var server = await MailServer.StartAsync(security == "Tls" ? [.. options, "--tls"] : options);
        var settings = new Dictionary<string, string>(server.Settings)
        {
            ["Mail:Smtp:Security"] = security,
            ["Mail:Smtp:User"] = "portal",
            ["Mail:Smtp:Password"] = "secret",
            ["Mail:PollSeconds"] = "1",
            ["Database:MigrateAtStart"] = "false",
            ["Sample:Load"] = "false",
        };
        host.Clock.Now = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        await WriteAsync(host, ("a@ministry.example", "A", "One", "1"));

        await using (PortalProcess.Start(host, settings))
            await UntilAsync(async () => (await host.MailsAsync()).Single().Trouble == MailTrouble.Unreachable);
        server.Received.ShouldBeEmpty("a certificate that nobody vouches for is not enough");
        await host.InDbAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, host.Clock.Now)));

        await using (PortalProcess.Start(host, new(settings) { ["SSL_CERT_FILE"] = certificate }))
            await UntilAsync(() => Task.FromResult(server.Received.Count == 1));
        server.Received.ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Encrypted.ShouldBeTrue(), m => m.User.ShouldBe("portal"));
    }

    internal static Task WriteAsync(PortalHost host, params (string To, string Name, string Subject, string Body)[] mails) =>
        host.InDbAsync(async db =>
    {
        var number = await db.Outbox.CountAsync();
        foreach (var (to, name, subject, body) in mails)
        {
            db.Outbox.Add(new OutboxMessage
            {
                MessageId = $"{++number}@portal",
                ToAddress = to,
                ToName = name,
                Language = "en",
                Subject = subject,
                Body = body,
                CreatedAt = host.Clock.Now,
                NextAttemptAt = host.Clock.Now
            });
            await db.SaveChangesAsync();
        }
    });

    internal static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.ShouldBeLessThan(600, "it does not come to an end");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static (string Certificate, string Key) SelfSigned(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var (certificateFile, keyFile) = (Path.Combine(folder, "mail.crt"), Path.Combine(folder, "mail.key"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }
}

using Microsoft.EntityFrameworkCore;
using MimeKit;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>From whom a mail comes in the words of mail servers, and whom its reader answers.</summary>
public sealed class MailSenderTests
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Mail:From"] = "portal@projects.example",
        ["Mail:Division"] = "Division for examples",
        ["Mail:ContactName"] = "Project office",
        ["Mail:ContactAddress"] = "office@division.example",
    };

    [Fact]
    public async Task A_project_names_whom_to_answer_and_settings_do_where_it_does_not()
    {
        await using var host = await PortalHost.StartAsync(settings: Settings);
        var world = new World(host);
        var id = (await world.NominationsOfAsync(await world.EventAsync(
            await world.ProjectAsync(), EventState.Selection, null, new Wanted("TG", NominationState.Selected))))[0].Id;
        var links = $"/projects/roa-900/nominations/{id}/links";
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        await (await staff.GetAsync($"{links}/new?purpose=Concept")).Form(links).SubmitAsync();
        var features = await staff.GetAsync("/projects/roa-900/key-features");
        var wrong = await features.Form("/projects/roa-900/key-features").Fill("Form.ContactAddress", "nobody").SubmitAsync();
        wrong.Errors["Form.ContactAddress"].ShouldBe(Say.En("Forms.NotAnEmail"));
        (await wrong.Form("/projects/roa-900/key-features").Fill("Form.ContactName", "Maria Santos")
            .Fill("Form.ContactAddress", "maria@division.example").SubmitAsync()).ShouldBeOk();
        await (await staff.GetAsync($"{links}/new?purpose=Documents")).Form(links).SubmitAsync();
        var visitor = host.Visit();
        await (await visitor.GetAsync("/account/forgotten-password")).Form("/account/forgotten-password")
            .Fill("Email", TestAccounts.FocalPoint("TG")).SubmitAsync();

        var written = await host.MailsAsync();
        written.Select(m => (m.ReplyToName, m.ReplyToAddress, m.List)).ShouldBe(
        [
            ("Project office", "office@division.example", "roa-900"), ("Maria Santos", "maria@division.example", "roa-900"),
            ("Project office", "office@division.example", "accounts"),
        ]);
        written[0].Body.ShouldContain("Division des essais\nQuestions\u00a0: Project office, office@division.example");
        written[1].Body.ShouldContain("Maria Santos, maria@division.example");
        written[2].Body.ShouldContain("Division for examples");
        written.ShouldAllBe(m => !m.Body.Contains("Sabine", StringComparison.Ordinal), "an account's name is no signature");
        // By the clocks of Togo, which are also those of no other place in the mail.
        written[2].Body.ShouldContain("heure de Lomé");

        (await host.SendMailsAsync()).ShouldBe(3);
        foreach (var file in Directory.GetFiles(Path.Combine(host.Folder, "mail")))
        {
            using var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            mail.From.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("portal@projects.example", "what SPF and DKIM are asked for");
            mail.ReplyTo.Mailboxes.ShouldHaveSingleItem().Address.ShouldEndWith("@division.example");
            mail.Headers["List-Id"]!.ShouldMatch(@"^<(roa-900|accounts)\.projects\.example>$");
            mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
            mail.MessageId.ShouldEndWith("@projects.example");
        }
    }

    [Fact]
    public async Task A_delegate_who_lets_the_address_be_told_is_whom_an_answer_goes_to()
    {
        await using var host = await PortalHost.StartAsync(settings: Settings);
        var world = new World(host);
        var ofEvent = await world.EventAsync(await world.ProjectAsync(), EventState.Confirmed, null,
            new Wanted("BT", NominationState.Confirmed, world.Person("Pema", "Dorji")),
            new Wanted("NP", NominationState.Confirmed, world.Person("Maya", "Rai")));
        var all = await world.NominationsOfAsync(ofEvent);
        foreach (var nomination in all)
        {
            var path = await host.LinkAsync(nomination.Id, LinkPurpose.Concept);
            await (await host.Visit().GetAsync(path)).Form($"{path}/directory").Fill("Consent.Practice", "Counters").SubmitAsync();
        }

        var directory = await host.LinkAsync(all[0].Id, LinkPurpose.Directory);
        var entry = await host.InDbAsync(db => db.DirectoryEntries.Where(e => e.NominationId == all[1].Id).Select(e => e.Id).SingleAsync());
        var form = (await host.Visit().GetAsync($"{directory}/{entry}/message")).Form($"{directory}/{entry}/message");
        await form.Fill("Form.Text", "We met in Kigali.").Tick("Form.SharesAddress").SubmitAsync();

        (await host.MailsAsync())[^1].ShouldSatisfyAllConditions(
            m => m.ToAddress.ShouldBe(all[1].Nominee.Email),
            m => (m.ReplyToName, m.ReplyToAddress).ShouldBe(("Pema Dorji", all[0].Nominee.Email)));
    }
}

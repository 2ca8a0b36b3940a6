using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Outbox;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Mail;

/// <summary>Each row of the lifecycle table that tells somebody has a whole template, in both languages, and the page shows it.</summary>
public sealed class MailTemplateTests
{
    [Fact]
    public void Every_row_that_tells_somebody_has_its_templates()
    {
        var missing = from row in NominationLifecycle.Table
                      from to in Enum.GetValues<Audience>()
                      where to != Audience.Nobody && row.Tells.HasFlag(to)
                      from becomes in row.Action == NominationAction.Release ? row.To : row.To[..1]
                      where !MailTemplates.OfNominations.Any(t => t.Action == row.Action && t.Becomes == becomes && t.To == to)
                      select (row.Action, becomes, to);
        missing.ShouldBeEmpty();
        MailTemplates.OfNominations.Select(t => t.Key).ShouldBeUnique();
        MailTemplates.Others.Select(t => t.Name).ShouldContain("AccountReset");
        MailTemplates.Others.Where(t => t.Name.StartsWith("Nomination", StringComparison.Ordinal))
            .ShouldBeEmpty("a template that no row of the table uses");
    }

    [Fact]
    public async Task Every_template_is_whole_in_both_languages()
    {
        await using var host = await PortalHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var example = scope.ServiceProvider.GetRequiredService<ExampleMail>();
        foreach (var template in MailTemplates.OfNominations)
        {
            var (english, french) = (example.Letter(template, "en"), example.Letter(template, "fr"));
            english.Body.ShouldStartWith("Dear ", Case.Sensitive, template.Name);
            french.Body.ShouldStartWith("Madame, Monsieur,", Case.Sensitive, template.Name);
            english.Body.ShouldContain("Workshop on one-stop shops");
            french.Body.ShouldContain("Atelier sur les guichets uniques");
            foreach (var letter in new[] { english, french })
            {
                Regex.IsMatch(letter.Subject + letter.Body, @"\{\d|\bMails\.|\bOutbox\.").ShouldBeFalse(letter.Body);
                letter.Subject.ShouldNotContain("\n");
            }

            // Where an answer is asked for, the reader's own clock and UTC say until when.
            if (template.Becomes is NominationState.Selected)
            {
                english.Body.ShouldContain("16 March 2026, 15:00 Thimphu time (11:00 Kigali time)");
                Page.Squeeze(french.Body)
                    .ShouldContain("16 mars 2026 à 15 heures (heure de Thimphou ; 11 heures, heure de Kigali)");
            }

            Regex.IsMatch(french.Subject + french.Body, @"\b(the|your|nomination of|Dear|please)\b",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture).ShouldBeFalse(french.Body);
            Regex.IsMatch(english.Subject + english.Body, @"\b(votre|vous|candidature|Madame)\b",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture).ShouldBeFalse(english.Body);
        }
    }

    /// <summary>A mail with a link and without these reads like a fraud.</summary>
    [Fact]
    public async Task Every_mail_says_who_writes_why_whom_to_ask_and_until_when_its_links_open()
    {
        await using var host = await PortalHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var example = scope.ServiceProvider.GetRequiredService<ExampleMail>();
        var links = 0;
        foreach (var (template, language) in MailTemplates.OfNominations.Concat(MailTemplates.Others)
            .SelectMany(t => new[] { (t, "en"), (t, "fr") }))
        {
            var body = example.Letter(template, language).Body;
            string Words(string key, params object?[] facts) => language == "fr" ? Say.Fr(key, facts) : Say.En(key, facts);
            body.ShouldContain(Words("Outbox.ExampleSender"), Case.Sensitive, template.Name);
            body.ShouldContain(Words("Mails.SignedContact", "Maria Santos", "maria.santos@example.org"), Case.Sensitive, template.Name);
            body.ShouldContain(Words("Mails.SignedPortal", "https://portal.example"), Case.Sensitive, template.Name);
            Enum.GetValues<MailReader>().Count(r => body.Contains(
                Words($"Mails.Because{r}", Words("Outbox.ExampleProject")), StringComparison.Ordinal))
                .ShouldBe(1, template.Name);
            body.ShouldStartWith(language == "fr" ? "Madame, Monsieur," : "Dear ", Case.Sensitive, template.Name);
            Regex.IsMatch(template.Name + body, @"\{\d|\[…\]|\bUTC\b|\n\n\n").ShouldBeFalse($"{template.Name} {language}: {body}");
            if (body.Contains(Words("Mails.PersonalLink"), StringComparison.Ordinal) && template.Name != "DirectoryMessage")
            {
                links++;
                Page.Squeeze(body).ShouldContain(
                    language == "fr" ? "16 mars 2026 à 15 heures" : "16 March 2026, 15:00 Thimphu time", Case.Sensitive,
                    $"{template.Name} does not say until when its link opens");
            }
        }

        links.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Staff_can_read_every_template_in_both_languages()
    {
        await using var host = await PortalHost.StartAsync();
        var staff = await host.SignedInAsync(TestAccounts.Staff);
        var list = (await staff.GetAsync("/mails/templates")).ShouldBeOk();
        foreach (var template in MailTemplates.OfNominations.Concat(MailTemplates.Others))
        {
            list.Has($"a[href='/mails/templates/{template.Name}']").ShouldBeTrue(template.Name);
            var page = (await staff.GetAsync($"/mails/templates/{template.Name}")).ShouldBeOk();
            page.TextsOf(".mail-text").Count.ShouldBe(2);
        }

        (await staff.GetAsync("/mails/templates/Nothing")).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}

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
            var (english, french) = (example.Of(template, "en"), example.Of(template, "fr"));
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
                english.Body.ShouldContain("16 March 2026, 15:00 (Thimphu), that is 16 March 2026, 09:00 UTC");
                Page.Squeeze(french.Body)
                    .ShouldContain("16 mars 2026 à 15 heures (heure de Thimphou), soit le 16 mars 2026 à 9 heures (UTC)");
            }

            Regex.IsMatch(french.Subject + french.Body, @"\b(the|your|nomination of|Dear|please)\b",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture).ShouldBeFalse(french.Body);
            Regex.IsMatch(english.Subject + english.Body, @"\b(votre|vous|candidature|Madame)\b",
                RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture).ShouldBeFalse(english.Body);
        }
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

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Tests.Data;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Outbox;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>French as its readers get it: with its facts in it, on pages, in mails and in the report.</summary>
public partial class FrenchOnPagesTests(SamplePortal sample) : IClassFixture<SamplePortal>
{
    private static readonly string[] Pages =
    [
        "/start", "/projects", "/projects/example", "/projects/roa-206", "/projects/example/events", "/projects/example/nominations",
        "/projects/example/events/study-tour-kathmandu", "/projects/example/events/training-port-vila",
        "/projects/example/events/workshop-kigali", "/projects/example/events/workshop-lome",
        "/projects/roa-206/events/study-tour-2-manama-2015", "/projects/example/nominations/new?event=study-tour-kathmandu",
    ];

    [Fact]
    public async Task Pages_keep_to_it()
    {
        var senegal = await sample.Host.SignedInAsync(TestAccounts.FocalPoint("SN"));
        var nominations = await senegal.GetAsync("/projects/example/nominations");
        var own = nominations.Document.QuerySelectorAll("main table a[href*='/nominations/']").Select(a => a.GetAttribute("href")!)
            .Distinct().ToList();
        own.ShouldNotBeEmpty();
        foreach (var path in Pages.Concat(own))
        {
            var page = (await senegal.GetAsync(path)).ShouldBeOk();
            page.Language.ShouldBe("fr", path);
            foreach (var text in TextsIn(page.Document.QuerySelector("main")!))
                Wrong(text).ShouldBeEmpty($"{path}: {text}");
        }
    }

    [Fact]
    public async Task Mails_keep_to_it()
    {
        await using var scope = sample.Host.Services.CreateAsyncScope();
        var example = scope.ServiceProvider.GetRequiredService<ExampleMail>();
        foreach (var template in MailTemplates.OfNominations.Concat(MailTemplates.Others))
        {
            var letter = example.Letter(template, "fr");
            Wrong($"{letter.Subject}\n{letter.Body}").ShouldBeEmpty(template.Name);
        }
    }

    [Fact]
    public async Task An_event_is_called_by_its_kind()
    {
        await using var scope = sample.Host.Services.CreateAsyncScope();
        var example = scope.ServiceProvider.GetRequiredService<ExampleMail>();
        string Body(string name) => Page.Squeeze(example.Letter(MailTemplates.Find(name)!, "fr").Body);

        Body("NominationSelectedFocalPoint").ShouldContain(
            "La candidature d’Aïssatou Diallo à l’atelier intitulé « Atelier sur les guichets uniques »");
        Body("EventCancelledFocalPoint").ShouldContain(
            "l’atelier intitulé « Atelier sur les guichets uniques » (du 4 au 8 mai 2026), auquel votre pays était invité");
        Body("NominationReplacedSubstitute").ShouldContain("Le point focal du Bhoutan a présenté votre candidature");
    }

    [Fact]
    public async Task The_report_keeps_to_it()
    {
        var staff = await sample.Host.SignedInAsync(TestAccounts.Staff);
        foreach (var project in new[] { "roa-206", "example" })
        {
            var page = (await staff.GetAsync($"/projects/{project}/final-report?lang=fr")).ShouldBeOk();
            var report = page.Document.QuerySelectorAll("[lang=fr]").Where(e => e.ParentElement?.Closest("[lang=fr]") is null).ToList();
            report.ShouldNotBeEmpty();
            foreach (var text in report.SelectMany(TextsIn))
                Wrong(text).ShouldBeEmpty($"{project}: {text}");
        }
    }

    [Theory]
    [InlineData("La candidature de Aïssatou")]
    [InlineData("Clôture : demain")]
    [InlineData("le 1 décembre 2026")]
    [InlineData("le 12 décembre 2026")]
    [InlineData("12:00")]
    [InlineData("EA1")]
    public void What_is_wrong_would_be_noticed(string text) => Wrong(text).ShouldNotBeEmpty();

    /// <summary>The texts of an element that are said to be French.</summary>
    private static IEnumerable<string> TextsIn(IElement element) => element.Descendants<IText>()
        .Where(t => t.ParentElement is { } parent && parent.Closest("script, style, textarea, svg, input, blockquote, .said") is null
            && parent.Closest("[lang]") is var said && (said is null || said.GetAttribute("lang") == "fr"))
        .Select(t => t.Text);

    private static List<string> Wrong(string text) =>
        [.. Mistakes().SelectMany(mistake => mistake.Matches(text)).Select(match => match.Value)];

    private static IEnumerable<Regex> Mistakes() => [Unelided(), Breaking(), First(), BrokenDate(), Clock(), Acronym()];

    [GeneratedRegex(@"\b[Dd]e (?=[AEIOUÀÂÉÈÊÎÏÔŒ]\p{Ll})")]
    private static partial Regex Unelided();

    [GeneratedRegex(@"\S [:;?!»](?=\s|$)|« ")]
    private static partial Regex Breaking();

    [GeneratedRegex(@"\b1[ \u00a0](janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)")]
    private static partial Regex First();

    [GeneratedRegex(@"\b\d{1,2}(er)? (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}")]
    private static partial Regex BrokenDate();

    [GeneratedRegex(@"\b\d{1,2}:\d\d\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b[EI]A\d|\bDESA\b")]
    private static partial Regex Acronym();
}

using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Money;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Live;
using ProjectPortal.Tests.House;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports.Live;

public sealed class LiveFiguresTests
{
    private static readonly LiveFigures Figures = LiveFigures.Create(Whole, "en");

    [Theory]
    [InlineData("participants", "4", "4")]
    [InlineData("participants.women.percent", "50 per cent", "50 pour cent")]
    [InlineData("nominations.women.percent", "33.3 per cent", "33,3 pour cent")]
    [InlineData("countries.participating", "2", "2")]
    [InlineData("countries.bt.attended.women", "2", "2")]
    [InlineData("events.workshops", "2", "2")]
    [InlineData("events.workshop-1.participants", "3", "3")]
    [InlineData("ea1.ia1.numerator", "13", "13")]
    [InlineData("ea1.ia1.percent", "54.2 per cent", "54,2 pour cent")]
    [InlineData("ea1.ia1.target", "1,200", "1 200")]
    [InlineData("money.expenditure", "US$ 8,500.50", "8 500,50 dollars")]
    [InlineData("money.contributions", "US$ 12,500", "12 500 dollars")]
    [InlineData("money.rate", "14.4 per cent", "14,4 pour cent")]
    public void A_figure_is_printed_as_the_organization_writes_it(string name, string english, string french)
    {
        Spaced(Figures.Find(name)!.Text("en")!).ShouldBe(english);
        Spaced(Figures.Find(name)!.Text("fr")!).ShouldBe(french);
        Figures.Find(name)!.Text("en")!.ShouldNotContain(' ');
        Figures.Find(name)!.Text("fr")!.ShouldNotContain(' ');
    }

    [Fact]
    public void What_is_not_recorded_has_no_value_and_what_does_not_exist_is_not_found()
    {
        Figures.Find("money.604.revisions")!.Value.ShouldBeNull();
        Figures.Find("ea1.ia1.value")!.Value.ShouldBeNull();
        Figures.Find("participants.children").ShouldBeNull();
        var nobody = LiveFigures.Create(Whole with { Participation = new ParticipationFacts(), Budget = new BudgetTable([]) }, "en");
        foreach (var name in new[] { "participants", "participants.women.percent", "countries.participating", "money.expenditure" })
            nobody.Find(name)!.Text("en").ShouldBeNull(name);
    }

    [Fact]
    public void Names_are_those_of_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Sources.Root, "docs/live-figures.md"));
        var documented = Regex.Matches(page, @"^\| (?<names>`.*?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)
            .SelectMany(row => Names(row.Groups["names"].Value)).ToList();

        Figures.All.Where(f => documented.TrueForAll(d => !d.IsMatch(f.Name))).Select(f => f.Name).ShouldBeEmpty("name it in the page");
        documented.Where(d => !Figures.All.Any(f => d.IsMatch(f.Name))).Select(d => d.ToString()).ShouldBeEmpty("there is none");
    }

    [Fact]
    public void In_a_text_its_value_stands_for_its_name()
    {
        Printed("{{participants}}. came; {{ Participants.Women.Percent }} *{{events}}*", "en")
            .ShouldBe("<p>4. came; 50\u00a0per\u00a0cent <em>2</em></p>");
        Printed("{{participants.women.percent}}", "fr").ShouldBe("<p>50\u00a0pour\u00a0cent</p>");
        Printed("## In {{events}} events\n\n| a | {{events}} |\n|---|---|\n| {{participants}} | `{{events}}` |", "en")
            .ShouldContain("In 2 events");
        Printed("| a | {{events}} |\n|---|---|\n| {{participants}} | `{{events}}` |", "en").ShouldContain("<td>4</td><td>2</td>");
        Printed("{{nothing.at.all}} {{money.604.revisions}}", "en").ShouldBe("<p>{{nothing.at.all}} [no data yet]</p>");
    }

    [Fact]
    public void A_figure_that_changed_since_the_text_was_saved_is_marked_on_screen_and_leads_to_its_records()
    {
        Written("{{participants}}, {{events}}", "participants 3\nevents 2").ShouldBe(
            "<p><mark class=\"report-changed\"><a class=\"report-live\" href=\"/f/participants\">4"
            + "<span class=\"report-was\"> (was 3)</span></a></mark>, <a class=\"report-live\" href=\"/f/events\">2</a></p>");
        Written("{{participants.women.percent}}", "participants.women.percent 50").ShouldNotContain("mark");
    }

    [Theory]
    [InlineData("{{nothing}}", "FigureUnknown", GapKind.Missing)]
    [InlineData("{{money.604.revisions}}", "FigureWithoutValue", GapKind.Missing)]
    [InlineData("{{participants}}", "FigureChanged", GapKind.Note)]
    [InlineData("All 5 participants attended.", "FigureContradicts", GapKind.Note)]
    public void The_completeness_check_names_what_is_wrong_with_the_figures_of_a_text(string text, string code, GapKind kind)
    {
        var facts = Whole with
        {
            Narratives = [.. Whole.Narratives.Select(n => n is { Section: ReportSection.Summary, Language: "en" }
                ? n with { Markdown = text, Figures = "participants 3" } : n)],
        };

        var gap = Completeness.Check(facts, "en").ShouldHaveSingleItem();

        (gap.Code, gap.Kind, gap.Section, gap.Place.Kind).ShouldBe((code, kind, 2, RecordKind.Narrative));
        gap.Facts.ShouldNotBeEmpty();
        Completeness.Check(facts, "fr").ShouldBeEmpty();
    }

    [Fact]
    public void On_paper_nothing_is_said_of_what_changed()
    {
        var written = new NarrativeFacts(ReportSection.Summary, "en", "So {{participants}}.") { Figures = "participants 3" };
        var facts = Whole with { Narratives = [written] };
        new ComposedReport(facts).Section(2).ShouldEndWith("So 4.");
        new ComposedReport(facts, "fr").Section(2).ShouldEndWith("So 4.");
    }

    [Fact]
    public void Values_that_a_text_uses_are_kept_as_they_are_printed()
    {
        var values = Figures.ValuesIn(
            "{{nominations.women.percent}} {{participants}} {{participants}} {{nothing}} {{money.604.revisions}}");
        KeptFigures.Write(values).ShouldBe("nominations.women.percent 33.3\nparticipants 4");
        KeptFigures.Read(KeptFigures.Write(values)).ShouldBe(values, ignoreOrder: true);
        LiveFigures.HasChanged(Figures.Find("nominations.women.percent")!, 33.3m).ShouldBeFalse();
        LiveFigures.HasChanged(Figures.Find("nominations.women.percent")!, 33.4m).ShouldBeTrue();
        LiveFigures.HasChanged(Figures.Find("money.604.revisions")!, 1m).ShouldBeTrue();
    }

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static string Printed(string markdown, string language) => Inner(HtmlRenderer.Render(Document(markdown, language, "")));

    private static string Written(string markdown, string kept) =>
        Inner(HtmlRenderer.Render(Document(markdown, "en", kept), name => "/f/" + name));

    private static string Inner(string article) =>
        Regex.Match(article, "^<article[^>]*>(.*)</article>$").Groups[1].Value.Replace("&#xA0;", "\u00a0", StringComparison.Ordinal);

    private static ReportDocument Document(string markdown, string language, string kept) => new()
    {
        Title = "",
        Language = language,
        CreatedAt = DateTime.UnixEpoch,
        Blocks = LiveNarrative.Blocks(markdown, language, () => Figures, kept),
    };

    /// <summary>"`a`, `.b`" is "a" and "a.b".</summary>
    private static IEnumerable<Regex> Names(string cell)
    {
        var names = Regex.Matches(cell, "`([^`]+)`").Select(m => m.Groups[1].Value).ToList();
        return names.Select(name => name.StartsWith('.') ? names[0] + name : name)
            .Select(name => new Regex($"^{Regex.Replace(Regex.Escape(name), @"\\\{\w+}", "[a-z0-9-]+")}$"));
    }
}

using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Money;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Figures;
using ProjectPortal.Reports.Html;
using ProjectPortal.Tests.Reports.Pdf;
using Shouldly;
using Xunit;
using static ProjectPortal.Tests.Reports.ReportFacts;

namespace ProjectPortal.Tests.Reports;

public sealed class FinalReportFigureTests
{
    private static readonly FinalReport Drawn = Whole with
    {
        Project = Whole.Project with
        {
            Countries = [new CountryFacts("ET", Both("Ethiopia", "Éthiopie")) { M49 = "231", Region = "Africa" },
                new CountryFacts("KI", Both("Kiribati", "Kiribati")) { M49 = "296", Region = "Oceania" },
                new CountryFacts("XX", Both("Nowhere", "Nulle part")) { M49 = "998", Region = "Asia" }],
        },
    };

    [Theory]
    [InlineData("en", "Figure")]
    [InlineData("fr", "Figure")]
    public void Every_figure_is_numbered_in_order_and_told_to_those_who_do_not_see_it(string language, string word)
    {
        var figures = new ComposedReport(Drawn, language).Document.Blocks.OfType<Figure>().ToList();
        figures.Count.ShouldBe(5);
        figures.Select(figure => figure.Caption.Split(" – ")[0])
            .ShouldBe([.. Enumerable.Range(1, 5).Select(number => $"{word} {number}")]);
        figures.ShouldAllBe(figure => figure.AltText.Length > 20 && figure.Source.Length > 10 && figure.Id!.StartsWith("figure-"));
        figures.Select(figure => figure.Id).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void Nothing_of_a_figure_leaves_its_canvas()
    {
        foreach (var figure in new ComposedReport(Drawn).Document.Blocks.OfType<Figure>())
        {
            foreach (var shape in figure.Shapes)
            {
                var (right, bottom) = shape switch
                {
                    LineShape line => (Math.Max(line.X1, line.X2), Math.Max(line.Y1, line.Y2)),
                    RectShape rect => (rect.X + rect.Width, rect.Y + rect.Height),
                    TextShape text => (text.X, text.Y),
                    _ => (0, 0),
                };
                right.ShouldBeLessThanOrEqualTo(figure.Width + 0.1, figure.Caption);
                bottom.ShouldBeLessThanOrEqualTo(figure.Height + 0.1, figure.Caption);
            }
        }
    }

    [Fact]
    public void The_map_draws_small_countries_as_circles_and_names_those_that_it_lacks()
    {
        var map = CountryMap.Draw(Drawn, new FinalReportWords("en"))!;
        map.AltText.ShouldContain("Ethiopia");
        map.Source.ShouldStartWith("Not on the map: Nowhere.");
        map.Source.ShouldContain("do not imply official endorsement or acceptance by the United Nations");
        map.Shapes.OfType<PolylineShape>().ShouldContain(shape => shape.Points.Count == 12 && shape.Fill == Tone.Series6);
        map.Shapes.OfType<PolylineShape>().Count(shape => shape.Fill == Tone.Line).ShouldBeGreaterThan(30);
        CountryMap.Draw(Whole, new FinalReportWords("en")).ShouldBeNull("no code, no map");
    }

    [Theory]
    [InlineData("004")]
    [InlineData("174")]
    [InlineData("296")]
    [InlineData("548")]
    [InlineData("426")]
    public void The_atlas_has_the_countries_of_the_project(string m49) => WorldMap.Instance.Find(m49).ShouldNotBeNull();

    [Fact]
    public void A_map_is_in_its_place_and_keeps_areas()
    {
        var (chad, kenya) = (WorldMap.Instance.Find("148")!, WorldMap.Instance.Find("404")!);
        // 1,284,000 and 580,000 square kilometres.
        (chad.Area / kenya.Area).ShouldBe(2.21, 0.12);
        chad.Middle.X.ShouldBeLessThan(kenya.Middle.X);
        chad.Middle.Y.ShouldBeLessThan(kenya.Middle.Y);
    }

    [Fact]
    public void Money_without_an_amount_has_no_figure_and_a_blank_no_bar()
    {
        var words = new FinalReportWords("en");
        MoneyByClass.Draw(Whole with { Budget = new BudgetTable([new BudgetRow("602", Both("Staff", ""), null, null, null)]) }, words)
            .ShouldBeNull();
        MoneyByClass.Draw(Whole with { Budget = new BudgetTable([]) }, words).ShouldBeNull();
        var figure = MoneyByClass.Draw(Whole with
        {
            Budget = new BudgetTable([new BudgetRow("602", Both("Staff", ""), new Usd(100_00), null, new Usd(150_00)),
                new BudgetRow("604", Both("Travel", ""), null, null, null)])
        }, words)!;
        figure.AltText.ShouldBe("Spent of what was allotted, in US dollars. 602 Staff: 150.00 of 100.00. 604 Travel: no figure recorded.");
        figure.Shapes.OfType<RectShape>().ShouldContain(bar => bar.Fill == Tone.Bad);
    }

    [Fact]
    public void The_report_stands_on_pages_with_its_lists_its_sections_and_its_mark()
    {
        var document = FinalReportComposer.Compose(Drawn, "en") with { Mark = "INTERNAL REVIEW" };
        using var file = new PdfFile(document);
        var pages = file.Pages;
        pages.ShouldAllBe(page => page.StartsWith("INTERNAL REVIEW", StringComparison.Ordinal));
        pages[1].ShouldContain("Table 5 – Budget, revisions and expenditure (US dollars)");
        pages[1].ShouldMatch(@"Figures Figure 1 – Timeline of the project and its events[ .]+\d");
        pages.Skip(2).ShouldAllBe(page => Regex.IsMatch(page, @"^INTERNAL REVIEW Final report – ROA 900 \d+\. "));
        file.Structure.ShouldNotContain("INTERNAL REVIEW", Case.Sensitive);
        Regex.Count(file.Structure, @"^\s*Figure\b", RegexOptions.Multiline).ShouldBe(5);
        new PdfRendererTwice(document).AreTheSame.ShouldBeTrue();
        using var plain = new PdfFile(FinalReportComposer.Compose(Drawn, "en"));
        plain.AllText.ShouldNotContain("REVIEW", Case.Sensitive);
    }

    [Fact]
    public void The_cover_tells_label_and_value_apart_and_its_title_as_a_heading()
    {
        using var file = new PdfFile(FinalReportComposer.Compose(Drawn, "en"));
        var objects = file.Objects;
        objects.ShouldMatch("/RoleMap <<\\s*/Title /H1");
        objects.ShouldContain("/S /Title");
        Regex.IsMatch(file.Structure, "TH[^\"]*\"DA project code", RegexOptions.Singleline).ShouldBeTrue();
        Regex.IsMatch(file.Structure, "TD[^\"]*\"1415A, ROA 900", RegexOptions.Singleline).ShouldBeTrue();
    }

    [Fact]
    public void Sources_of_lessons_are_notes_at_the_end_of_the_section_each_once()
    {
        var lesson = Whole.Themes[0].Lessons[0];
        var again = lesson with { Id = 99, Text = Both("Again.", "") };
        var twice = Whole with { Themes = [Whole.Themes[0] with { Lessons = [lesson, again] }] };
        var document = FinalReportComposer.Compose(twice, "en");
        using var file = new PdfFile(document);
        file.AllText.ShouldContain("Sources and notes 1. Workshop 1: delegates, last day 6. Sustainability");
        Regex.Count(file.AllText, "¹").ShouldBe(2);
        var html = HtmlRenderer.Render(document);
        html.ShouldContain("<li id=\"section-5-note-1\">");
        Regex.Count(html, "<sup><a href=\"#section-5-note-1\">1</a></sup>").ShouldBe(2);
    }

    [Fact]
    public void Annexes_stand_at_the_end_with_a_letter_each_only_where_they_were_asked_for()
    {
        var held = Drawn.Events[0];
        var annexed = Drawn with
        {
            Annexes = new AnnexFacts(ReportAnnex.Participants | ReportAnnex.Survey | ReportAnnex.Budget)
            {
                Participants = [new EventCountryFacts(held.Id, Drawn.Project.Countries[0], new HeadCount(3, 2, 1))],
                Surveys = [new SurveyFacts(held.Id, 2, 2, 1, 1, 0)],
            },
        };
        var report = new ComposedReport(annexed);
        report.Document.Blocks.OfType<Heading>().Where(h => h.Level == 1).Select(h => h.FullText).Skip(10)
            .ShouldBe(["Annex A. Participants by event", "Annex B. Survey of participants", "Annex C. Expenditure in detail"]);
        report.Table("annex-table-participants").Caption.ShouldBe("Table A – Participants by event, country and sex");
        report.Row("annex-table-participants", 0)[0].ShouldStartWith("Workshop 1 – ");
        report.Row("annex-table-participants", 1).ShouldBe(["Ethiopia", "2", "1", "3"]);
        report.Row("annex-table-survey", 0).ShouldBe(["Workshop 1", "2 of 3", "2", "1", "1", "0"]);
        PlainText.From([.. report.Document.Blocks.Skip(report.Document.Blocks.Count - 1)])
            .ShouldBe("Nothing has been recorded for this annex.");
        new ComposedReport(Drawn).Document.Blocks.OfType<Heading>().Count(h => h.Level == 1).ShouldBe(10);
    }

    private sealed class PdfRendererTwice(ReportDocument document)
    {
        public bool AreTheSame => new ProjectPortal.Reports.Pdf.PdfRenderer().Render(document)
            .SequenceEqual(new ProjectPortal.Reports.Pdf.PdfRenderer().Render(document));
    }
}

using Microsoft.AspNetCore.Html;
using ProjectPortal.Web.Features.Shared.Figures;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public class FiguresTests
{
    private static readonly string Hostile = FiguresMarkup.Hostile;

    public static TheoryData<string> Names => ["indicator", "budget", "funnel", "countries", "timeline", "sparkline", "frame"];

    private static IHtmlContent Figure(string name, string text) => name switch
    {
        "indicator" => IndicatorBar.Render(new IndicatorReading(text, 1, text, 2, text)),
        "budget" => BudgetBars.Render([new BudgetBar(text, 1, 2, text, text)], new BudgetKey(text, text, text)),
        "funnel" => FunnelFigure.Render([new FunnelStage(text, 3, text, text)]),
        "countries" => CountryGrid.Render([new CountryTile(text, text, text, 1, text, text, text)]),
        "timeline" => TimelineFigure.Render(
            new TimelineSpan(new(2011, 1, 1), new(2012, 1, 1), new(2013, 1, 1), text),
            [new TimelineEvent(text, new(2011, 2, 3), null, text, TimelineState.Done, text, text)]),
        "sparkline" => Sparkline.Render(text, [1, 2]),
        "frame" => FigureFrame.Render(text, text, HtmlString.Empty, text, [text], [[text, text]], text),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_never_become_markup(string name)
    {
        var figure = FiguresMarkup.Parse(Figure(name, Hostile));

        figure.DescendantsAndSelf().ShouldAllBe(element => element.Name.LocalName != "script");
        figure.Value.ShouldContain("<script>alert('x')</script> \" & ");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_strict_content_policy_finds_nothing_to_refuse(string name)
    {
        var attributes = FiguresMarkup.Parse(Figure(name, "Bhutan")).DescendantsAndSelf().SelectMany(element => element.Attributes());

        attributes.ShouldAllBe(attribute => attribute.Name.LocalName != "style" && !attribute.Name.LocalName.StartsWith("on"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_is_either_named_or_hidden(string name)
    {
        var pictures = FiguresMarkup.Parse(Figure(name, "Bhutan")).DescendantsAndSelf("svg");

        pictures.ShouldAllBe(svg => svg.Get("aria-hidden") == "true" || (svg.Get("role") == "img" && svg.Get("aria-label") != null));
    }

    /// <summary>A bar that is full says that a target is met, whatever the figures are.</summary>
    [Theory]
    [InlineData(13, null, null, false)]
    [InlineData(82, null, 100, false)]
    [InlineData(0, 5, null, false)]
    [InlineData(13, 18, null, false)]
    [InlineData(18, 18, null, true)]
    [InlineData(20, 18, null, true)]
    [InlineData(60, 60, 100, false)]
    public void A_bar_is_full_only_where_a_target_is_met(int value, int? target, int? maximum, bool full)
    {
        var reading = new IndicatorReading("A", value, "v", target, target is null ? null : "t", maximum);
        var figure = FiguresMarkup.Parse(IndicatorBar.Render(reading));
        figure.DescendantsAndSelf("svg").Any().ShouldBe(target is not null, "without a target there is no bar");
        figure.DescendantsAndSelf("rect").Where(r => r.Get("class") == "fig-1").Any(r => r.Get("width") == "100%").ShouldBe(full);
    }

    [Fact]
    public void What_was_spent_without_an_allotment_is_no_bar()
    {
        var figure = FiguresMarkup.Parse(BudgetBars.Render([new BudgetBar("602", null, 500), new BudgetBar("604", 1000, 250)],
            new BudgetKey("a", "b", "c")));
        figure.DescendantsAndSelf("li").Where(li => li.Get("class") == "fig-row")
            .Select(li => li.Descendants("svg").Count()).ShouldBe([0, 1]);
        figure.DescendantsAndSelf("rect").Single(r => r.Get("class") == "fig-1" && r.Get("y") == "6").Get("width").ShouldBe("25%");
    }

    [Fact]
    public void An_indicator_is_as_long_as_its_share_of_the_axis_and_marks_its_target()
    {
        var figure = FiguresMarkup.Parse(IndicatorBar.Render(new IndicatorReading("Adopted", 13, "13 of 24", 18, "target 18", 24)));

        figure.WithClass("fig-1").Single().Get("width").ShouldBe("54.17%");
        figure.WithClass("fig-target").Single().Get("x1").ShouldBe("75%");
    }

    [Fact]
    public void An_axis_makes_room_for_a_value_above_it()
    {
        var figure = FiguresMarkup.Parse(IndicatorBar.Render(new IndicatorReading("Enrolled", 200, "200%", 50, "target", 100)));

        figure.WithClass("fig-1").Single().Get("width").ShouldBe("100%");
        figure.WithClass("fig-target").Single().Get("x1").ShouldBe("25%");
    }

    [Fact]
    public void Zero_is_drawn_and_a_missing_value_is_said()
    {
        var zero = FiguresMarkup.Parse(IndicatorBar.Render(new IndicatorReading("Enrolled", 0, "0", 50)));
        var missing = FiguresMarkup.Parse(IndicatorBar.Render(new IndicatorReading("Enrolled", null, "no data yet", 50)));

        zero.WithClass("fig-zero").Count.ShouldBe(1);
        zero.WithClass("fig-missing").ShouldBeEmpty();
        missing.WithClass("fig-zero").ShouldBeEmpty();
        missing.WithClass("fig-1").ShouldBeEmpty();
        missing.WithClass("fig-missing").Count.ShouldBe(1);
        missing.WithClass("fig-note")[0].Value.ShouldBe("no data yet");
    }

    [Fact]
    public void Budget_classes_share_one_scale_and_show_what_is_over()
    {
        var figure = FiguresMarkup.Parse(BudgetBars.Render(
            [new BudgetBar("604", 100, 50), new BudgetBar("608", 40, 60)],
            new BudgetKey("Allotment", "Expenditure", "Over")));

        var rows = figure.WithClass("fig-row");
        rows[0].WithClass("fig-soft").Single().Get("width").ShouldBe("100%");
        rows[0].WithClass("fig-1").Single().Get("width").ShouldBe("50%");
        rows[1].WithClass("fig-1").Single().Get("width").ShouldBe("40%");
        rows[1].WithClass("fig-over").Single().Get("x").ShouldBe("40%");
        rows[1].WithClass("fig-over").Single().Get("width").ShouldBe("20%");
    }

    [Fact]
    public void A_blank_class_is_blank_and_an_unspent_one_is_not()
    {
        var figure = FiguresMarkup.Parse(BudgetBars.Render(
            [new BudgetBar("616", null, null), new BudgetBar("618", 0, 0)],
            new BudgetKey("Allotment", "Expenditure", "Over")));

        var rows = figure.WithClass("fig-row");
        rows[0].Descendants("svg").ShouldBeEmpty();
        rows[0].WithClass("fig-value").Single().Value.ShouldBeEmpty();
        rows[1].WithClass("fig-zero").ShouldNotBeEmpty();
    }

    [Fact]
    public void A_funnel_measures_each_stage_against_the_largest()
    {
        var figure = FiguresMarkup.Parse(FunnelFigure.Render(
            [new FunnelStage("Nominated", 64, "64"), new FunnelStage("Selected", 16, "16"), new FunnelStage("Attended", null, "not yet")]));

        figure.WithClass("fig-1").Select(bar => bar.Get("width")).ShouldBe(["100%", "25%"]);
        figure.WithClass("fig-missing").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, "country-level-unknown")]
    [InlineData(0, "country-level-0")]
    [InlineData(1, "country-level-1")]
    [InlineData(4, "country-level-4")]
    [InlineData(9, "country-level-4")]
    public void A_country_says_how_often_it_took_part(int? times, string level)
    {
        var grid = FiguresMarkup.Parse(CountryGrid.Render([new CountryTile("Asia", "BTN", "Bhutan", times, "the words")]));

        var tile = grid.WithClass(level).Single();
        tile.WithClass("country-times").Single().Value.ShouldBe("the words");
    }

    [Fact]
    public void Countries_stand_under_their_region_in_the_order_given()
    {
        var grid = FiguresMarkup.Parse(CountryGrid.Render(
        [
            new CountryTile("Asia", "BTN", "Bhutan", 1, "1"),
            new CountryTile("Africa", "BDI", "Burundi", 1, "1"),
            new CountryTile("Asia", "NPL", "Nepal", 1, "1"),
        ]));

        var regions = grid.Elements("div").ToList();
        regions.Select(region => region.Get("aria-label")).ShouldBe(["Asia", "Africa"]);
        regions[0].WithClass("country-code").Select(code => code.Value).ShouldBe(["BTN", "NPL"]);
    }

    [Fact]
    public void A_timeline_runs_over_whole_years_and_shades_the_extension()
    {
        var figure = FiguresMarkup.Parse(TimelineFigure.Render(
            new TimelineSpan(new(2011, 1, 1), new(2012, 12, 31), new(2014, 6, 30), "Extension"),
            [new TimelineEvent("Workshop", new(2013, 1, 1), new(2013, 1, 3), "1 to 3 January 2013", TimelineState.Done, "Completed")]));

        figure.WithClass("fig-text").Select(tick => tick.Value).ShouldBe(["2011", "2012", "2013", "2014"]);
        var row = figure.WithClass("fig-rows").Single();
        row.WithClass("fig-mark-done").Single().Get("x1").ShouldBe("50.03%");
        row.WithClass("fig-extension").Single().Get("x").ShouldBe("49.97%");
        figure.WithClass("fig-key").Single().Value.ShouldBe("Extension");
    }

    [Fact]
    public void An_event_without_a_date_has_words_and_no_mark()
    {
        var figure = FiguresMarkup.Parse(TimelineFigure.Render(
            new TimelineSpan(new(2011, 1, 1), new(2012, 12, 31)),
            [new TimelineEvent("Mission", null, null, "no date yet", TimelineState.Planned, "Planned")]));

        figure.WithClass("fig-mark").ShouldBeEmpty();
        figure.WithClass("fig-extension").ShouldBeEmpty();
        figure.WithClass("fig-value").Single().Value.ShouldBe("no date yet Planned");
    }

    [Fact]
    public void A_long_timeline_names_fewer_years_than_it_marks()
    {
        var figure = FiguresMarkup.Parse(TimelineFigure.Render(new TimelineSpan(new(2001, 1, 1), new(2020, 12, 31)), []));

        figure.WithClass("fig-text").Count.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void A_sparkline_breaks_where_a_value_is_missing()
    {
        var figure = FiguresMarkup.Parse(Sparkline.Render("From 3 to 9", [3, 5, null, 9]));

        figure.WithClass("fig-line").Single().Get("d")!.Count(c => c == 'M').ShouldBe(2);
        figure.Element("title")!.Value.ShouldBe("From 3 to 9");
    }

    [Fact]
    public void A_sparkline_of_nothing_is_only_its_axis()
    {
        FiguresMarkup.Parse(Sparkline.Render("No data", [null, null])).WithClass("fig-line").ShouldBeEmpty();
        FiguresMarkup.Parse(Sparkline.Render("No data", [])).WithClass("fig-grid").Count.ShouldBe(1);
    }

    [Fact]
    public void The_frame_holds_the_same_figures_as_a_table()
    {
        var figure = FiguresMarkup.Parse(FigureFrame.Render(
            "Adoption", "per cent", new HtmlString("<svg/>"), "Source: survey", ["Country", "2012", "2013"], [["Bhutan", "0", null]],
                "As a table"));

        figure.Name.LocalName.ShouldBe("figure");
        figure.Element("figcaption")!.Value.ShouldBe("Adoption per cent");
        figure.Descendants("summary").Single().Value.ShouldBe("As a table");
        figure.Descendants("th").Count(cell => cell.Get("scope") == "row").ShouldBe(1);
        figure.Descendants("td").Select(cell => cell.Value).ShouldBe(["0", "–"]);
    }
}

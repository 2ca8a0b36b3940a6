using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public class HtmlRendererTests
{
    [Fact]
    public void The_sample_is_well_formed_and_free_of_script_and_style()
    {
        var html = HtmlRenderer.Render(SampleReport.Create());
        var body = Parse(html);
        body.QuerySelectorAll("script, style, [style]").ShouldBeEmpty();
        body.QuerySelectorAll("article.report-document > h2").Length.ShouldBe(10);
        body.QuerySelector("h2#finance")!.TextContent.ShouldBe("10. Financial information");
        var ids = body.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        ids.ShouldBeUnique();
    }

    [Fact]
    public void Whatever_is_text_is_encoded()
    {
        const string Evil = "<script>alert('x')</script> & \"";
        var html = HtmlRenderer.Render(Documents.From(new Heading(1, Evil), new Paragraph(Evil), new Note(NoteKind.Information, Evil, Evil),
            new Table(Evil, [new(Evil)], [new([new(Evil)])]), new Figure(Evil, Evil, 10, 10, [new TextShape(0, 0, Evil)])));
        html.ShouldNotContain("<script");
        Parse(html).QuerySelector("h2")!.TextContent.ShouldBe(Evil);
        Parse(html).QuerySelector(".table-scroll")!.GetAttribute("aria-label").ShouldBe(Evil);
    }

    [Fact]
    public void A_table_names_its_heads_and_scrolls_in_a_named_box()
    {
        var body = Parse(HtmlRenderer.Render(Documents.From(new Heading(1, "Money"), SampleReport.Money(), SampleReport.Features())));
        var table = body.QuerySelector("table#table-5")!;
        table.QuerySelector("caption")!.TextContent.ShouldBe("Table 5. Budget, revisions and expenditure");
        table.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(6);
        table.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(7);
        table.QuerySelector("tfoot th")!.GetAttribute("colspan").ShouldBe("2");
        table.QuerySelector("tbody td.report-end")!.TextContent.ShouldBe("12,000");
        var boxes = body.QuerySelectorAll("div.table-scroll[tabindex='0'][role=region]");
        boxes.Select(box => box.GetAttribute("aria-label")).ShouldBe(["Table 5. Budget, revisions and expenditure", "Money"]);
    }

    [Fact]
    public void Each_group_of_rows_has_a_body_and_its_head_says_so()
    {
        var body = Parse(HtmlRenderer.Render(Documents.From(new Table("", [new("A"), new("B", 1, CellAlign.Center)],
        [
            new([new("loose"), new("1")]), TableRow.Group("One", 2), new([new("x"), new("2")]), TableRow.Group("Two", 2),
            new([new("y") { RowSpan = 2 }, new("3")]), new([new("4")]),
        ])
        { HeaderRows = [new([new("Both") { ColSpan = 2 }])] })));
        body.QuerySelectorAll("tbody").Length.ShouldBe(3);
        body.QuerySelectorAll("tr.report-group th[scope=rowgroup][colspan='2']").Length.ShouldBe(2);
        body.QuerySelector("thead th")!.GetAttribute("scope").ShouldBe("colgroup");
        body.QuerySelector("td[rowspan='2']")!.TextContent.ShouldBe("y");
        body.QuerySelectorAll("td.report-center").Length.ShouldBe(4);
        body.QuerySelector(".table-scroll")!.HasAttribute("role").ShouldBeFalse();
    }

    [Fact]
    public void Inlines_nest_and_unsafe_addresses_are_plain_text()
    {
        var body = Parse(HtmlRenderer.Render(Documents.From(new Paragraph([
            new TextRun("both") { Bold = true, Italic = true, Href = "https://example.org/" }, new LineBreak(),
            new TextRun("deutsch") { Lang = "de" },
            new TextRun("bad") { Href = "javascript:alert(1)" }, new TextRun("in") { Href = "#here" }])
        { Lang = "fr" })));
        body.QuerySelector("p[lang=fr] a[href='https://example.org/'] strong em")!.TextContent.ShouldBe("both");
        body.QuerySelector("span[lang=de]")!.TextContent.ShouldBe("deutsch");
        body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["https://example.org/", "#here"]);
        body.QuerySelectorAll("br").Length.ShouldBe(1);
    }

    [Fact]
    public void Lists_notes_quotes_and_breaks()
    {
        var body = Parse(HtmlRenderer.Render(Documents.From(
            new ListBlock(Ordered: true, [new ListItem([new Paragraph("a"), new ListBlock(Ordered: false, [new ListItem("b")])]),
                new ListItem([new Paragraph("c"), new Paragraph("d")])])
            { Start = 3 },
            new PageBreak(), new Quote([new Paragraph("said")]),
            new Note(NoteKind.Missing, "Missing", "m"), new Note(NoteKind.Warning, "Warning", "w"))));
        body.QuerySelector("ol.report-list")!.GetAttribute("start").ShouldBe("3");
        body.QuerySelector("ol > li > ul > li")!.TextContent.ShouldBe("b");
        body.QuerySelectorAll("ol > li > p").Length.ShouldBe(2);
        body.QuerySelector("blockquote p")!.TextContent.ShouldBe("said");
        body.QuerySelector(".report-note-missing .report-note-title")!.TextContent.ShouldBe("Missing");
        body.QuerySelectorAll(".report-note-warning[role=note]").Length.ShouldBe(1);
    }

    [Fact]
    public void A_figure_is_a_drawing_with_a_name_and_a_description()
    {
        var body = Parse(HtmlRenderer.Render(Documents.From(
            new Figure("Caption", "Description", 100.5, 50, [
                new LineShape(0, 0, 1, 1, Tone.Line), new RectShape(1, 2, 3, 4, Tone.Series3, Tone.AccentTint),
                new RectShape(1, 2, 3, 4, null),
                new PolylineShape([new(0, 0), new(1, 1.25)], Tone.Bad),
                new PolylineShape([new(0, 0), new(1, 1), new(2, 0)], null, Fill: Tone.Warn, Closed: true),
                new TextShape(5, 5, "Label", Anchor: TextAnchor.Middle, Bold: true), new TextShape(5, 5, "End", Anchor: TextAnchor.End)])
            { Id = "fig" },
            new Figure("", "No caption", 10, 10, []))));
        var svg = body.QuerySelector("figure#fig svg")!;
        svg.GetAttribute("viewBox").ShouldBe("0 0 100.5 50");
        svg.GetAttribute("aria-labelledby").ShouldBe("fig-title fig-desc");
        svg.QuerySelector("desc")!.TextContent.ShouldBe("Description");
        svg.QuerySelector("rect")!.ClassName.ShouldBe("report-fill-series-3 report-stroke-accent-tint");
        svg.QuerySelector("polyline")!.GetAttribute("points").ShouldBe("0,0 1,1.25");
        svg.QuerySelector("polygon")!.GetAttribute("fill").ShouldBe("#8a5a00");
        svg.QuerySelectorAll("text").Select(text => text.GetAttribute("text-anchor")).ShouldBe(["middle", "end"]);
        body.QuerySelector("figure#fig figcaption")!.TextContent.ShouldBe("Caption");
        body.QuerySelectorAll("figure#figure-2 figcaption").ShouldBeEmpty();
    }

    [Fact]
    public void Every_tone_has_a_colour() =>
        Enum.GetValues<Tone>().Select(TonePalette.Hex)
            .ShouldAllBe(hex => System.Text.RegularExpressions.Regex.IsMatch(hex, "^[0-9a-f]{6}$"));

    [Fact]
    public void Contents_are_nested_and_lead_to_headings_that_exist()
    {
        var document = Documents.From(
            new Heading(1, "A"), new Heading(2, "A1"), new Heading(3, "deep"), new Heading(2, "A2"), new Heading(1, "B", "2.", "b"),
            new Heading(2, "B1"));
        var nav = Parse(HtmlRenderer.Contents(document));
        var body = Parse(HtmlRenderer.Render(document));
        nav.QuerySelector("nav")!.GetAttribute("aria-label").ShouldBe("Contents");
        nav.QuerySelectorAll("nav > ol > li").Length.ShouldBe(2);
        nav.QuerySelectorAll("nav > ol > li > ol > li").Length.ShouldBe(3);
        var links = nav.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(5);
        links.ShouldAllBe(link => body.QuerySelector(link) != null);
        nav.QuerySelectorAll("a")[3].TextContent.ShouldBe("2. B");
        HtmlRenderer.Contents(Documents.From()).ShouldBe("");
    }

    private static IElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;
}

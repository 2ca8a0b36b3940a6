using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ProjectPortal.Reports.Pdf.Layout;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>Pages on their short or long side, with the running head, the mark of the report's state and the number of the page.</summary>
internal sealed class PageWriter(DocxFile file)
{
    private readonly Dictionary<bool, (string Head, string Foot)> _furniture = [];

    /// <summary>Between the margins, in points.</summary>
    public static double WidthOf(bool isLandscape) => (isLandscape ? Theme.PageLong : Theme.PageShort) - (2 * Theme.Margin);

    /// <summary>The paragraph with which a part of the document ends, so that the next one begins on a new page.</summary>
    public W.Paragraph Break(bool isLandscape, bool isCover = false) => new(new ParagraphProperties
    {
        SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
        SectionProperties = FormOf(isLandscape, isCover),
    });

    /// <summary>What the last part of the document says of its pages.</summary>
    public SectionProperties End(bool isLandscape) => FormOf(isLandscape, isCover: false);

    private SectionProperties FormOf(bool isLandscape, bool isCover)
    {
        var form = new SectionProperties();
        if (!isCover && file.Report.HasPageNumbers)
        {
            var (head, foot) = Furniture(isLandscape);
            form.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = head },
                new FooterReference { Type = HeaderFooterValues.Default, Id = foot });
        }
        else if (file.Report.Mark.Length > 0)
        {
            // A cover has no running head, but a draft says on every page that it is one.
            form.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = Head(isLandscape, runningHead: "") });
        }

        var (width, height) = isLandscape ? (Theme.PageLong, Theme.PageShort) : (Theme.PageShort, Theme.PageLong);
        form.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)Twips(width),
                Height = (uint)Twips(height),
                Orient = isLandscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Twips(Theme.Margin),
                Bottom = Twips(Theme.Margin),
                Left = (uint)Twips(Theme.Margin),
                Right = (uint)Twips(Theme.Margin),
                Header = 600,
                Footer = 560,
                Gutter = 0,
            });
        return form;
    }

    private (string Head, string Foot) Furniture(bool isLandscape)
    {
        if (_furniture.TryGetValue(isLandscape, out var known))
            return known;

        var foot = file.NextRelation();
        var words = file.Report.Words.PageOf.Split("{0}");
        var rest = words[1].Split("{1}");
        file.Main.AddNewPart<FooterPart>(foot).Footer = new Footer(BlockWriter.Set(
            [.. RunWriter.Plain(words[0]), .. Fields.Of("PAGE", "1"), .. RunWriter.Plain(rest[0]), .. Fields.Of("NUMPAGES", "1"),
            .. RunWriter.Plain(rest[1])], new Place(0) { Style = "Footer" }));
        return _furniture[isLandscape] = (Head(isLandscape, file.Report.RunningHeader), foot);
    }

    private string Head(bool isLandscape, string runningHead)
    {
        var id = file.NextRelation();
        var line = BlockWriter.Set(RunWriter.Plain(runningHead), new Place(0) { Style = "Header" });
        line.ParagraphProperties!.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = Twips(WidthOf(isLandscape)) });
        if (file.Report.Mark.Length > 0)
        {
            line.Append(new Run(new TabChar()),
                new Run(new RunProperties(new RunStyle { Val = "Mark" }), RunWriter.Words(file.Report.Mark)));
        }

        file.Main.AddNewPart<HeaderPart>(id).Header = new Header(line);
        return id;
    }

    private static int Twips(double points) => (int)Math.Round(points * 20);
}

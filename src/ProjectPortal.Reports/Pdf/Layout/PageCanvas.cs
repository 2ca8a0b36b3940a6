using System.Text;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Pdf.Objects;
using ProjectPortal.Reports.Pdf.Shaping;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A page being drawn. The origin is the top left corner and y grows downwards, as in the document model.</summary>
internal sealed class PageCanvas(int index, double width, double height, DocumentFonts fonts)
{
    private const string Layout = "/Artifact <</Type/Layout>>";
    private const string Pagination = "/Artifact <</Type/Pagination>>";

    private readonly StringBuilder _content = new();
    private readonly List<StructElement> _marked = [];
    private readonly List<PageLink> _links = [];
    private readonly List<LaterText> _later = [];
    private object? _open;
    private TextPen? _pen;
    private int _under;

    public int Index => index;

    public double Width => width;

    public double Height => height;

    /// <summary>The element of each marked content identifier.</summary>
    public IReadOnlyList<StructElement> Marked => _marked;

    public IReadOnlyList<PageLink> Links => _links;

    public bool IsBlank => _content.Length == _under;

    /// <summary>Whether the page is all places of its own: no header, no number.</summary>
    public bool IsSheet { get; set; }

    /// <summary>Whether what is drawn repeats something that was told before, such as the head of a continued table.</summary>
    public bool Repeating { get; set; }

    /// <summary>What is drawn next belongs to an element.</summary>
    public void Tag(StructElement element)
    {
        if (Repeating)
        {
            Open(Pagination, Pagination + " BDC\n");
            return;
        }

        if (ReferenceEquals(_open, element))
            return;
        Open(element, $"/{element.Type} <</MCID {_marked.Count}>> BDC\n");
        element.AddContent(index, _marked.Count);
        _marked.Add(element);
    }

    /// <summary>What is drawn next is decoration.</summary>
    public void Decorate() => Open(Layout, Layout + " BDC\n");

    /// <summary>What is drawn next belongs to the page and not to the text.</summary>
    public void Paginate() => Open(Pagination, Pagination + " BDC\n");

    /// <summary>One line of text in one style, in whatever directions it is read.</summary>
    public void Text(double x, double baseline, string text, TextStyle style)
    {
        if (!BidiClasses.HasRightToLeft(text))
        {
            Forward(x, baseline, text, style);
            return;
        }

        foreach (var piece in LineOrder.Place([new LineStretch(0, new Span(text, style), text)], rightToLeft: false))
            Text(x + piece.X, baseline, piece);
    }

    /// <summary>A stretch of a line that is read in one direction.</summary>
    public void Text(double x, double baseline, LineStretch stretch)
    {
        if (stretch.IsRightToLeft)
            Backward(x, baseline, stretch.Text, stretch.Span.Style);
        else
            Forward(x, baseline, stretch.Text, stretch.Span.Style);
    }

    private void Forward(double x, double baseline, string text, TextStyle style) =>
        (_pen ??= new TextPen(_content, fonts)).Write(N(x), Y(baseline), text, style);

    /// <summary>Word by word, so that the file holds them in the order in which they are read.</summary>
    private void Backward(double x, double baseline, string text, TextStyle style)
    {
        var right = x + style.Measure(text);
        foreach (var word in new WordSplit(text))
        {
            right -= style.Face.Words.Shape(word, rightToLeft: true).Width * style.Size / 1000;
            (_pen ??= new TextPen(_content, fonts)).WriteBackward(N(right), Y(baseline), word, style);
        }
    }

    /// <summary>A word across the page, from its lower left to its upper right, before anything else is drawn.</summary>
    public void LieUnder(string text, TextStyle style)
    {
        var length = Math.Sqrt((width * width) + (height * height));
        var (cos, sin) = (width / length, height / length);
        var fitted = style with { Size = Math.Min(style.Size, style.Size * 0.62 * length / style.Measure(text)) };
        var (half, drop) = (fitted.Measure(text) / 2, fitted.Size * 0.36);
        Paginate();
        double[] matrix =
            [cos, sin, -sin, cos, (width / 2) - (half * cos) + (drop * sin), (height / 2) - (half * sin) - (drop * cos)];
        (_pen ??= new TextPen(_content, fonts)).WriteAlong(string.Join(' ', matrix.Select(PdfText.Number)), text, fitted);
        Close();
        _under = _content.Length;
    }

    /// <summary>Text, set to the right, that is known only when the whole document is; its place in the content is kept.</summary>
    public void TextLater(double right, double baseline, TextStyle style, Func<string> text) =>
        _later.Add(new LaterText(_content.Length, right, baseline, style, text));

    public void FillRect(double x, double y, double rectWidth, double rectHeight, Color fill) =>
        _content.Append(fill.Operands).Append(" rg ").Append(Rect(x, y, rectWidth, rectHeight)).Append(" re f\n");

    public void StrokeRect(double x, double y, double rectWidth, double rectHeight, double lineWidth, Color stroke) =>
        _content.Append(stroke.Operands).Append(" RG ").Append(N(lineWidth)).Append(" w ").Append(Rect(x, y, rectWidth, rectHeight))
            .Append(" re S\n");

    public void Line(double x1, double y1, double x2, double y2, double lineWidth, Color stroke) =>
        _content.Append(stroke.Operands).Append(" RG ").Append(N(lineWidth)).Append(" w ")
            .Append(N(x1)).Append(' ').Append(Y(y1)).Append(" m ").Append(N(x2)).Append(' ').Append(Y(y2)).Append(" l S\n");

    /// <summary>
    /// A line in the coordinates of its figure: the short numbers of a map stay short in the file.
    /// </summary>
    public void Path(IReadOnlyList<FigurePoint> points, FigurePoint origin, double scale, bool closed, Color? fill, Color? stroke,
        double lineWidth)
    {
        if (points.Count == 0 || (fill is null && stroke is null))
            return;
        _content.Append("q ").Append(N(scale)).Append(" 0 0 ").Append(N(-scale)).Append(' ').Append(N(origin.X)).Append(' ')
            .Append(Y(origin.Y)).Append(" cm ");
        if (fill is not null)
            _content.Append(fill.Operands).Append(" rg ");
        if (stroke is not null)
            _content.Append(stroke.Operands).Append(" RG ").Append(N(lineWidth)).Append(" w 1 j 1 J ");
        for (var place = 0; place < points.Count; place++)
            _content.Append(N(points[place].X)).Append(' ').Append(N(points[place].Y)).Append(place == 0 ? " m " : " l ");
        if (closed)
            _content.Append("h ");
        _content.Append((fill, stroke) switch { (not null, not null) => "B", (not null, null) => "f", _ => "S" }).Append(" Q\n");
    }

    /// <summary>Makes an area lead somewhere.</summary>
    public void Link(double x, double y, double linkWidth, double linkHeight, string href, string description, StructElement element)
    {
        if (Repeating)
            return;
        element.AddAnnotation(index, _links.Count);
        _links.Add(new PageLink($"[{N(x)} {Y(y + linkHeight)} {N(x + linkWidth)} {Y(y)}]", href, description, element));
    }

    /// <summary>A place on the page in the coordinates of the file.</summary>
    public string Y(double y) => N(height - y);

    /// <summary>The finished content stream.</summary>
    public byte[] Finish()
    {
        Close();
        WriteLater();
        return Encoding.ASCII.GetBytes(_content.ToString());
    }

    /// <summary>From the last to the first, so that the places of the others hold.</summary>
    private void WriteLater()
    {
        foreach (var (at, right, baseline, style, text) in Enumerable.Reverse(_later))
        {
            var known = text();
            var after = _content.ToString(at, _content.Length - at);
            _content.Length = at;
            Text(right - style.Measure(known), baseline, known, style);
            _content.Append(after);
        }

        _later.Clear();
    }

    private void Open(object owner, string operators)
    {
        if (ReferenceEquals(_open, owner))
            return;
        Close();
        _content.Append(operators);
        _open = owner;
    }

    private void Close()
    {
        if (_open is not null)
            _content.Append("EMC\n");
        _open = null;
    }

    private string Rect(double x, double y, double rectWidth, double rectHeight) =>
        $"{N(x)} {Y(y + rectHeight)} {N(rectWidth)} {N(rectHeight)}";

    private static string N(double value) => PdfText.Number(value);
}

/// <summary>Text that waits, and its place in the content.</summary>
internal sealed record LaterText(int At, double Right, double Baseline, TextStyle Style, Func<string> Text);

/// <summary>An area that leads somewhere, with its rectangle in PDF syntax.</summary>
internal sealed record PageLink(string Rect, string Href, string Description, StructElement Element);

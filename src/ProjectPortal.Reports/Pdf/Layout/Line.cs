namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>One line of text: stretches of one span each, from the left.</summary>
internal sealed class Line
{
    /// <summary>What stands where a word is parted: it is read as nothing.</summary>
    public const string Hyphen = "\u00AD";

    private readonly List<LineStretch> _stretches = [];
    private Span? _space;
    private IReadOnlyList<LineStretch>? _ordered;

    /// <summary>In the order in which they are read; where they stand from the left is another matter.</summary>
    public IReadOnlyList<LineStretch> Stretches => _ordered ??= LineOrder.Place(_stretches, IsRightToLeft);

    /// <summary>Whether the paragraph is read from the right.</summary>
    public bool IsRightToLeft { get; set; }

    /// <summary>The width without the space at the end.</summary>
    public double Width { get; private set; }

    /// <summary>How far its ink reaches above the base line.</summary>
    public double Above { get; private set; }

    /// <summary>How far its ink reaches below the base line.</summary>
    public double Below { get; private set; }

    public double PendingSpace => _space?.Style.Measure(" ") ?? 0;

    public bool IsEmpty => _stretches.Count == 0 && _space is null;

    public void Add(Chunk chunk)
    {
        if (_space is not null && chunk.Parts.Count > 0)
            Width += PendingSpace;
        foreach (var (span, text, extent) in chunk.Parts)
        {
            Append(span, text, Width);
            Width += extent.Width;
            Above = Math.Max(Above, extent.Above);
            Below = Math.Max(Below, extent.Below);
        }

        // The space stays in the text even where the line ends, so that words remain apart when the text is read out or copied.
        _space = chunk.Space;
        if (_space is not null)
            Append(_space, " ", Width);
    }

    /// <summary>Ends the line within a word.</summary>
    public void AddHyphen(Span span)
    {
        Append(span, Hyphen, Width);
        Width += span.Style.Measure(Hyphen);
    }

    /// <summary>From the top of the line to its base line: as in its style, and more where signs are stacked higher.</summary>
    public double BaselineIn(TextStyle style) => Math.Max(style.Baseline, Above);

    /// <summary>The height of the line, which grows with what stands above or hangs below.</summary>
    public double HeightIn(TextStyle style) => BaselineIn(style) + Math.Max(style.LineHeight - style.Baseline, Below);

    private void Append(Span span, string text, double x)
    {
        if (_stretches.Count > 0 && ReferenceEquals(_stretches[^1].Span, span))
            _stretches[^1] = _stretches[^1] with { Text = _stretches[^1].Text + text };
        else
            _stretches.Add(new LineStretch(x, span, text));
    }
}

/// <summary>A stretch of a line, from x points after its beginning.</summary>
internal sealed record LineStretch(double X, Span Span, string Text)
{
    /// <summary>How deep it lies in text of other directions; odd where it is read from the right.</summary>
    public int Level { get; init; }

    public bool IsRightToLeft => Level % 2 == 1;
}

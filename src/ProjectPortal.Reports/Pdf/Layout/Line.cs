namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>One line of text: stretches of one span each, from the left.</summary>
internal sealed class Line
{
    private readonly List<LineStretch> _stretches = [];
    private Span? _space;

    public IReadOnlyList<LineStretch> Stretches => _stretches;

    /// <summary>The width without the space at the end.</summary>
    public double Width { get; private set; }

    public double PendingSpace => _space?.Style.Measure(" ") ?? 0;

    public bool IsEmpty => _stretches.Count == 0 && _space is null;

    public void Add(Chunk chunk)
    {
        if (_space is not null && chunk.Parts.Count > 0)
            Width += PendingSpace;
        foreach (var (span, text) in chunk.Parts)
        {
            Append(span, text, Width);
            Width += span.Style.Measure(text);
        }

        // The space stays in the text even where the line ends, so that words remain apart when the text is read out or copied.
        _space = chunk.Space;
        if (_space is not null)
            Append(_space, " ", Width);
    }

    private void Append(Span span, string text, double x)
    {
        if (_stretches.Count > 0 && ReferenceEquals(_stretches[^1].Span, span))
            _stretches[^1] = _stretches[^1] with { Text = _stretches[^1].Text + text };
        else
            _stretches.Add(new LineStretch(x, span, text));
    }
}

/// <summary>A stretch of a line, from x points after its beginning.</summary>
internal sealed record LineStretch(double X, Span Span, string Text);

using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A piece of text that stays on one line, with the space that follows it.</summary>
internal sealed class Chunk
{
    private readonly List<ChunkPart> _parts = new(1);

    public IReadOnlyList<ChunkPart> Parts => _parts;

    public double Width { get; private set; }

    /// <summary>The span of the space after the piece; null where another piece follows at once.</summary>
    public Span? Space { get; set; }

    public double SpaceWidth => Space?.Style.Measure(" ") ?? 0;

    /// <summary>The span of the hyphen that is set where a line ends after the piece; null where none is.</summary>
    public Span? Hyphen { get; set; }

    /// <summary>The room that the piece needs where a line ends after it.</summary>
    public double Needed => Width + (Hyphen?.Style.Measure(Line.Hyphen) ?? 0);

    /// <summary>Whether it is a part of an address, which is broken at its own signs only.</summary>
    public bool IsAddress { get; set; }

    /// <summary>Whether the line ends here.</summary>
    public bool Forced { get; set; }

    public bool IsEmpty => _parts.Count == 0;

    public void Add(Span span, string text)
    {
        var extent = span.Style.Extent(text);
        _parts.Add(new ChunkPart(span, text, extent));
        Width += extent.Width;
    }

    /// <summary>Cuts a piece that is wider than a line: as many letters as fit, at least one; null when it cannot be cut.</summary>
    public (Chunk Head, Chunk Tail)? Cut(double width)
    {
        var head = new Chunk();
        var tail = new Chunk { Space = Space, Forced = Forced, Hyphen = Hyphen };
        foreach (var (span, text, _) in _parts)
        {
            if (!tail.IsEmpty)
            {
                tail.Add(span, text);
                continue;
            }

            var fits = Letters.Fit(text, width - head.Width, span.Style, least: head.IsEmpty ? 1 : 0);
            if (fits > 0)
                head.Add(span, text[..fits]);
            if (fits < text.Length)
                tail.Add(span, text[fits..]);
        }

        return tail.IsEmpty ? null : (head, tail);
    }
}

/// <summary>Text in one style, with its extent.</summary>
internal sealed record ChunkPart(Span Span, string Text, TextExtent Extent);

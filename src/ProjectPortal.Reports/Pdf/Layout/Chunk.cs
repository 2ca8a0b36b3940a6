using System.Text;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A piece of text that stays on one line, with the space that follows it.</summary>
internal sealed class Chunk
{
    private readonly List<(Span Span, string Text)> _parts = [];

    public IReadOnlyList<(Span Span, string Text)> Parts => _parts;

    public double Width { get; private set; }

    /// <summary>The span of the space after the piece; null where another piece follows at once.</summary>
    public Span? Space { get; set; }

    public double SpaceWidth => Space?.Style.Measure(" ") ?? 0;

    /// <summary>Whether the line ends here.</summary>
    public bool Forced { get; set; }

    public bool IsEmpty => _parts.Count == 0;

    public void Add(Span span, string text)
    {
        _parts.Add((span, text));
        Width += span.Style.Measure(text);
    }

    /// <summary>Cuts a piece that is wider than a line: as many characters as fit, at least one; null when it cannot be cut.</summary>
    public (Chunk Head, Chunk Tail)? Cut(double width)
    {
        var head = new Chunk();
        var tail = new Chunk { Space = Space, Forced = Forced };
        var open = true;
        foreach (var (span, text) in _parts)
        {
            var (fits, rest) = (new StringBuilder(), new StringBuilder());
            var used = head.Width;
            foreach (var rune in text.EnumerateRunes())
            {
                var letter = rune.ToString();
                used += span.Style.Measure(letter);
                open = open && (used <= width || (head.IsEmpty && fits.Length == 0));
                (open ? fits : rest).Append(letter);
            }

            if (fits.Length > 0)
                head.Add(span, fits.ToString());
            if (rest.Length > 0)
                tail.Add(span, rest.ToString());
        }

        return tail.IsEmpty ? null : (head, tail);
    }
}

namespace ProjectPortal.Reports.Figures;

/// <summary>
/// Text in figures, which every format sets in a font of its own: widths are reckoned a little wide, so that nothing runs into
/// what stands beside it.
/// </summary>
internal static class FigureText
{
    private const double Wide = 0.54;

    public static double Width(string text, double size) => text.Length * size * Wide;

    /// <summary>The lines of a text in a column; what does not fit into the last is cut at a word.</summary>
    public static List<string> Lines(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var words = text.Split(' ');
        for (var next = 0; next < words.Length;)
        {
            var line = words[next++];
            while (next < words.Length && Width($"{line} {words[next]}", size) <= width)
                line += " " + words[next++];
            if (lines.Count == most - 1 && next < words.Length)
                line = Cut(line + " …", width, size);
            lines.Add(line);
            if (lines.Count == most)
                break;
        }

        return lines;
    }

    /// <summary>The lines as shapes, one below the other from the given baseline.</summary>
    public static IEnumerable<Shape> Block(
        double x, double y, IEnumerable<string> lines, double size, TextAnchor anchor = TextAnchor.Start, bool bold = false,
        Tone fill = Tone.Ink) => lines.Select((line, index) => new TextShape(x, y + (index * size * 1.25), line, size, anchor, bold, fill));

    private static string Cut(string line, double width, double size)
    {
        while (Width(line, size) > width && line.LastIndexOf(' ', line.Length - 3) is var at and > 0)
            line = line[..at] + " …";
        return line;
    }
}

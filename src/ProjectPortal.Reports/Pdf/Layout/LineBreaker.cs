using System.Text;
using ProjectPortal.Reports.Pdf.Shaping;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Breaks running text into ragged lines, greedily, at the opportunities that Unicode Annex 14 gives most often.</summary>
internal static class LineBreaker
{
    private const int MostParted = 2;

    /// <summary>Breaks text into lines no wider than <paramref name="width"/> points; a word that is wider is cut.</summary>
    public static List<Line> Break(IReadOnlyList<Span> spans, double width)
    {
        var lines = new List<Line>();
        var line = new Line();
        var parted = 0;
        Span? hyphen = null;
        var chunks = Chunks(spans);
        for (var index = 0; index < chunks.Count; index++)
        {
            var rest = chunks[index];
            var room = width - line.Width - line.PendingSpace;
            if (rest.Needed > room && !line.IsEmpty)
            {
                // The last word of a paragraph stays whole, and no more than two lines one below the other end within a word.
                if (index < chunks.Count - 1 && parted < MostParted && WordDivision.IsGap(room, width, rest)
                    && WordDivision.Part(rest, room) is { } part)
                {
                    Add(part.Head);
                    rest = part.Tail;
                }

                Next();
            }

            while (rest.Width > width && (WordDivision.Part(rest, width) ?? rest.Cut(width)) is { } cut)
            {
                Add(cut.Head);
                Next();
                rest = cut.Tail;
            }

            Add(rest);
            if (rest.Forced)
                Next();
        }

        if (!line.IsEmpty || lines.Count == 0)
            lines.Add(line);
        if (IsRightToLeft(spans))
            lines.ForEach(set => set.IsRightToLeft = true);
        return lines;

        void Add(Chunk piece)
        {
            line.Add(piece);
            hyphen = piece.Hyphen;
        }

        void Next()
        {
            parted = hyphen is null ? 0 : parted + 1;
            if (hyphen is not null)
                line.AddHyphen(hyphen);
            hyphen = null;
            lines.Add(line);
            line = new Line();
        }
    }

    /// <summary>The width of the widest piece that may not be broken, and of the text on one line, in points.</summary>
    public static (double Min, double Max) Measure(IReadOnlyList<Span> spans)
    {
        double min = 0, max = 0, line = 0, space = 0;
        foreach (var chunk in Chunks(spans))
        {
            min = Math.Max(min, chunk.Width);
            line += space + chunk.Width;
            space = chunk.SpaceWidth;
            max = Math.Max(max, line);
            if (chunk.Forced)
                (line, space) = (0, 0);
        }

        return (min, max);
    }

    /// <summary>A paragraph with no letter that is read from the left; a name within other words does not turn them.</summary>
    private static bool IsRightToLeft(IReadOnlyList<Span> spans) => spans.Any(span => BidiClasses.HasRightToLeft(span.Text))
        && !spans.Any(span => BidiClasses.HasLeftToRight(span.Text));

    private static List<Chunk> Chunks(IReadOnlyList<Span> spans)
    {
        var chunks = new List<Chunk>();
        var current = new Chunk();
        var address = false;
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            if (span.Text == "\n")
            {
                current.Forced = true;
                End();
                continue;
            }

            for (var index = 0; index < span.Text.Length; index++)
            {
                var character = span.Text[index];
                if (character == '\u00AD')
                {
                    Flush();
                    if (!current.IsEmpty && index + 1 < span.Text.Length)
                    {
                        current.Hyphen = span;
                        End();
                    }

                    continue;
                }

                if (character == ' ' && Binds(span.Text, index))
                {
                    text.Append(' ');
                    continue;
                }

                if (character == ' ')
                {
                    Flush();
                    current.IsAddress = address;
                    address = false;
                    if (!current.IsEmpty)
                    {
                        current.Space = span;
                        End();
                    }
                    else if (chunks.Count > 0 && !chunks[^1].Forced)
                    {
                        chunks[^1].Space ??= span;
                    }

                    continue;
                }

                if (character != '\u200B')
                    text.Append(character);
                address |= character == ':' && index + 2 < span.Text.Length && span.Text[index + 1] == '/' && span.Text[index + 2] == '/';
                if (MayBreakAfter(span.Text, index, address))
                {
                    Flush();
                    current.IsAddress = address;
                    if (!current.IsEmpty)
                        End();
                }
            }

            Flush();
            current.IsAddress |= address;

            void Flush()
            {
                if (text.Length > 0)
                    current.Add(span, text.ToString());
                text.Clear();
            }
        }

        if (!current.IsEmpty)
            End();
        return chunks;

        void End()
        {
            chunks.Add(current);
            current = new Chunk();
        }
    }

    /// <summary>Whether no line breaks at a blank: after what opens, before what closes, before a dash.</summary>
    private static bool Binds(string text, int blank) => blank > 0 && blank + 1 < text.Length
        && (text[blank - 1] is '(' or '[' or '«' or '“' or '‘' || text[blank + 1] is ')' or ']' or '»' or ':' or ';' or '!' or '?'
            || (text[blank + 1] is '–' or '—' && text[blank - 1] is not (' ' or '–' or '—')
                && blank + 2 < text.Length && text[blank + 2] == ' '));

    private static bool MayBreakAfter(string text, int index, bool address)
    {
        var character = text[index];
        if (character == '\u200B')
            return true;
        if (index + 1 >= text.Length || index == 0)
            return false;
        var (before, after) = (text[index - 1], text[index + 1]);
        if (after is ' ' or '\u00A0' or '\u202F' || char.IsPunctuation(after))
            return false;
        return character switch
        {
            // Not in "-5", nor in "2013-2016", nor after the one letter of "e-government".
            '-' or '\u2010' => char.IsLetter(before) && char.IsLetter(after) && index > 1 && char.IsLetter(text[index - 2]),
            // The ends of words and sentences in scripts that know no space.
            '\u0F0B' or '\u0F0D' or '\u104A' or '\u104B' or (>= '\u1361' and <= '\u1368') or '\u17D4' or '\u17D5' => char.IsLetter(after),
            '\u2013' or '\u2014' => before is not ('\u00A0' or '\u202F'),
            // "and/or" and paths, never "12/15".
            '/' => address || (char.IsLetter(before) && char.IsLetter(after)),
            '.' or '?' or '&' or '=' or '_' => address,
            _ => IsIdeograph(character) || IsIdeograph(after),
        };
    }

    private static bool IsIdeograph(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}

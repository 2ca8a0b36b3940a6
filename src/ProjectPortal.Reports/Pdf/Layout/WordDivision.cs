using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>
/// Parts a word at the end of a line. Only words of small letters are parted, so that no name, code or address is; text that is set ragged
/// needs it only where a gap would be seen.
/// </summary>
internal static class WordDivision
{
    private const int LeastLetters = 7;

    /// <summary>Of the width of the line, and of the size of the letters.</summary>
    private const double SeenGap = 0.14;
    private const double SeenLetters = 2.5;

    /// <summary>Whether what is left of a line would be seen as a gap.</summary>
    public static bool IsGap(double room, double width, Chunk next) =>
        room > Math.Max(SeenGap * width, SeenLetters * next.Parts[0].Span.Style.Size);

    /// <summary>The beginning of a piece that fits into the room with a hyphen, and the rest; null where it stays whole.</summary>
    public static (Chunk Head, Chunk Tail)? Part(Chunk chunk, double room)
    {
        if (chunk.IsAddress || chunk.Parts is not [var (span, text, _)] || span.Language is not { } language
            || Hyphenation.For(language) is not { } hyphenation)
            return null;
        var (start, end) = Letters(text);
        if (end - start < LeastLetters)
            return null;
        var hyphen = span.Style.Measure(Line.Hyphen);
        foreach (var place in hyphenation.Find(text.AsSpan(start, end - start)).Reverse())
        {
            var cut = start + place;
            if (span.Style.Measure(text[..cut]) + hyphen > room)
                continue;
            var head = new Chunk { Hyphen = span };
            head.Add(span, text[..cut]);
            var tail = new Chunk { Space = chunk.Space, Forced = chunk.Forced, Hyphen = chunk.Hyphen };
            tail.Add(span, text[cut..]);
            return (head, tail);
        }

        return null;
    }

    /// <summary>The letters of a word within its signs, after « l’ » and the like; none where it has other ones.</summary>
    private static (int Start, int End) Letters(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetter(text[end - 1]))
            end--;
        var start = end;
        while (start > 0 && char.IsLower(text[start - 1]))
            start--;
        var before = start > 0 && text[start - 1] is '’' or '\'' ? text.AsSpan(0, start).TrimStart("([«“\u00A0 ") : [];
        var isElided = before.Length is 2 or 3;
        var rest = isElided ? text.AsSpan(end) : text.AsSpan().Trim("([«“”»)].,;:!?…\u00A0 ");
        return isElided ? (rest.ContainsAnyInRange('0', '9') ? (0, 0) : (start, end)) : rest.Length == end - start ? (start, end) : (0, 0);
    }
}

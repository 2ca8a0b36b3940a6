using ProjectPortal.Reports.Markdown;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>A piece of a passage: as it was written in the portal, and as the file gives it back where nobody changes it.</summary>
/// <param name="Source">Null where it cannot be told which words of the text it came from.</param>
public sealed record PassagePiece(string? Source, string Shown);

/// <summary>Puts together what was written in the portal and what came back.</summary>
internal static class PassageText
{
    /// <summary>A text with the pieces that it would give.</summary>
    public static IReadOnlyList<PassagePiece> PiecesOf(string markdown) =>
        Paired(MarkdownToBlocks.Pieces(markdown), BlocksToMarkdown.Pieces(MarkdownToBlocks.Convert(markdown)));

    public static IReadOnlyList<PassagePiece> Paired(IReadOnlyList<string> sources, IReadOnlyList<string> shown) =>
        [.. shown.Select((piece, index) => new PassagePiece(sources.Count == shown.Count ? sources[index] : null, piece))];

    public static bool IsSame(IReadOnlyList<PassagePiece> then, IReadOnlyList<string> now) =>
        then.Select(piece => Bare(piece.Shown)).SequenceEqual(now.Select(Bare), StringComparer.Ordinal);

    /// <summary>
    /// What came back, with the portal's own words wherever nothing changed: no sign of its writers is lost to another program.
    /// </summary>
    public static string Merged(IReadOnlyList<PassagePiece> then, IReadOnlyList<string> now, string language)
    {
        var (old, back) = (then.Select(piece => Bare(piece.Shown)).ToList(), now.Select(Bare).ToList());
        var kept = Kept(old, back);
        return BlocksToMarkdown.Join(
            now.Select((piece, index) => (kept[index] is { } at ? then[at].Source : null) ?? Unspaced(piece, language)));
    }

    /// <summary>For each piece that came back the one that it was, along the longest row that both have.</summary>
    private static int?[] Kept(List<string> old, List<string> now)
    {
        var length = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        var kept = new int?[now.Count];
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (old[i] == now[j])
                kept[j++] = i++;
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }

        return kept;
    }

    /// <summary>Kinds of blanks are no difference: programs set them by rules of their own.</summary>
    private static string Bare(string piece) =>
        string.Join(' ', piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Blanks that do not break are not kept in the text where the report sets them by itself; a writer's own stay.</summary>
    private static string Unspaced(string piece, string language)
    {
        var bound = Typographer.Bind(piece.Replace('\u00A0', ' ').Replace('\u202F', ' '), language);
        return bound.Length != piece.Length ? piece
            : string.Concat(piece.Zip(bound, (had, set) => IsUnbroken(had) && IsUnbroken(set) ? ' ' : had));
    }

    private static bool IsUnbroken(char character) => character is '\u00A0' or '\u202F';
}

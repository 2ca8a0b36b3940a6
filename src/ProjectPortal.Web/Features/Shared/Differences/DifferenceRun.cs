namespace ProjectPortal.Web.Features.Shared;

/// <summary>What became of a piece of text.</summary>
public enum DifferenceKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A piece of text and what became of it. It may go over several lines.</summary>
public sealed record DifferenceRun(DifferenceKind Kind, string Text)
{
    /// <summary>Shorter passages than this, in signs, are not worth a press of a button.</summary>
    private const int LeastFolded = 500;

    /// <summary>Whether it stayed as it was and is far from every change, so that a page may fold it away.</summary>
    public bool IsFar { get; init; }

    /// <summary>The run in pieces: a long passage that stayed is folded but for the paragraphs next to a change.</summary>
    /// <param name="isFirst">Nothing changed before it.</param>
    /// <param name="isLast">Nothing changed after it.</param>
    public IEnumerable<DifferenceRun> Folded(bool isFirst, bool isLast)
    {
        var (start, end) = (isFirst ? 0 : AfterNextParagraph(Text), isLast ? Text.Length : BeforeLastParagraph(Text));
        if (Kind != DifferenceKind.Same || end - start < LeastFolded)
            return [this];

        DifferenceRun[] pieces = [this with { Text = Text[..start] }, this with { Text = Text[start..end], IsFar = true },
            this with { Text = Text[end..] }];
        return pieces.Where(piece => piece.Text.Length > 0);
    }

    /// <summary>After the rest of the paragraph that changed and the next one.</summary>
    private static int AfterNextParagraph(string text) => After(text, After(text, 0));

    private static int BeforeLastParagraph(string text) => Before(text, Before(text, text.Length));

    private static int After(string text, int from) => text.IndexOf("\n\n", from, StringComparison.Ordinal) is >= 0 and var end ? end + 2
        : text.Length;

    private static int Before(string text, int to) => to < 2 ? 0
        : text.LastIndexOf("\n\n", to - 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0;
}

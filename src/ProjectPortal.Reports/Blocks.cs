namespace ProjectPortal.Reports;

/// <summary>A piece of content that stands on its own lines.</summary>
public abstract record Block
{
    /// <summary>The language of the whole block where it differs from its surroundings (BCP 47).</summary>
    public string? Lang { get; init; }

    /// <summary>The key of the <see cref="Reports.Passage"/> that it is a part of, or null for what is computed.</summary>
    public string? Passage { get; init; }

    /// <summary>The key of the passage that would stand after it, where nobody has written that yet.</summary>
    public string? Awaits { get; init; }
}

/// <summary>A heading. Level 1 is a numbered section of the report; levels 1 to 4 are allowed.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Text">The words, without the number.</param>
/// <param name="Number">The number as printed, such as "3." or "3.1", or null.</param>
/// <param name="Id">The anchor for links, unique in the document, or null.</param>
public sealed record Heading(int Level, string Text, string? Number = null, string? Id = null) : Block
{
    /// <summary>Number and words as they are read.</summary>
    public string FullText => Number is null ? Text : Number + " " + Text;
}

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph(IReadOnlyList<Inline> Inlines) : Block
{
    /// <summary>A paragraph of one plain run.</summary>
    public Paragraph(string text) : this([new TextRun(text)])
    {
    }
}

/// <summary>A list, bulleted or numbered. Items hold blocks, so lists nest.</summary>
public sealed record ListBlock(bool Ordered, IReadOnlyList<ListItem> Items) : Block
{
    /// <summary>The number of the first item of a numbered list.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>One item of a list.</summary>
public sealed record ListItem(IReadOnlyList<Block> Blocks)
{
    /// <summary>An item of plain text.</summary>
    public ListItem(string text) : this([new Paragraph(text)])
    {
    }
}

/// <summary>A passage quoted from someone.</summary>
public sealed record Quote(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A passage that is set apart: something to know, or something that is missing.</summary>
/// <param name="Kind">How urgent it is.</param>
/// <param name="Title">A word that names the kind for the reader ("Missing", "Note"); colour never stands alone.</param>
/// <param name="Blocks">The text.</param>
public sealed record Note(NoteKind Kind, string Title, IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>A note of one plain paragraph.</summary>
    public Note(NoteKind kind, string title, string text) : this(kind, title, [new Paragraph(text)])
    {
    }
}

/// <summary>The kinds of note.</summary>
public enum NoteKind
{
    Information,
    Missing,
    Warning,
}

/// <summary>The head of a letter: who writes, from the largest unit to the smallest.</summary>
public sealed record Masthead(IReadOnlyList<string> Lines) : Block;

/// <summary>Room left empty, for a signature. Formats without pages leave it out.</summary>
/// <param name="Height">In points.</param>
public sealed record Space(double Height) : Block;

/// <summary>What follows begins on a new page in a paged format.</summary>
public sealed record PageBreak : Block;

namespace ProjectPortal.Reports;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    /// <summary>Plain text as one run.</summary>
    public static implicit operator Inline(string text) => new TextRun(text);
}

/// <summary>
/// Text in one style. U+00A0 and U+202F never break a line; a soft break is a plain space.
/// </summary>
public sealed record TextRun(string Text) : Inline
{
    /// <summary>Set bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Set italic.</summary>
    public bool Italic { get; init; }

    /// <summary>
    /// The language of this run where it differs from its surroundings (BCP 47), such as an English fact in a French report.
    /// </summary>
    public string? Lang { get; init; }

    /// <summary>Where the run leads: "#id" of a heading or table, or an absolute http, https or mailto address.</summary>
    public string? Href { get; init; }

    /// <summary>
    /// The name of the figure that the run prints (<see cref="Live.LiveFigures"/>): a format for screens leads from it to the records.
    /// </summary>
    public string? Figure { get; init; }

    /// <summary>
    /// What the figure was when its text was last saved or cleared, where that is another value; on paper nothing is said of it.
    /// </summary>
    public string? Was { get; init; }
}

/// <summary>
/// A note to the words before it, such as the source of a statement: running text shows a small mark, and the note's words stand at
/// the foot of the page or the end of the section, as the format does it. Notes are numbered by each renderer in reading order;
/// notes of one section with the same words are one note.
/// </summary>
public sealed record Footnote(IReadOnlyList<Inline> Words) : Inline;

/// <summary>A forced line break inside a paragraph.</summary>
public sealed record LineBreak : Inline;

namespace ProjectPortal.Reports.Markdown;

/// <summary>What people write in Markdown, or paste, and no report shows as it was meant.</summary>
public enum UnshownKind
{
    Footnote,
    StrikeThrough,

    /// <summary>Marks for raised or lowered letters.</summary>
    SmallLetters,

    /// <summary>Marks for highlighted or underlined words.</summary>
    Highlight,
    TaskList,
    Picture,
    Html,

    /// <summary>Signs for bold that have no partner.</summary>
    Emphasis,

    /// <summary>A box such as "[!NOTE]".</summary>
    Callout,

    /// <summary>Rows between bars that make no table.</summary>
    Table,

    /// <summary>A link whose address no report follows.</summary>
    Link,

    /// <summary>A character that the typeface lacks.</summary>
    Character,
}

/// <summary>Where something stands.</summary>
/// <param name="Line">Of the text as it was typed, from 1.</param>
/// <param name="Text">What stands there, in short.</param>
public sealed record UnshownPlace(int Line, string Text);

/// <summary>All places of one kind, in the order of the text.</summary>
public sealed record Unshown(UnshownKind Kind, IReadOnlyList<UnshownPlace> Places);

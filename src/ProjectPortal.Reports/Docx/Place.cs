using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>Where a block stands, as far as its form hangs on it.</summary>
/// <param name="Width">Of the column, in points.</param>
internal sealed record Place(double Width)
{
    /// <summary>The style of its paragraphs; a list's or the plain one where nothing around them gives one.</summary>
    public string? Style { get; init; }

    /// <summary>The language of what is around it where that is not the document's.</summary>
    public string? Lang { get; init; }

    public bool IsInCell { get; init; }

    public bool IsBold { get; init; }

    public bool KeepsWithNext { get; init; }

    public CellAlign Align { get; init; }

    /// <summary>In how many lists.</summary>
    public int Depth { get; init; }

    /// <summary>What the first paragraph of an item carries: its bullet or number.</summary>
    public NumberingProperties? Number { get; init; }

    /// <summary>How far quotations and notes move what is in them in, in twentieths of a point.</summary>
    public int Indent { get; init; }

    public Place Of(Block block) => block.Lang is null ? this : this with { Lang = block.Lang };
}

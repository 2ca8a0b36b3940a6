namespace ProjectPortal.Reports;

/// <summary>
/// A page of its own on which everything has a fixed place: a certificate, or cards to be cut out. Formats without pages
/// tell what stands on the cards, one after the other.
/// </summary>
public sealed record Sheet(IReadOnlyList<Card> Cards) : Block
{
    public const double ShortSide = 595.28;
    public const double LongSide = 841.89;

    /// <summary>Whether the page lies on its long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Whether marks outside the corners of the cards show where to cut.</summary>
    public bool HasCutMarks { get; init; }
}

/// <summary>An area of a sheet. Lengths are in points; its parts are placed from its own top left corner.</summary>
public sealed record Card(double X, double Y, double Width, double Height, IReadOnlyList<CardPart> Parts)
{
    /// <summary>The language of the whole card where it differs from the document's (BCP 47).</summary>
    public string? Lang { get; init; }
}

/// <summary>What stands on a card, in the order in which it is read.</summary>
public abstract record CardPart;

/// <summary>
/// Text in a box. It is set in the given size, and smaller where it would not fit: a long name stays whole, and a very long word is broken.
/// </summary>
/// <param name="X">The left edge of the box.</param>
/// <param name="Y">The top of the box.</param>
/// <param name="Width">The width of the box.</param>
/// <param name="Height">The height of the box.</param>
/// <param name="Text">The words.</param>
/// <param name="Size">The size of the letters where there is room.</param>
public sealed record CardText(double X, double Y, double Width, double Height, string Text, double Size) : CardPart
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public Tone Fill { get; init; } = Tone.Ink;

    public CellAlign Align { get; init; }

    /// <summary>Where the text stands in a box that is higher than it: at its top, in its middle or at its foot.</summary>
    public CellAlign Upright { get; init; }

    /// <summary>Whether it is the heading of its card.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The language of the text where it differs from the card's.</summary>
    public string? Lang { get; init; }

    /// <summary>Where it leads: an absolute address, or null.</summary>
    public string? Href { get; init; }
}

/// <summary>A figure with its top left corner at a place of the card.</summary>
public sealed record CardFigure(double X, double Y, Figure Figure) : CardPart;

/// <summary>Lines and areas that carry no meaning.</summary>
public sealed record CardDecoration(IReadOnlyList<Shape> Shapes) : CardPart;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A horizontal slice of content that no page break cuts: a line of text, a picture.</summary>
internal abstract class Strip
{
    /// <summary>From the left edge of the column, in points.</summary>
    public double Indent { get; set; }

    /// <summary>Above the strip; dropped at the top of a page or a cell.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Below the strip, in the running text.</summary>
    public double SpaceAfter { get; set; }

    public double Height { get; protected init; }

    /// <summary>Whether the next strip belongs on the same page.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>Whether a sentence ends with it, where text may well be broken.</summary>
    public virtual bool EndsSentence => false;

    /// <summary>The anchors that lead here.</summary>
    public List<string> Anchors { get; } = [];

    public abstract void Draw(PageCanvas page, double x, double y);
}

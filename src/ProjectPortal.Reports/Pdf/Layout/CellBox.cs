using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>A cell while its table is set: what is left of it, and where its part of the page begins.</summary>
internal sealed class CellBox(PlacedCell place, StructElement element, double x, double width, double padY)
{
    private int _next;

    public PlacedCell Place => place;

    public StructElement Element => element;

    /// <summary>From the left edge of the table, in points.</summary>
    public double X => x;

    public double Width => width;

    public double InnerWidth => width - (2 * Theme.CellPadX);

    public int LastRow => place.Row + place.RowSpan - 1;

    public List<Strip> Strips { get; set; } = [];

    /// <summary>Where the cell begins on the current page; null before it is reached.</summary>
    public double? Top { get; set; }

    public bool AtBottom { get; init; }

    public bool IsDone => _next >= Strips.Count;

    /// <summary>Whether a part of it stands on a page already.</summary>
    public bool HasBegun => _next > 0;

    /// <summary>What is left, with padding.</summary>
    public double Rest => HeightOf(Strips.Count - _next);

    public void Restart() => (_next, Top) = (0, null);

    /// <summary>How many strips fit into a height; at least one when forced.</summary>
    public int Fit(double height, bool forced)
    {
        var left = Strips.Count - _next;
        var most = 0;
        for (var needed = 2 * padY; most < left; most++)
        {
            var strip = Strips[_next + most];
            needed += strip.Height + (most == 0 ? 0 : strip.SpaceBefore);
            if (needed > height + 0.01)
                break;
        }

        var kept = most;
        while (kept > 0 && kept < left && Strips[_next + kept - 1].KeepWithNext)
            kept--;
        if (kept > 0 && kept < left)
            kept = AtAnEnd(kept);
        return kept > 0 || !forced ? kept : Math.Clamp(most, Math.Min(1, left), left);
    }

    /// <summary>A little higher, where a paragraph or at least a sentence ends: what goes on overleaf begins with its first word.</summary>
    private int AtAnEnd(int kept)
    {
        const int Give = 4;
        foreach (var ends in new Func<int, bool>[] { EndsParagraph, EndsSentence })
        {
            for (var count = kept; count > Math.Max(kept / 2, kept - Give); count--)
            {
                if (ends(count) && !Strips[_next + count - 1].KeepWithNext)
                    return count;
            }
        }

        return kept;
    }

    private bool EndsParagraph(int count) => Strips[_next + count].SpaceBefore > 0;

    private bool EndsSentence(int count) => Strips[_next + count - 1].EndsSentence;

    /// <summary>The height of the next strips, with padding.</summary>
    public double HeightOf(int count)
    {
        var height = 2 * padY;
        for (var index = 0; index < count; index++)
            height += Strips[_next + index].Height + (index == 0 ? 0 : Strips[_next + index].SpaceBefore);
        return height;
    }

    public void Draw(PageFlow flow, int count, double bottom)
    {
        var y = (Top ?? flow.Y) + padY;
        if (AtBottom)
            y = Math.Max(y, bottom + padY - HeightOf(count));
        for (var index = 0; index < count; index++)
        {
            var strip = Strips[_next + index];
            y += index == 0 ? 0 : strip.SpaceBefore;
            flow.Draw(strip, flow.Left + x + Theme.CellPadX, y);
            y += strip.Height;
        }

        _next += count;
    }
}

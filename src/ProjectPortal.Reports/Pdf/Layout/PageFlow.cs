using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>The pages of a document while they fill, and the place where the next content goes.</summary>
internal sealed class PageFlow(DocumentFonts fonts)
{
    private readonly List<PageCanvas> _pages = [];
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);

    public IReadOnlyList<PageCanvas> Pages => _pages;

    public IReadOnlyDictionary<string, Anchor> Anchors => _anchors;

    public PageCanvas Page => _pages[^1];

    public double Y { get; set; }

    public double Left => Theme.Margin;

    public double Width => Page.Width - (2 * Theme.Margin);

    public double Bottom => Page.Height - Theme.Margin;

    public double Remaining => Bottom - Y;

    public bool IsAtTop => Y <= Theme.Margin;

    public bool IsLandscape => Page.Width > Page.Height;

    public static double WidthOf(bool landscape) => (landscape ? Theme.PageLong : Theme.PageShort) - (2 * Theme.Margin);

    public static double HeightOf(bool landscape) => (landscape ? Theme.PageShort : Theme.PageLong) - (2 * Theme.Margin);

    /// <summary>A word that lies lightly under what every page says; empty for none.</summary>
    public string Mark { get; init; } = "";

    /// <summary>How pages lie that nobody asks to be turned.</summary>
    public bool IsLandscapeByDefault { get; init; }

    public void NewPage(bool? turned = null)
    {
        var landscape = turned ?? IsLandscapeByDefault;
        _pages.Add(landscape
            ? new PageCanvas(_pages.Count, Theme.PageLong, Theme.PageShort, fonts)
            : new PageCanvas(_pages.Count, Theme.PageShort, Theme.PageLong, fonts));
        Y = Theme.Margin;
        if (Mark.Length > 0)
            Page.LieUnder(Mark, Theme.Watermark);
    }

    /// <summary>A page of fixed places, which no running text shares. It takes the place of a page on which nothing stands yet.</summary>
    public PageCanvas NewSheet(bool landscape)
    {
        if (_pages.Count > 0 && Page.IsBlank)
            _pages.RemoveAt(_pages.Count - 1);
        NewPage(landscape);
        Page.IsSheet = true;
        Y = Page.Height;
        return Page;
    }

    /// <summary>Draws the next strip below the last one.</summary>
    public void Place(Strip strip)
    {
        Y += IsAtTop ? 0 : strip.SpaceBefore;
        Draw(strip, Left, Y);
        Y += strip.Height + strip.SpaceAfter;
    }

    public void Draw(Strip strip, double x, double y)
    {
        foreach (var anchor in strip.Anchors)
            _anchors.TryAdd(anchor, new Anchor(Page.Index, Page.Y(Math.Max(0, y - 6))));
        strip.Draw(Page, x + strip.Indent, y);
    }
}

/// <summary>Where a link leads: a page, counted from 0, and the height on it in PDF syntax.</summary>
internal sealed record Anchor(int Page, string Top);

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Room with nothing in it.</summary>
internal sealed class SpaceStrip : Strip
{
    public SpaceStrip(double height)
    {
        Height = height;
        KeepWithNext = true;
    }

    public override void Draw(PageCanvas page, double x, double y)
    {
    }
}

/// <summary>The short bar above the name of who writes.</summary>
internal sealed class AccentStrip : Strip
{
    public AccentStrip()
    {
        Height = 14;
    }

    public override void Draw(PageCanvas page, double x, double y)
    {
        page.Decorate();
        page.FillRect(x, y, 56, 4, Theme.Accent);
    }
}

using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>How a PDF report looks. Lengths are in points.</summary>
internal static class Theme
{
    public const double PageShort = 595.28;
    public const double PageLong = 841.89;
    public const double Margin = 62.36;
    public const double HeaderBaseline = 38;
    public const double FooterFromBottom = 34;

    public const double CellPadX = 6;
    public const double CellPadY = 4;
    public const double CompactPadY = 1.3;

    /// <summary>The measure of running text in a report, of some seventy characters.</summary>
    public const double Measure = 392;
    public const double ListIndent = 16;

    public static readonly Color Ink = new("1b2733");
    public static readonly Color Muted = new("52616f");
    public static readonly Color Rule = new("d7dfe6");
    public static readonly Color StrongRule = new("9fb0bf");
    public static readonly Color Accent = new("0a67ad");
    public static readonly Color HeadTint = new("e5f0f8");
    public static readonly Color GroupTint = new("f1f4f7");

    public static readonly TextStyle Body = new(FontFace.Regular, 10, 1.42, Ink);
    public static readonly TextStyle Cell = new(FontFace.Regular, 8.75, 1.36, Ink);
    public static readonly TextStyle CompactCell = new(FontFace.Regular, 8.25, 1.3, Ink);
    public static readonly TextStyle EndNote = new(FontFace.Regular, 8.5, 1.36, Ink);
    public static readonly TextStyle Watermark = new(FontFace.Bold, 120, 1, new Color("f0f2f5"));
    public static readonly TextStyle Caption = new(FontFace.Bold, 9.5, 1.35, Ink);
    public static readonly TextStyle FigureSource = new(FontFace.Regular, 8.25, 1.35, Muted);
    public static readonly TextStyle Running = new(FontFace.Regular, 8, 1.3, Muted);
    public static readonly TextStyle RunningMark = new(FontFace.Bold, 8, 1.3, new Color("8a5a00"));
    public static readonly TextStyle Title = new(FontFace.Bold, 25, 1.25, Ink);
    public static readonly TextStyle Subtitle = new(FontFace.Regular, 14, 1.35, Accent);
    public static readonly TextStyle Organization = new(FontFace.Regular, 10.5, 1.5, Muted);

    private static readonly TextStyle[] Headings =
    [
        new(FontFace.Bold, 16, 1.25, Accent),
        new(FontFace.Bold, 13, 1.28, Ink),
        new(FontFace.Bold, 11, 1.32, Ink),
        new(FontFace.BoldItalic, 10, 1.36, Ink),
    ];

    private static readonly double[] HeadingSpace = [22, 16, 12, 10];

    public static TextStyle HeadingStyle(int level) => Headings[level - 1];

    public static double SpaceBeforeHeading(int level) => HeadingSpace[level - 1];

    public static (Color Bar, Color Tint) NoteColors(NoteKind kind) => kind switch
    {
        NoteKind.Information => (Accent, new Color("eef5fb")),
        NoteKind.Missing => (new Color("8a5a00"), new Color("fdf5e6")),
        NoteKind.Warning => (new Color("b3261e"), new Color("fcefee")),
    };

    public static Color ToneColor(Tone tone) => new(TonePalette.Hex(tone));
}

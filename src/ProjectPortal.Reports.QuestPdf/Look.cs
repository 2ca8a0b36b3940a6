using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ProjectPortal.Reports.QuestPdf;

/// <summary>How a report looks in this engine. Lengths are in points; the typeface is the one that the own engine embeds.</summary>
internal static class Look
{
    public const string Typeface = "Report Sans";
    public const float Margin = 62;
    public const string Ink = "#1b2733";
    public const string Muted = "#52616f";
    public const string Rule = "#d7dfe6";
    public const string Accent = "#0a67ad";
    public const string HeadTint = "#e5f0f8";
    public const string GroupTint = "#f1f4f7";

    private static readonly (string Face, bool Bold, bool Italic)[] Faces =
        [("Regular", false, false), ("Bold", true, false), ("Italic", false, true), ("BoldItalic", true, true)];

    public static TextStyle Body { get; } = Text(10, 1.42f);

    public static TextStyle Cell { get; } = Text(8.75f, 1.36f);

    public static TextStyle Running { get; } = Text(8, 1.3f).FontColor(Muted);

    public static TextStyle Caption { get; } = Text(9.5f, 1.35f).SemiBold();

    /// <summary>A heading by its level, from 1.</summary>
    public static TextStyle Heading(int level) => level switch
    {
        1 => Text(16, 1.25f).SemiBold().FontColor(Accent),
        2 => Text(13, 1.28f).SemiBold(),
        3 => Text(11, 1.32f).SemiBold(),
        _ => Text(10, 1.36f).SemiBold().Italic(),
    };

    public static float SpaceBefore(int level) => level switch { 1 => 14, 2 => 10, 3 => 6, _ => 4 };

    public static (string Bar, string Tint) Note(NoteKind kind) => kind switch
    {
        NoteKind.Information => (Accent, "#eef5fb"),
        NoteKind.Missing => ("#8a5a00", "#fdf5e6"),
        NoteKind.Warning => ("#b3261e", "#fcefee"),
    };

    public static string Of(Tone tone) => "#" + TonePalette.Hex(tone);

    public static TextStyle Text(float size, float lines) =>
        TextStyle.Default.FontFamily(Typeface).FontSize(size).LineHeight(lines).FontColor(Ink);

    /// <summary>The faces lie in the assembly of the reports, which its own engine reads too.</summary>
    public static void RegisterTypeface()
    {
        foreach (var (face, _, _) in Faces)
        {
            using var font = typeof(ReportDocument).Assembly.GetManifestResourceStream($"Fonts.{face}.ttf")
                ?? throw new InvalidOperationException($"The assembly was built without Fonts.{face}.ttf.");
            QuestPDF.Drawing.FontManager.RegisterFontWithCustomName(Typeface, font);
        }
    }
}

using System.Runtime.InteropServices;
using ProjectPortal.Reports.Pdf.Shaping;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>
/// One face of the typefaces that papers are set in: measures and shapes words, and finds a stand-in for a character that the face
/// lacks. A face is read when a text first needs it.
/// </summary>
internal sealed class FontFace
{
    private const int Common = 0x2400;

    private static readonly Dictionary<int, int> StandIns = new()
    {
        [0x202F] = 0x00A0,
        [0x00A0] = 0x0020,
        [0x2007] = 0x0020,
        [0x2009] = 0x0020,
        [0x2011] = 0x002D,
        [0x2010] = 0x002D,
        [0x2212] = 0x2013,
        [0x2022] = 0x00B7,
    };

    private static readonly WritingSystem[] OwnTypeface =
    [
        WritingSystem.Arabic, WritingSystem.Bengali, WritingSystem.Ethiopic, WritingSystem.Khmer, WritingSystem.Lao, WritingSystem.Myanmar,
        WritingSystem.Tibetan,
    ];

    private static readonly Dictionary<(WritingSystem System, bool Bold), FontFace> Scripts = OwnTypeface
        .SelectMany((system, place) => new[] { false, true }
            .Select(bold => (System: system, Bold: bold, Key: 5 + (2 * place) + (bold ? 1 : 0))))
        .ToDictionary(face => (face.System, face.Bold), face => new FontFace(
            FormattableString.Invariant($"F{face.Key}"), $"Fonts.{face.System}.{(face.Bold ? "Bold" : "Regular")}.ttf", face.Bold)
        {
            // The letters of this typeface are small for their size.
            Scale = face.System == WritingSystem.Arabic ? 1.2 : 1,
        });

    /// <summary>
    /// The glyph of each character that most texts are made of, plus one; zero until it is asked for. Threads may find the same one twice.
    /// </summary>
    private int[]? _common;
    private readonly Lazy<TrueTypeFont> _font;
    private readonly Lazy<Shaper> _shaper;
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly Lock _lock = new();
    private readonly WordCache _words;

    private FontFace(string key, string resource, bool bold)
    {
        Key = key;
        IsBold = bold;
        _font = new Lazy<TrueTypeFont>(() => Read(resource));
        _shaper = new Lazy<Shaper>(() => new Shaper(Font));
        _words = new WordCache(this);
    }

    public static FontFace Regular { get; } = new("F1", "Fonts.Regular.ttf", bold: false);

    public static FontFace Bold { get; } = new("F2", "Fonts.Bold.ttf", bold: true);

    public static FontFace Italic { get; } = new("F3", "Fonts.Italic.ttf", bold: false);

    public static FontFace BoldItalic { get; } = new("F4", "Fonts.BoldItalic.ttf", bold: true);

    /// <summary>The name of the font in page resources.</summary>
    public string Key { get; }

    /// <summary>How much larger it is set than the text around it, so that they look of one size.</summary>
    public double Scale { get; private init; } = 1;

    public TrueTypeFont Font => _font.Value;

    public Shaper Shaper => _shaper.Value;

    /// <summary>The words of texts in this face, shaped.</summary>
    public WordCache Words => _words;

    private bool IsBold { get; }

    public static FontFace Styled(bool bold, bool italic) => (bold, italic) switch
    {
        (false, false) => Regular,
        (true, false) => Bold,
        (false, true) => Italic,
        (true, true) => BoldItalic,
    };

    /// <summary>Whether any face has the character.</summary>
    public static bool CanShow(int codePoint) => Regular.Has(codePoint)
        || (Regular.ForScript(WritingSystems.Find(codePoint)) is { } own && own.Has(codePoint));

    /// <summary>The face of the same weight for a script that this one lacks; null where this one has the script.</summary>
    public FontFace? ForScript(WritingSystem system) => Scripts.GetValueOrDefault((system, IsBold));

    /// <summary>Whether the face has the character or a stand-in for it.</summary>
    public bool Has(int codePoint) => GlyphOf(codePoint) != Font.Box;

    /// <summary>The glyph for a character, or of the nearest stand-in; a box, that a reader sees that something is missing.</summary>
    public int GlyphOf(int codePoint)
    {
        if (codePoint < Common)
        {
            var common = _common ??= new int[Common];
            if (common[codePoint] == 0)
                common[codePoint] = Find(codePoint) + 1;
            return common[codePoint] - 1;
        }

        lock (_lock)
            return _glyphs.TryGetValue(codePoint, out var glyph) ? glyph : _glyphs[codePoint] = Find(codePoint);
    }

    /// <summary>The character that is set for one: itself, or its nearest stand-in that the face has.</summary>
    public int ShownFor(int codePoint)
    {
        var shown = codePoint;
        while (Font.GlyphOf(shown) == 0 && StandIns.TryGetValue(shown, out var next))
            shown = next;
        return shown;
    }

    /// <summary>The width of a text in points.</summary>
    public double Measure(string text, double size) => Extent(text, size).Width;

    /// <summary>How far a text on one line reaches, in points.</summary>
    public TextExtent Extent(string text, double size)
    {
        double width = 0, above = 0, below = 0;
        foreach (var word in new WordSplit(text))
        {
            var shaped = _words[word];
            width += shaped.Width;
            above = Math.Max(above, shaped.Top);
            below = Math.Max(below, shaped.Bottom);
        }

        return new TextExtent(width * size / 1000, above * size / 1000, below * size / 1000);
    }

    private int Find(int codePoint) => Font.GlyphOf(ShownFor(codePoint)) is var glyph and not 0 ? glyph : Font.Box;

    private static TrueTypeFont Read(string resource)
    {
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly was built without {resource}.");
        // The shaping library reads from where the bytes lie.
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }
}

/// <summary>How far the ink of a line reaches, in points: to the right of its beginning, above and below its base line.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextExtent(double Width, double Above, double Below);

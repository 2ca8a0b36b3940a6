namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>One face of the report typeface: measures text, and finds a stand-in for a character that the face lacks.</summary>
internal sealed class FontFace
{
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

    /// <summary>
    /// The glyph of each character that most texts are made of, plus one; zero until it is asked for. Threads may find the same one twice.
    /// </summary>
    private readonly int[] _common = new int[0x2400];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly Lock _lock = new();

    private FontFace(string key, string resource)
    {
        Key = key;
        using var stream = typeof(FontFace).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly was built without {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Font = new TrueTypeFont(bytes);
    }

    public static FontFace Regular { get; } = new("F1", "Fonts.Regular.ttf");

    public static FontFace Bold { get; } = new("F2", "Fonts.Bold.ttf");

    public static FontFace Italic { get; } = new("F3", "Fonts.Italic.ttf");

    public static FontFace BoldItalic { get; } = new("F4", "Fonts.BoldItalic.ttf");

    /// <summary>The name of the font in page resources.</summary>
    public string Key { get; }

    public TrueTypeFont Font { get; }

    public static FontFace Styled(bool bold, bool italic) => (bold, italic) switch
    {
        (false, false) => Regular,
        (true, false) => Bold,
        (false, true) => Italic,
        (true, true) => BoldItalic,
    };

    /// <summary>The glyph for a character, or of the nearest stand-in.</summary>
    public int GlyphOf(int codePoint)
    {
        if (codePoint < _common.Length)
        {
            if (_common[codePoint] == 0)
                _common[codePoint] = Find(codePoint) + 1;
            return _common[codePoint] - 1;
        }

        lock (_lock)
            return _glyphs.TryGetValue(codePoint, out var glyph) ? glyph : _glyphs[codePoint] = Find(codePoint);
    }

    /// <summary>The width of a text in points.</summary>
    public double Measure(string text, double size)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
            units += Font.AdvanceOf(GlyphOf(rune.Value));
        return units * size / Font.UnitsPerEm;
    }

    private int Find(int codePoint)
    {
        var glyph = 0;
        for (var candidate = codePoint; glyph == 0; candidate = StandIns[candidate])
        {
            glyph = Font.GlyphOf(candidate);
            if (!StandIns.ContainsKey(candidate))
                break;
        }

        // A reader must see that something is missing; the text itself stays readable through ToUnicode.
        return glyph != 0 ? glyph : Font.GlyphOf(0xFFFD) is var replacement and not 0 ? replacement : Font.GlyphOf('?');
    }
}

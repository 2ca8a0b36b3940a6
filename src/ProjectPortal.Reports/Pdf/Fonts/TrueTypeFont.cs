using System.Buffers.Binary;
using System.Text;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>Reads what layout and subsetting need from a TrueType file (OpenType 1.9, glyf outlines).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _data;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly CharacterMap _characters;
    private readonly int _longMetrics;
    private readonly int[] _advances;
    private readonly bool _longOffsets;
    private readonly MadeGlyphs? _made;
    private readonly double _scale;

    public TrueTypeFont(byte[] data)
    {
        _data = data;
        var count = U16(4);
        for (var index = 0; index < count; index++)
        {
            var entry = 12 + (16 * index);
            _tables[Encoding.ASCII.GetString(data, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        var head = At("head");
        UnitsPerEm = U16(head + 18);
        Bounds = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        _longOffsets = U16(head + 50) == 1;
        var hhea = At("hhea");
        Ascent = S16(hhea + 4);
        Descent = S16(hhea + 6);
        _longMetrics = U16(hhea + 34);
        GlyphCount = U16(At("maxp") + 4);
        var hmtx = At("hmtx");
        _advances = [.. Enumerable.Range(0, GlyphCount).Select(glyph => U16(hmtx + (4 * Math.Min(glyph, _longMetrics - 1))))];
        ItalicAngle = S16(At("post") + 4) + (U16(At("post") + 6) / 65536.0);
        Weight = U16(At("OS/2") + 4);
        var os2 = At("OS/2");
        CapHeight = U16(os2) >= 2 ? S16(os2 + 88) : Ascent;
        _characters = new CharacterMap(data, At("cmap"));
        PostScriptName = ReadPostScriptName();
        _scale = 1000.0 / UnitsPerEm;
        _made = new MadeGlyphs(this);
        Box = _made.Box;
    }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public double ItalicAngle { get; }

    public int Weight { get; }

    /// <summary>xMin, yMin, xMax, yMax in font units.</summary>
    public int[] Bounds { get; }

    public int GlyphCount { get; }

    public string PostScriptName { get; }

    /// <summary>The file as it is, in memory that does not move.</summary>
    public ReadOnlyMemory<byte> Data => _data;

    /// <summary>The glyph that shows that a character is missing. It is not glyph 0, which files for ever may not show.</summary>
    public int Box { get; }

    /// <summary>Whether a glyph is one of the font's: not the one for nothing, and not one that was put together here.</summary>
    public bool IsOwn(int glyph) => glyph > 0 && glyph < GlyphCount;

    /// <summary>The lowest and the highest point of a glyph, in thousandths of the size.</summary>
    public (double Low, double High) InkOf(int glyph)
    {
        var outline = OutlineOf(glyph);
        return outline.Length < 10 ? (0, 0) : (BinaryPrimitives.ReadInt16BigEndian(outline[4..]) * _scale,
            BinaryPrimitives.ReadInt16BigEndian(outline[8..]) * _scale);
    }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public int GlyphOf(int codePoint) => _characters[codePoint] is var glyph and not 0 ? glyph : _made?.GlyphOf(codePoint) ?? 0;

    /// <summary>The advance width of a glyph in font units.</summary>
    public int AdvanceOf(int glyph) => glyph < GlyphCount ? _advances[glyph] : _made![glyph].Advance;

    public int LeftSideBearingOf(int glyph)
    {
        if (Made(glyph) is { } made)
            return made.Left;
        var hmtx = At("hmtx");
        return glyph < _longMetrics ? S16(hmtx + (4 * glyph) + 2) : S16(hmtx + (4 * _longMetrics) + (2 * (glyph - _longMetrics)));
    }

    /// <summary>The outline of a glyph as stored; empty for a blank one.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        if (Made(glyph) is { } made)
            return made.Outline;
        var loca = At("loca");
        var (start, end) = _longOffsets
            ? ((int)U32(loca + (4 * glyph)), (int)U32(loca + (4 * glyph) + 4))
            : (2 * U16(loca + (2 * glyph)), 2 * U16(loca + (2 * glyph) + 2));
        return _data.AsSpan(At("glyf") + start, end - start);
    }

    /// <summary>A whole table as stored; empty when the font has none.</summary>
    public ReadOnlySpan<byte> TableOf(string tag) =>
        _tables.TryGetValue(tag, out var table) ? _data.AsSpan(table.Offset, table.Length) : [];

    private (int Advance, int Left, byte[] Outline)? Made(int glyph) => glyph < GlyphCount ? null : _made?[glyph];

    private int At(string tag) =>
        _tables.TryGetValue(tag, out var table) ? table.Offset : throw new InvalidDataException($"The font has no {tag} table.");

    private string ReadPostScriptName()
    {
        var name = At("name");
        var strings = name + U16(name + 4);
        for (var index = 0; index < U16(name + 2); index++)
        {
            var record = name + 6 + (12 * index);
            if (U16(record) == 3 && U16(record + 6) == 6)
                return Encoding.BigEndianUnicode.GetString(_data, strings + U16(record + 10), U16(record + 8));
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_data.AsSpan(offset));

    private int S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_data.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(offset));
}

using System.Buffers.Binary;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>
/// Signs that reports use and the typeface lacks, put together from signs that it has: ≥ is > above a minus. Their numbers
/// follow those of the font.
/// </summary>
internal sealed class MadeGlyphs
{
    private const int WordOffsets = 0x0003;
    private const int MoreComponents = 0x0020;

    private readonly TrueTypeFont _font;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<(int Advance, int Left, byte[] Outline)> _made = [];

    public MadeGlyphs(TrueTypeFont font)
    {
        _font = font;
        Box = font.GlyphCount;
        _made.Add((font.AdvanceOf(0), font.LeftSideBearingOf(0), font.OutlineOf(0).ToArray()));
        var (minus, equals, slash, tilde) = (Part('\u2212'), Part('='), Part('/'), Part('~'));
        // The italic faces have a minus as short as a hyphen.
        if (minus.Right - minus.Left < (equals.Right - equals.Left) * 0.8)
            minus = Part('–');
        AboveBar('≥', Part('>'), minus);
        AboveBar('≤', Part('<'), minus);
        Make('≠', equals, (equals, 0, 0), (slash, equals.MiddleX - slash.MiddleX, equals.MiddleY - slash.MiddleY));
        var apart = (int)(0.65 * (tilde.Top - tilde.Bottom));
        Make('≈', tilde, (tilde, 0, apart), (tilde, 0, -apart));
        var (right, left) = (Part('›'), Part('‹'));
        Make('→', minus, (minus, 0, 0), (right, minus.Right - right.Right + 15, minus.MiddleY - right.MiddleY));
        Make('←', minus, (minus, 0, 0), (left, minus.Left - left.Left - 15, minus.MiddleY - left.MiddleY));
    }

    /// <summary>The sign for a character that is missing, drawn as the font's own.</summary>
    public int Box { get; }

    /// <summary>The number of the made glyph for a character; 0 when there is none.</summary>
    public int GlyphOf(int codePoint) => _numbers.GetValueOrDefault(codePoint);

    public (int Advance, int Left, byte[] Outline) this[int glyph] => _made[glyph - _font.GlyphCount];

    private void AboveBar(char sign, Bounds part, Bounds bar)
    {
        var gap = bar.Top - bar.Bottom;
        Make(sign, part, (bar, part.MiddleX - bar.MiddleX, -bar.Bottom), (part, 0, (2 * gap) - part.Bottom));
    }

    private void Make(char sign, Bounds width, params (Bounds Part, int X, int Y)[] parts)
    {
        if (_font.GlyphOf(sign) != 0 || parts.Any(part => part.Part.Glyph == 0))
            return;
        var outline = new byte[10 + (8 * parts.Length)];
        Write(outline, 0, -1);
        Write(outline, 2, parts.Min(part => part.Part.Left + part.X));
        Write(outline, 4, parts.Min(part => part.Part.Bottom + part.Y));
        Write(outline, 6, parts.Max(part => part.Part.Right + part.X));
        Write(outline, 8, parts.Max(part => part.Part.Top + part.Y));
        for (var index = 0; index < parts.Length; index++)
        {
            var at = 10 + (8 * index);
            Write(outline, at, WordOffsets | (index < parts.Length - 1 ? MoreComponents : 0));
            Write(outline, at + 2, parts[index].Part.Glyph);
            Write(outline, at + 4, parts[index].X);
            Write(outline, at + 6, parts[index].Y);
        }

        _numbers[sign] = _font.GlyphCount + _made.Count;
        _made.Add((_font.AdvanceOf(width.Glyph), parts.Min(part => part.Part.Left + part.X), outline));
    }

    private Bounds Part(char sign)
    {
        var glyph = _font.GlyphOf(sign);
        var outline = _font.OutlineOf(glyph);
        return new Bounds(glyph, Read(outline, 2), Read(outline, 4), Read(outline, 6), Read(outline, 8));
    }

    private static int Read(ReadOnlySpan<byte> bytes, int offset) =>
        bytes.Length < 10 ? 0 : BinaryPrimitives.ReadInt16BigEndian(bytes[offset..]);

    private static void Write(byte[] bytes, int offset, int value) =>
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(offset), unchecked((short)value));

    private sealed record Bounds(int Glyph, int Left, int Bottom, int Right, int Top)
    {
        public int MiddleX => (Left + Right) / 2;

        public int MiddleY => (Bottom + Top) / 2;
    }
}

using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using ProjectPortal.Reports.Pdf.Fonts;
using Buffer = HarfBuzzSharp.Buffer;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>
/// Chooses and places the glyphs of a text in one face, one script and one direction: HarfBuzz does what the font's tables say. What it
/// gives hangs on nothing but the text and the font.
/// </summary>
internal sealed class Shaper
{
    /// <summary>Where a letter has more glyphs than characters, the glyphs left over stand for this: nothing, of no width.</summary>
    private const string Nothing = "\u200B";

    private static readonly Language AnyLanguage = new("und");

    private readonly TrueTypeFont _font;
    private readonly Font _shaping;
    private readonly Buffer _buffer = new();
    private readonly Lock _lock = new();

    public Shaper(TrueTypeFont font)
    {
        _font = font;
        // The bytes are pinned and kept for as long as the program runs.
        var data = MemoryMarshal.AsMemory(font.Data);
        MemoryMarshal.TryGetArray<byte>(data, out var bytes);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(bytes.Array!, 0), font.Data.Length, MemoryMode.ReadOnly);
        using var face = new Face(blob, 0) { UnitsPerEm = font.UnitsPerEm };
        _shaping = new Font(face);
        _shaping.SetScale(font.UnitsPerEm, font.UnitsPerEm);
        _shaping.SetFunctionsOpenType();
    }

    /// <summary>The glyphs of a text from the left, and whether each group of them stands for characters in their order.</summary>
    /// <param name="shown">What is set: the text, with the stand-ins of characters that the face lacks.</param>
    /// <param name="text">What it stands for, of the same length.</param>
    /// <param name="script">The script of the text.</param>
    /// <param name="rightToLeft">Whether it is read from the right.</param>
    public (List<PlacedGlyph> Glyphs, bool InOrder) Shape(string shown, string text, WritingSystem script, bool rightToLeft)
    {
        lock (_lock)
        {
            _buffer.ClearContents();
            _buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
            _buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
            _buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
            _buffer.Script = ScriptOf(script);
            _buffer.Language = AnyLanguage;
            _buffer.AddUtf16(shown);
            _shaping.Shape(_buffer);
            return Read(text, rightToLeft);
        }
    }

    private (List<PlacedGlyph> Glyphs, bool InOrder) Read(string text, bool rightToLeft)
    {
        var infos = _buffer.GetGlyphInfoSpan();
        var places = _buffer.GetGlyphPositionSpan();
        var glyphs = new List<PlacedGlyph>(infos.Length);
        var inOrder = true;
        var scale = 1000.0 / _font.UnitsPerEm;
        for (var first = 0; first < infos.Length;)
        {
            var next = first + 1;
            while (next < infos.Length && infos[next].Cluster == infos[first].Cluster)
                next++;
            var (start, end) = rightToLeft
                ? (next == infos.Length ? 0 : (int)infos[first].Cluster, first == 0 ? text.Length : (int)infos[first - 1].Cluster)
                : (first == 0 ? 0 : (int)infos[first].Cluster, next == infos.Length ? text.Length : (int)infos[next].Cluster);
            inOrder &= next == first + 1;
            var said = rightToLeft ? Body(text[start..end], places[first..next]) : Shares(text[start..end], next - first);
            for (var index = first; index < next; index++)
            {
                var place = places[index];
                inOrder &= rightToLeft || (place.XAdvance > 0 && place is { XOffset: 0, YOffset: 0 });
                glyphs.Add(new PlacedGlyph((int)infos[index].Codepoint, said[index - first], place.XAdvance * scale, place.XOffset * scale,
                    place.YOffset * scale, IsSilent: rightToLeft && said[index - first] == Nothing));
            }

            first = next;
        }

        return (glyphs, inOrder);
    }

    /// <summary>What each of several glyphs stands for; together they say the text once.</summary>
    private static string[] Shares(string text, int glyphs)
    {
        if (glyphs == 1)
            return [text];
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        return [.. Enumerable.Range(0, glyphs).Select(glyph => glyph >= runes.Length ? Nothing
            : glyph == glyphs - 1 ? string.Concat(runes[glyph..]) : runes[glyph])];
    }

    /// <summary>The glyph that the pen moves on with says it all: the others are its dots.</summary>
    private static string[] Body(string text, ReadOnlySpan<GlyphPosition> places)
    {
        var said = new string[places.Length];
        Array.Fill(said, Nothing);
        var body = 0;
        while (body < places.Length - 1 && places[body].XAdvance == 0)
            body++;
        said[body] = text;
        return said;
    }

    private static Script ScriptOf(WritingSystem system) => system switch
    {
        WritingSystem.Latin => Script.Latin,
        WritingSystem.Greek => Script.Greek,
        WritingSystem.Cyrillic => Script.Cyrillic,
        WritingSystem.Devanagari => Script.Devanagari,
        WritingSystem.Arabic => Script.Arabic,
        WritingSystem.Bengali => Script.Bengali,
        WritingSystem.Ethiopic => Script.Ethiopic,
        WritingSystem.Khmer => Script.Khmer,
        WritingSystem.Lao => Script.Lao,
        WritingSystem.Myanmar => Script.Myanmar,
        WritingSystem.Tibetan => Script.Tibetan,
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Reports.Pdf.Objects;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>A face as one document uses it: numbers glyphs in the order of their first use and writes the subset.</summary>
internal sealed class EmbeddedFont(FontFace face)
{
    private readonly Dictionary<(int Glyph, string Text), int> _numbers = [];
    private readonly List<int> _glyphs = [0];
    private readonly List<string> _texts = [""];

    /// <summary>The number that a glyph had first: most stand for one text alone.</summary>
    private readonly Dictionary<int, int> _first = [];

    public FontFace Face => face;

    /// <summary>The number by which a content stream names a glyph that stands for a text.</summary>
    public int NumberOf(int glyph, string text)
    {
        if (_first.TryGetValue(glyph, out var first) && _texts[first] == text)
            return first;
        if (_numbers.TryGetValue((glyph, text), out var number))
            return number;
        _glyphs.Add(glyph);
        _texts.Add(text);
        _first.TryAdd(glyph, _glyphs.Count - 1);
        return _numbers[(glyph, text)] = _glyphs.Count - 1;
    }

    /// <summary>Writes the font and its parts; returns the number of the Type0 object.</summary>
    public int Write(PdfWriter writer)
    {
        var font = face.Font;
        var subset = FontSubset.Build(font, _glyphs);
        var name = Tag(subset) + "+" + font.PostScriptName;
        var file = writer.AddStream($"/Length1 {subset.Length}", subset);
        var scale = 1000.0 / font.UnitsPerEm;
        var box = string.Join(' ', font.Bounds.Select(bound => PdfText.Number(bound * scale)));
        var flags = font.ItalicAngle != 0 ? 4 | 64 : 4;
        var descriptor = writer.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]/ItalicAngle {PdfText.Number(font.ItalicAngle)}"
            + $"/Ascent {PdfText.Number(font.Ascent * scale)}/Descent {PdfText.Number(font.Descent * scale)}/CapHeight "
            + $"{PdfText.Number(font.CapHeight * scale)}"
            + $"/StemV {(font.Weight >= 600 ? 120 : 80)}/FontFile2 {file} 0 R>>");
        var widths = string.Join(' ', _glyphs.Select(glyph => PdfText.Number(font.AdvanceOf(glyph) * scale)));
        var descendant = writer.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 0/W[0[{widths}]]/CIDToGIDMap/Identity>>");
        var unicode = writer.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return writer.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        // A block of a character map holds at most 100 entries (Adobe Technical Note 5014).
        foreach (var block in Enumerable.Range(1, _glyphs.Count - 1).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var number in block)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(_texts[number]));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Tag(byte[] subset)
    {
        var hash = SHA256.HashData(subset);
        return string.Concat(hash.Take(6).Select(value => (char)('A' + (value % 26))));
    }
}

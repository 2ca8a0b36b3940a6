using System.Buffers.Binary;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>From code points to glyphs: cmap formats 4 (the basic plane) and 12 (all planes).</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, int> _glyphs = [];

    public CharacterMap(ReadOnlySpan<byte> data, int cmap)
    {
        int? basic = null, full = null;
        for (var index = 0; index < U16(data, cmap + 2); index++)
        {
            var subtable = cmap + (int)U32(data, cmap + 4 + (8 * index) + 4);
            switch (U16(data, subtable))
            {
                case 4: basic ??= subtable; break;
                case 12: full ??= subtable; break;
            }
        }

        if (full is { } all)
            ReadGroups(data, all);
        else if (basic is { } plane)
            ReadSegments(data, plane);
        else
            throw new InvalidDataException("The font has no Unicode character map.");
    }

    public int this[int codePoint] => _glyphs.GetValueOrDefault(codePoint);

    private void ReadGroups(ReadOnlySpan<byte> data, int table)
    {
        var groups = U32(data, table + 12);
        for (var index = 0; index < groups; index++)
        {
            var group = table + 16 + (12 * index);
            var (first, last, glyph) = (U32(data, group), U32(data, group + 4), U32(data, group + 8));
            for (var code = first; code <= last; code++)
                _glyphs[(int)code] = (int)(glyph + code - first);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> data, int table)
    {
        var doubled = U16(data, table + 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var end = U16(data, table + 14 + segment);
            var start = U16(data, table + 16 + doubled + segment);
            var delta = U16(data, table + 16 + (2 * doubled) + segment);
            var rangeAt = table + 16 + (3 * doubled) + segment;
            var range = U16(data, rangeAt);
            for (var code = start; code <= end && code != 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : U16(data, rangeAt + range + (2 * (code - start)));
                if (glyph != 0 || range == 0)
                    _glyphs[code] = (glyph + delta) & 0xFFFF;
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    private static uint U32(ReadOnlySpan<byte> data, int offset) => BinaryPrimitives.ReadUInt32BigEndian(data[offset..]);
}

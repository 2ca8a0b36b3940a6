using System.Buffers.Binary;
using System.Text;

namespace ProjectPortal.Reports.Pdf.Fonts;

/// <summary>A TrueType file with only the glyphs that a document uses, renumbered from 0 in the order given.</summary>
internal static class FontSubset
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <param name="font">The whole font.</param>
    /// <param name="glyphs">Glyphs of the whole font; the place in the list is the number in the subset. The first is .notdef.</param>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<int> glyphs)
    {
        var kept = new List<int>(glyphs);
        var numbers = new Dictionary<int, int>();
        for (var index = 0; index < kept.Count; index++)
            numbers.TryAdd(kept[index], index);

        var glyf = new MemoryStream();
        var loca = new MemoryStream();
        var hmtx = new MemoryStream();
        // The list grows while composite glyphs name their parts.
        for (var index = 0; index < kept.Count; index++)
        {
            WriteU32(loca, (uint)glyf.Length);
            glyf.Write(Outline(font, kept[index], kept, numbers));
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
            WriteU16(hmtx, font.AdvanceOf(kept[index]));
            WriteU16(hmtx, font.LeftSideBearingOf(kept[index]));
        }

        WriteU32(loca, (uint)glyf.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf.ToArray(),
            ["loca"] = loca.ToArray(),
            ["hmtx"] = hmtx.ToArray(),
            ["head"] = Patched(font, "head", 50, 1),
            ["hhea"] = Patched(font, "hhea", 34, kept.Count),
            ["maxp"] = Patched(font, "maxp", 4, kept.Count),
        };
        foreach (var tag in (string[])["cvt ", "fpgm", "prep"])
        {
            if (font.TableOf(tag) is { Length: > 0 } table)
                tables[tag] = table.ToArray();
        }

        return Assemble(tables);
    }

    private static byte[] Outline(TrueTypeFont font, int glyph, List<int> kept, Dictionary<int, int> numbers)
    {
        var outline = font.OutlineOf(glyph).ToArray();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return outline;
        var position = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(position));
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(position + 2));
            if (!numbers.TryGetValue(component, out var number))
            {
                numbers[component] = number = kept.Count;
                kept.Add(component);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(position + 2), (ushort)number);
            position += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            position += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreComponents) != 0);
        return outline;
    }

    private static byte[] Patched(TrueTypeFont font, string tag, int offset, int value)
    {
        var table = font.TableOf(tag).ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(offset), (ushort)value);
        if (tag == "head")
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan(8), 0);
        return table;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        var file = new MemoryStream();
        var power = (int)Math.Log2(tables.Count);
        WriteU32(file, 0x00010000);
        WriteU16(file, tables.Count);
        WriteU16(file, 16 << power);
        WriteU16(file, power);
        WriteU16(file, (16 * tables.Count) - (16 << power));
        var offset = 12 + (16 * tables.Count);
        var headAt = 0;
        foreach (var (tag, table) in tables)
        {
            if (tag == "head")
                headAt = offset;
            file.Write(Encoding.ASCII.GetBytes(tag));
            WriteU32(file, Checksum(table));
            WriteU32(file, (uint)offset);
            WriteU32(file, (uint)table.Length);
            offset += (table.Length + 3) & ~3;
        }

        foreach (var table in tables.Values)
        {
            file.Write(table);
            while (file.Length % 4 != 0)
                file.WriteByte(0);
        }

        var bytes = file.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Checksum(bytes)));
        return bytes;
    }

    private static uint Checksum(byte[] bytes)
    {
        uint sum = 0;
        for (var index = 0; index < bytes.Length; index++)
            sum = unchecked(sum + ((uint)bytes[index] << (24 - (8 * (index % 4)))));
        return sum;
    }

    private static void WriteU16(MemoryStream stream, int value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)value);
    }

    private static void WriteU32(MemoryStream stream, uint value)
    {
        WriteU16(stream, (int)(value >> 16));
        WriteU16(stream, (int)(value & 0xFFFF));
    }
}

using System.Text;

namespace ProjectPortal.Domain.People;

/// <summary>What the folding knows of single letters and signs beyond what Unicode says of them.</summary>
internal static class Letters
{
    /// <summary>Typed for an apostrophe, or for the sounds that alphabets write with one.</summary>
    private const string Apostrophes =
        "'\u2018\u2019\u201B\u02BC\u02BB\u02BD\u02B9\u02BE\u02BF\u02C8\u02CA\u02CB`\u00B4\u2032\uFF07\uA78B\uA78C";

    /// <summary>Letters that Unicode does not take apart, by the plain ones that people write for them; upper case.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Ø'] = "O",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Þ'] = "TH",
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Ł'] = "L",
        ['Ħ'] = "H",
        ['ı'] = "I",
        ['ĸ'] = "K",
        ['Ŋ'] = "N",
        ['Ŧ'] = "T",
        ['Ɨ'] = "I",
        ['Ʉ'] = "U",
        ['Ɏ'] = "Y",
        ['Ƶ'] = "Z",
        ['Ǥ'] = "G",
        ['Ɍ'] = "R",
        // The alphabets of African languages: hooked and open letters.
        ['Ɓ'] = "B",
        ['Ɖ'] = "D",
        ['Ɗ'] = "D",
        ['Ƒ'] = "F",
        ['Ɠ'] = "G",
        ['Ɣ'] = "G",
        ['Ƙ'] = "K",
        ['Ɲ'] = "N",
        ['Ƥ'] = "P",
        ['Ƭ'] = "T",
        ['Ʋ'] = "V",
        ['Ƴ'] = "Y",
        ['Ɛ'] = "E",
        ['Ǝ'] = "E",
        ['Ə'] = "E",
        ['Ɔ'] = "O",
        ['Ɩ'] = "I",
        ['Ʊ'] = "U",
        ['Ʌ'] = "A",
        ['Ʒ'] = "Z",
        // One letter, of which each keyboard has its own.
        ['ي'] = "ی",
        ['ى'] = "ی",
        ['ك'] = "ک",
    };

    private static readonly (int First, int Last)[] MereMarks =
    [
        (0x0041, 0x02AF), (0x1D00, 0x1DBF), (0x1E00, 0x1EFF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), // Latin
        (0x0370, 0x03FF), (0x1F00, 0x1FFF), // Greek
        (0x0400, 0x052F), (0x1C80, 0x1C8F), (0xA640, 0xA69F), // Cyrillic
        (0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), // Arabic, whose points a reader adds
    ];

    public static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal);

    /// <summary>It only draws a word out, chooses a shape or fills a place: no reader misses it.</summary>
    public static bool IsIgnored(Rune rune) => rune.Value is 0x0640 or 0x07FA or 0x034F or 0x115F or 0x1160 or 0x3164 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>
    /// A mark on this letter is an accent or a point, without which the name is still read as the same. In other scripts a mark is a vowel.
    /// </summary>
    public static bool HasMereMarks(Rune rune) => Array.Exists(MereMarks, range => rune.Value >= range.First && rune.Value <= range.Last);

    public static string? Meant(Rune upper) => upper.IsBmp ? Plain.GetValueOrDefault((char)upper.Value) : null;
}

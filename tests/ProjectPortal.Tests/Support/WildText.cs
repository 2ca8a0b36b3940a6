using System.Text;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// Random text of every kind of character, the same from run to run: each category of Unicode, noncharacters, halves of surrogate pairs,
/// control characters, marks upon marks, and what has a meaning to some reader.
/// </summary>
internal sealed class WildText(int seed)
{
    private const int OfEach = 60;
    private const int LongestRun = 6;

    private static readonly string[][] Kinds = [.. ByCategory(), Noncharacters(), Halves(), Controls(), Signs()];

    private readonly Random _random = new(seed);

    /// <summary>How many strings were made.</summary>
    public int Made { get; private set; }

    /// <summary>A short string of a few kinds.</summary>
    public string Next()
    {
        Made++;
        var text = new StringBuilder();
        for (var runs = _random.Next(1, 4); runs > 0; runs--)
        {
            var kind = Kinds[_random.Next(Kinds.Length)];
            for (var length = _random.Next(1, LongestRun); length > 0; length--)
                text.Append(kind[_random.Next(kind.Length)]);
        }

        return text.ToString();
    }

    /// <summary>As many strings, with blanks between, as there is room for.</summary>
    public string Fill(int room)
    {
        var text = Next();
        while (text.Length + 20 < room)
            text += " " + Next();
        return text.Length <= room ? text : text[..room];
    }

    private static IEnumerable<string[]> ByCategory() =>
        Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value)).GroupBy(Rune.GetUnicodeCategory)
            .Select(category => category.ToList())
            .Select(all => all.Where((_, at) => at % Math.Max(1, all.Count / OfEach) == 0).Select(rune => rune.ToString()).ToArray());

    private static string[] Noncharacters() =>
        [.. Enumerable.Range(0xFDD0, 32).Select(c => ((char)c).ToString()), "\uFFFE", "\uFFFF", "\U0001FFFE", "\U0010FFFF"];

    private static string[] Halves() => ["\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800"];

    private static string[] Controls() => [.. Enumerable.Range(0, 32).Concat(Enumerable.Range(0x7F, 33)).Select(c => ((char)c).ToString())];

    private static string[] Signs() =>
        ["<", ">", "&", "\"", "'", "%", "_", "[", "]", "{0}", "\\", "=", "+", "-", "@", ";", "\r\n", "\u2028", "\u202E", "\uFEFF", "\u200B",
            "\u00AD", "_xFFFE_", "%00", "<script>", "*", "#", "](javascript:", "|", "`", string.Concat(Enumerable.Repeat("\u0301", 20))];
}

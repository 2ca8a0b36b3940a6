using System.Globalization;

namespace ProjectPortal.Reports.Live;

/// <summary>Numbers as running text writes them: figures in the manner of a language, or words up to ninety-nine.</summary>
internal sealed class Numerals
{
    public static readonly Numerals English = new(EnglishWords(), @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", ',', '.');
    public static readonly Numerals French = new(FrenchWords(), @"\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?", ' ', ',');

    private readonly Dictionary<string, int> _words;
    private readonly char _thousands;
    private readonly char _decimals;

    private Numerals(IEnumerable<(string Word, int Value)> words, string digits, char thousands, char decimals)
    {
        _words = words.ToDictionary(w => w.Word, w => w.Value, StringComparer.OrdinalIgnoreCase);
        (_thousands, _decimals) = (thousands, decimals);
        // The longest first: "thirty-nine" is not "thirty".
        Pattern = $"(?:{digits}|(?:{string.Join('|', _words.Keys.OrderByDescending(w => w.Length))})\\b)";
    }

    /// <summary>What a number looks like, for a regular expression.</summary>
    public string Pattern { get; }

    /// <summary>The number, and how many decimals it is written with.</summary>
    public (decimal Value, int Decimals) Read(string written)
    {
        if (_words.TryGetValue(written, out var word))
            return (word, 0);

        var plain = written.Replace(_thousands.ToString(), "", StringComparison.Ordinal).Replace(_decimals, '.');
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        return (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : -1,
            point < 0 ? 0 : plain.Length - point - 1);
    }

    /// <summary>"one" is left out: it is an article as often as a number.</summary>
    private static IEnumerable<(string, int)> EnglishWords()
    {
        string[] small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var n = 2; n < 100; n++)
            yield return (n < 20 ? small[n] : n % 10 == 0 ? tens[(n / 10) - 2] : $"{tens[(n / 10) - 2]}-{small[n % 10]}", n);
    }

    private static IEnumerable<(string, int)> FrenchWords()
    {
        string[] small = ["", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
            "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];
        string[] tens = ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"];
        for (var n = 2; n < 20; n++)
            yield return (small[n], n);
        for (var n = 20; n < 100; n++)
        {
            // Seventy and ninety go on from sixty and eighty.
            var (ten, rest) = (tens[(n / 10) - 2], n >= 60 ? n % 20 : n % 10);
            if (rest == 0)
            {
                yield return (n == 80 ? "quatre-vingts" : ten, n);
            }
            else if (rest is 1 or 11 && n < 80)
            {
                yield return ($"{ten} et {small[rest]}", n);
                yield return ($"{ten}-et-{small[rest]}", n);
            }
            else
            {
                yield return ($"{ten}-{small[rest]}", n);
            }
        }
    }
}

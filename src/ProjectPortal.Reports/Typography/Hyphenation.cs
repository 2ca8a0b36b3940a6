using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;

namespace ProjectPortal.Reports.Typography;

/// <summary>
/// Where a word may be parted, after the patterns of its language (F. M. Liang, 1983): each pattern says for the places in some letters how
/// good or bad it is to part there, and the highest of what is said holds; odd is good.
/// </summary>
internal sealed class Hyphenation
{
    private const int LeastBefore = 3;
    private const int LeastAfter = 3;

    private static readonly ConcurrentDictionary<string, Hyphenation?> Known = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _patterns;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _longest;

    /// <param name="lines">Patterns in the notation of TeX, an empty line, and words that follow none, with their hyphens.</param>
    public Hyphenation(IEnumerable<string> lines)
    {
        var patterns = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var words = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var inWords = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
                inWords = true;
            else if (inWords)
                words[line.Replace("-", "", StringComparison.Ordinal)] = Places(line);
            else
                patterns[string.Concat(line.Where(sign => !char.IsAsciiDigit(sign)))] = Levels(line);
        }

        _longest = patterns.Keys.Max(letters => letters.Length);
        _patterns = patterns.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The patterns of a language; null where there are none.</summary>
    public static Hyphenation? For(string language) => Known.GetOrAdd(language.Split('-')[0], Load);

    /// <summary>The places at which a word may be parted, from its beginning.</summary>
    /// <param name="word">Small letters.</param>
    public IReadOnlyList<int> Find(ReadOnlySpan<char> word)
    {
        if (word.Length < LeastBefore + LeastAfter)
            return [];
        if (_words.TryGetValue(word, out var own))
            return own;
        var framed = $".{word}.";
        // The level before each sign of the framed word, and after its last.
        Span<byte> levels = stackalloc byte[framed.Length + 1];
        for (var start = 0; start < framed.Length; start++)
        {
            for (var length = 1; length <= Math.Min(_longest, framed.Length - start); length++)
            {
                if (!_patterns.TryGetValue(framed.AsSpan(start, length), out var said))
                    continue;
                for (var place = 0; place < said.Length; place++)
                    levels[start + place] = Math.Max(levels[start + place], said[place]);
            }
        }

        var places = new List<int>();
        for (var place = LeastBefore; place <= word.Length - LeastAfter; place++)
        {
            if (levels[place + 1] % 2 == 1)
                places.Add(place);
        }

        return places;
    }

    private static int[] Places(string word)
    {
        var places = new List<int>();
        for (var at = word.IndexOf('-', StringComparison.Ordinal); at >= 0; at = word.IndexOf('-', at + 1))
        {
            var place = at - word.AsSpan(0, at).Count('-');
            if (place >= LeastBefore && place <= word.Replace("-", "", StringComparison.Ordinal).Length - LeastAfter)
                places.Add(place);
        }

        return [.. places];
    }

    private static byte[] Levels(string pattern)
    {
        var levels = new List<byte> { 0 };
        foreach (var sign in pattern)
        {
            if (char.IsAsciiDigit(sign))
                levels[^1] = (byte)(sign - '0');
            else
                levels.Add(0);
        }

        return [.. levels];
    }

    private static Hyphenation? Load(string language)
    {
        using var stream = typeof(Hyphenation).Assembly.GetManifestResourceStream($"Patterns.{language}.txt");
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Hyphenation(Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n'));
    }
}

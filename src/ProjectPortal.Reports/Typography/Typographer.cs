using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Typography;

/// <summary>
/// Binds what a line must not part: a number and its unit, a day and its month, a title and its name, « and what it quotes. Every text of
/// a report goes through here, whoever wrote it; it changes blanks and nothing else.
/// </summary>
public static class Typographer
{
    private const char Unbroken = '\u00A0';
    private const char Narrow = '\u202F';

    /// <summary>The text with blanks that do not break, as its language needs them.</summary>
    /// <param name="text">A text, or a pattern with places such as {0} for facts that are not known yet.</param>
    /// <param name="language">"en" or "fr"; other languages are left as they are.</param>
    public static string Bind(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language switch
        {
            "en" => Bind(text, English),
            "fr" => Bind(French.Spaced(text), InFrench),
            _ => text,
        };
    }

    private static string Bind(string text, Habits habits)
    {
        StringBuilder? bound = null;
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            var before = WordBefore(text, at);
            var after = WordAfter(text, at);
            if (before.Length == 0 || after.Length == 0)
                continue;
            if (habits.GroupsWithBlanks && IsGroup(before, after))
                (bound ??= new StringBuilder(text))[at] = Narrow;
            else if (Belongs(before, after, habits, within: at > before.Length))
                (bound ??= new StringBuilder(text))[at] = Unbroken;
        }

        return bound?.ToString() ?? text;
    }

    /// <param name="before">A word.</param>
    /// <param name="after">The word after it.</param>
    /// <param name="habits">What their language binds.</param>
    /// <param name="within">Whether text stands before them: what is first may be a number such as "I.", and no initial.</param>
    private static bool Belongs(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Habits habits, bool within)
    {
        var bare = after.TrimEnd(".,;:!?)]»”\u00A0");
        var figure = IsFigure(after[0]);
        if (EndsInFigure(before))
        {
            return habits.Units.Contains(bare) || (IsDay(before) && habits.Months.Contains(bare));
        }

        return (figure && (before[^1] is '$' or '€' or '£' || habits.BeforeFigures.Contains(before)))
            || ((char.IsUpper(after[0]) || after[0] == '{') && (habits.Titles.Contains(before) || (within && IsInitial(before))))
            || (habits.Pairs.TryGetValue(before, out var second) && bare.SequenceEqual(second));
    }

    /// <summary>"12 500": at most three digits, then three.</summary>
    private static bool IsGroup(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var last = before.LastIndexOfAnyExceptInRange('0', '9');
        var end = after.IndexOfAnyExceptInRange('0', '9');
        // A word that ends in figures, such as a code, is no number.
        return before.Length - last - 1 is >= 1 and <= 3 && (end < 0 ? after.Length : end) == 3
            && (last < 0 || !char.IsLetter(before[last]));
    }

    private static bool EndsInFigure(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[^1]) || word[^1] == '}' || word is ['1', 'e', 'r'];

    private static bool IsFigure(char character) => char.IsAsciiDigit(character) || character == '{';

    /// <summary>"25", "25–26", "1er", or a place for one.</summary>
    private static bool IsDay(ReadOnlySpan<char> word)
    {
        var last = word[(word.LastIndexOfAny("-–/") + 1)..];
        return last is ['1', 'e', 'r'] || last is [.., '}']
            || (last.Length <= 2 && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= 31);
    }

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    /// <summary>Without what opens a bracket or a quotation before it.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int blank)
    {
        var start = blank;
        while (start > 0 && text[start - 1] is not (' ' or '\n' or Unbroken or Narrow))
            start--;
        return text.AsSpan(start, blank - start).TrimStart("([«“\"*_");
    }

    private static ReadOnlySpan<char> WordAfter(string text, int blank)
    {
        var end = blank + 1;
        while (end < text.Length && text[end] is not (' ' or '\n' or Narrow))
            end++;
        return text.AsSpan(blank + 1, end - blank - 1).TrimEnd("*_");
    }

    private static readonly Habits English = new()
    {
        Months = Words("January February March April May June July August September October November December"),
        Units = Words("per % km kg m ha GB MB KB kB hour hours minute minutes day days week weeks month months year years million billion "
            + "p.m. a.m."),
        BeforeFigures = Words("USD EUR CHF No. Nos. no. nos. p. pp. para. paras. art. arts. vol. fig. Fig. ch."),
        Titles = Words("Mr. Ms. Mrs. Dr. Prof. H.E. St. Mx."),
        Pairs = Pairs("per cent"),
    };

    private static readonly Habits InFrench = new()
    {
        Months = Words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        Units = Words("% km kg m ha Go Mo Ko h heure heures minute minutes jour jours semaine semaines mois an ans année années "
            + "million millions milliard milliards dollars euros pour"),
        BeforeFigures = Words("USD EUR CHF n° nos N° no no. p. pp. par. art. vol. fig. chap."),
        Titles = Words("M. MM. Mme Mmes Mlle Dr Dre Pr Pre S.E. S. St Ste"),
        Pairs = Pairs("pour cent"),
        GroupsWithBlanks = true,
    };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs(params string[] pairs) => pairs
        .ToFrozenDictionary(pair => pair.Split(' ')[0], pair => pair.Split(' ')[1], StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a language binds.</summary>
    private sealed record Habits
    {
        public required FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months { get; init; }

        /// <summary>What follows a figure.</summary>
        public required FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units { get; init; }

        /// <summary>What a figure follows.</summary>
        public required FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeFigures { get; init; }

        /// <summary>What a name follows.</summary>
        public required FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles { get; init; }

        public required FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Pairs { get; init; }

        /// <summary>Whether thousands are parted by blanks.</summary>
        public bool GroupsWithBlanks { get; init; }
    }
}

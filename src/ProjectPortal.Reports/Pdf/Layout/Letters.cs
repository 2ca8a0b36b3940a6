using System.Globalization;

namespace ProjectPortal.Reports.Pdf.Layout;

/// <summary>Where a word may be cut that is wider than its line: between letters, never between a letter and what belongs to it.</summary>
internal static class Letters
{
    /// <summary>What binds the next letter: signs that put it below or beside this one, and vowels of Lao that are written first.</summary>
    private const string Binding = "\u094D\u09CD\u1039\u17D2\u200D\u0EC0\u0EC1\u0EC2\u0EC3\u0EC4";

    /// <summary>What stays with the letter before: the ends of syllables and of sentences.</summary>
    private const string Closing = "\u0F0B\u0F0C\u0F0D\u0F0E\u104A\u104B\u1361\u1362\u1363\u1364\u1365\u17D4\u17D5\u0EAF\u0EC6";

    /// <summary>How many units of a word fit into a width.</summary>
    /// <param name="word">Text without a place to break.</param>
    /// <param name="width">The room in points.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="least">How many letters are taken whatever their width.</param>
    public static int Fit(string word, double width, TextStyle style, int least)
    {
        var ends = new List<int>();
        var at = 0;
        // Letters join and move each other, so that only a beginning as a whole has a width. It is looked for in growing steps.
        for (var step = 8; ; step *= 2)
        {
            while (at < word.Length && ends.Count < step)
                ends.Add(at = End(word, at));
            if (at == word.Length || Exceeds(ends.Count))
                break;
        }

        var (low, high) = (Math.Min(least, ends.Count), ends.Count);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Exceeds(middle) ? (low, middle - 1) : (middle, high);
        }

        return low == 0 ? 0 : ends[low - 1];

        bool Exceeds(int letters) => style.Measure(word[..ends[letters - 1]]) > width;
    }

    private static int End(string word, int start)
    {
        var end = start;
        do
            end += StringInfo.GetNextTextElementLength(word.AsSpan(end));
        while (end < word.Length && (Binding.Contains(word[end - 1], StringComparison.Ordinal)
            || Closing.Contains(word[end], StringComparison.Ordinal)));
        return end;
    }
}

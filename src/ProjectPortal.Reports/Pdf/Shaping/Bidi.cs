using System.Text;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>
/// In which order a line is set whose text is read partly from the left and partly from the right: Unicode Standard Annex 9 without
/// explicit embeddings, which cleaned text does not hold. A level is even for text from the left and odd for text from the right.
/// </summary>
internal static class Bidi
{
    private const string Openings = "([{\u2045\u207D\u208D\u2329\u27E8\u2308\u230A";
    private const string Closings = ")]}\u2046\u207E\u208E\u232A\u27E9\u2309\u230B";

    /// <summary>How deep brackets are looked into, as the annex says.</summary>
    private const int MostBrackets = 63;

    /// <summary>The level of each unit of a line.</summary>
    /// <param name="text">One line.</param>
    /// <param name="paragraph">0 for a paragraph that is read from the left, 1 for one that is read from the right.</param>
    public static int[] Levels(string text, int paragraph)
    {
        var classes = Classes(text);
        var original = (BidiClass[])classes.Clone();
        var outer = paragraph == 0 ? BidiClass.Left : BidiClass.Right;
        ResolveMarksAndNumbers(classes, outer);
        ResolveBrackets(text, classes, original, outer);
        ResolveNeutrals(classes, outer);
        var levels = new int[text.Length];
        for (var at = 0; at < levels.Length; at++)
        {
            levels[at] = classes[at] switch
            {
                BidiClass.Left => paragraph == 0 ? 0 : 2,
                BidiClass.Right => 1,
                _ => 2,
            };
        }

        // The blanks at the end of a line go with the paragraph.
        for (var at = text.Length - 1; at >= 0 && original[at] == BidiClass.Space; at--)
            levels[at] = paragraph;
        return levels;
    }

    /// <summary>The order from the left in which pieces of these levels are set.</summary>
    public static int[] VisualOrder(IReadOnlyList<int> levels)
    {
        var order = Enumerable.Range(0, levels.Count).ToArray();
        for (var level = levels.DefaultIfEmpty(0).Max(); level > 0; level--)
        {
            for (var start = 0; start < order.Length; start++)
            {
                var end = start;
                while (end < order.Length && levels[order[end]] >= level)
                    end++;
                if (end <= start)
                    continue;
                Array.Reverse(order, start, end - start);
                start = end;
            }
        }

        return order;
    }

    private static BidiClass[] Classes(string text)
    {
        var classes = new BidiClass[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Array.Fill(classes, BidiClasses.Find(rune), at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }

        return classes;
    }

    /// <summary>Rules W1 to W7.</summary>
    private static void ResolveMarksAndNumbers(BidiClass[] classes, BidiClass outer)
    {
        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] == BidiClass.Mark)
                classes[at] = at == 0 ? outer : classes[at - 1];
        }

        var strong = outer;
        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] == BidiClass.EuropeanNumber && strong == BidiClass.ArabicLetter)
                classes[at] = BidiClass.ArabicNumber;
            else if (classes[at] is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter)
                strong = classes[at];
        }

        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] == BidiClass.ArabicLetter)
                classes[at] = BidiClass.Right;
        }

        for (var at = 1; at < classes.Length - 1; at++)
        {
            var (before, after) = (classes[at - 1], classes[at + 1]);
            if (before == after && ((classes[at] == BidiClass.EuropeanSeparator && before == BidiClass.EuropeanNumber)
                || (classes[at] == BidiClass.CommonSeparator && before is BidiClass.EuropeanNumber or BidiClass.ArabicNumber)))
                classes[at] = before;
        }

        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] != BidiClass.EuropeanTerminator)
                continue;
            var end = at;
            while (end < classes.Length && classes[end] == BidiClass.EuropeanTerminator)
                end++;
            if ((at > 0 && classes[at - 1] == BidiClass.EuropeanNumber)
                || (end < classes.Length && classes[end] == BidiClass.EuropeanNumber))
                Array.Fill(classes, BidiClass.EuropeanNumber, at, end - at);
            at = end - 1;
        }

        strong = outer;
        for (var at = 0; at < classes.Length; at++)
        {
            if (classes[at] is BidiClass.EuropeanSeparator or BidiClass.EuropeanTerminator or BidiClass.CommonSeparator)
                classes[at] = BidiClass.Neutral;
            else if (classes[at] == BidiClass.EuropeanNumber && strong == BidiClass.Left)
                classes[at] = BidiClass.Left;
            else if (classes[at] is BidiClass.Left or BidiClass.Right)
                strong = classes[at];
        }
    }

    /// <summary>Rule N0: a pair of brackets has one direction.</summary>
    private static void ResolveBrackets(string text, BidiClass[] classes, BidiClass[] original, BidiClass outer)
    {
        foreach (var (open, close) in Pairs(text, classes).OrderBy(pair => pair.Open))
        {
            var inside = Enumerable.Range(open + 1, close - open - 1).Select(at => Strong(classes[at])).OfType<BidiClass>().ToHashSet();
            if (inside.Count == 0)
                continue;
            var before = Enumerable.Range(0, open).Reverse().Select(at => Strong(classes[at])).FirstOrDefault(found => found is not null)
                ?? outer;
            Set(inside.Contains(outer) || before == outer ? outer : before);

            void Set(BidiClass direction)
            {
                foreach (var bracket in new[] { open, close })
                {
                    classes[bracket] = direction;
                    for (var at = bracket + 1; at < classes.Length && original[at] == BidiClass.Mark; at++)
                        classes[at] = direction;
                }
            }
        }
    }

    private static List<(int Open, int Close)> Pairs(string text, BidiClass[] classes)
    {
        var (pairs, open) = (new List<(int Open, int Close)>(), new List<(int Sign, int At)>());
        for (var at = 0; at < text.Length; at++)
        {
            if (classes[at] != BidiClass.Neutral)
                continue;
            if (Openings.IndexOf(text[at], StringComparison.Ordinal) is var sign and >= 0)
            {
                if (open.Count == MostBrackets)
                    return [];
                open.Add((sign, at));
            }
            else if (Closings.IndexOf(text[at], StringComparison.Ordinal) is var end and >= 0
                && open.FindLastIndex(opening => opening.Sign == end) is var match and >= 0)
            {
                pairs.Add((open[match].At, at));
                open.RemoveRange(match, open.Count - match);
            }
        }

        return pairs;
    }

    /// <summary>Rules N1 and N2.</summary>
    private static void ResolveNeutrals(BidiClass[] classes, BidiClass outer)
    {
        for (var at = 0; at < classes.Length; at++)
        {
            if (!IsNeutral(classes[at]))
                continue;
            var end = at;
            while (end < classes.Length && IsNeutral(classes[end]))
                end++;
            var before = at == 0 ? outer : Strong(classes[at - 1]) ?? outer;
            var after = end == classes.Length ? outer : Strong(classes[end]) ?? outer;
            Array.Fill(classes, before == after ? before : outer, at, end - at);
            at = end - 1;
        }
    }

    private static bool IsNeutral(BidiClass found) => found is BidiClass.Neutral or BidiClass.Space;

    /// <summary>The direction of a character where it has one; numbers count as text from the right.</summary>
    private static BidiClass? Strong(BidiClass found) => found switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.EuropeanNumber or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };
}

namespace ProjectPortal.Domain.FinalReports;

/// <summary>How many words a text has. The page counts in the same way while somebody types (<c>writing.js</c>).</summary>
public static class Wordage
{
    /// <summary>What stands between blanks and has a letter or a digit; where links lead to is not read.</summary>
    public static int Count(string markdown)
    {
        var (words, counted) = (0, false);
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == ']' && at + 1 < markdown.Length && markdown[at + 1] == '(' && EndOfAddress(markdown, at + 2) is { } end)
            {
                at = end;
                continue;
            }

            if (char.IsWhiteSpace(markdown[at]))
            {
                counted = false;
            }
            else if (!counted && (char.IsLetterOrDigit(markdown[at]) || char.IsSurrogate(markdown[at])))
            {
                counted = true;
                words++;
            }
        }

        return words;
    }

    /// <summary>Where the bracket of an address closes; null where none does before a blank.</summary>
    private static int? EndOfAddress(string markdown, int start)
    {
        const int longest = 2000;
        for (var at = start; at < markdown.Length && at < start + longest; at++)
        {
            if (markdown[at] == ')')
                return at;
            if (char.IsWhiteSpace(markdown[at]))
                return null;
        }

        return null;
    }
}

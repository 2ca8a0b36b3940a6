using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Live;

/// <summary>A number that was typed by hand and that the records do not bear out.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Typed">As it was typed: "almost 70 per cent".</param>
/// <param name="Figure">What the records say, to be put in its place.</param>
public sealed record Contradiction(string Sentence, string Typed, LiveFigure Figure);

/// <summary>
/// Finds numbers in a text that contradict the records, where it can be told what they count: participants, women among them,
/// countries, events, the implementation rate, totals of money, and percentages that an indicator measured. In doubt it says nothing.
/// </summary>
public static partial class Contradictions
{
    /// <summary>Nobody writes such a sentence, and nobody is to wait for it.</summary>
    private const int LongestSentence = 800;

    /// <param name="markdown">The text; its live figures are right by nature.</param>
    /// <param name="language">Of the text, "en" or "fr".</param>
    /// <param name="facts">The facts of the project.</param>
    /// <param name="figures">Their catalogue, in the language of whoever reads about it.</param>
    public static IReadOnlyList<Contradiction> Find(string markdown, string language, FinalReport facts, LiveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(figures);
        var reading = new ClaimReading(facts, figures, language);
        return [.. Sentences(markdown).SelectMany(reading.In).Distinct()];
    }

    private static IEnumerable<string> Sentences(string markdown) =>
        LiveNarrative.Passages(markdown).SelectMany(passage => Sentence().Split(Plain(passage))).Select(s => s.Trim())
            .Where(s => s.Length is > 0 and <= LongestSentence);

    /// <summary>Spaces that do not break are spaces, and an apostrophe is one.</summary>
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\'', '’');

    /// <summary>A sentence ends before a capital, or before another mark of its end.</summary>
    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|[«“""(\d])", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}

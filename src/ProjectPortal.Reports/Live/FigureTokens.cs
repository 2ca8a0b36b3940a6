using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Live;

/// <summary>How a text names a live figure: <c>{{participants.women.percent}}</c>.</summary>
public static partial class FigureTokens
{
    /// <summary>Each name once, in the order of the text, those that no figure has as well.</summary>
    public static IReadOnlyList<string> NamesIn(string markdown) =>
        [.. In(markdown).Select(NameOf).Distinct(StringComparer.Ordinal)];

    internal static IEnumerable<Match> In(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Token().Matches(text) : [];

    internal static string NameOf(Match token) => token.Groups["name"].Value.Trim().ToLowerInvariant();

    [GeneratedRegex(@"\{\{(?<name>[^{}\r\n]{1,200})\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

using System.Text.RegularExpressions;

namespace ProjectPortal.Reports.Live;

/// <summary>A way in which texts state a figure, in one language.</summary>
/// <param name="Name">The figure that it states.</param>
/// <param name="OrElse">Figures that may be meant as well: what is right for one of them is right.</param>
/// <param name="OfWhole">It is about the whole project only where its sentence is not about one event, place or year.</param>
internal sealed record Claim(string Name, IReadOnlyList<string> OrElse, bool OfWhole, Regex Pattern)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    /// <param name="pattern">N stands for a number with what is said of its nearness, M for one that is not looked at.</param>
    public static Claim Create(Numerals numerals, string near, string scales, string name, string[] orElse, bool ofWhole, string pattern)
    {
        var number = $"(?:(?<near>{near}) )?(?:US\\$ ?)?(?<number>{numerals.Pattern})(?: (?<scale>{scales}))?";
        var whole = pattern.Replace("{N}", number, StringComparison.Ordinal).Replace("{M}", numerals.Pattern, StringComparison.Ordinal);
        return new(name, orElse, ofWhole, new Regex(
            $@"(?<![\p{{L}}\p{{N}}.,])(?:{whole})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience));
    }
}

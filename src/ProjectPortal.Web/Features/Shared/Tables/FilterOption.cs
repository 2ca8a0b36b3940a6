using System.Globalization;
using ProjectPortal.Domain;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>One thing that a list can be narrowed to.</summary>
/// <param name="Value">As the address says it.</param>
public sealed record FilterOption(string Value, string Text)
{
    public static FilterOption OfNumber(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new FilterOption(text, text);
    }

    public static IEnumerable<FilterOption> From<TEnum>(Words words, IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        values.Select(v => new FilterOption(v.ToString(), words.Localize(v)));

    public static IEnumerable<FilterOption> All<TEnum>(Words words)
        where TEnum : struct, Enum =>
        From(words, Enum.GetValues<TEnum>());

    /// <summary>By their names in the reader's language.</summary>
    public static IEnumerable<FilterOption> Countries(Words words, IEnumerable<(string Code, Wording Name)> countries) =>
        countries.Select(c => new FilterOption(c.Code, words.Localize(c.Name))).OrderBy(o => o.Text, StringComparer.CurrentCulture);
}

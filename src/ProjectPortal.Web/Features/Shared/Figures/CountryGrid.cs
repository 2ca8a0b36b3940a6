using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <param name="Code">ISO 3166 alpha-3.</param>
/// <param name="Times">How often the country took part; null when that is not known.</param>
/// <param name="TimesLabel">The number as printed, or the words for none and for unknown.</param>
/// <param name="Spoken">The number with its unit for those who listen, such as "took part 3 times"; otherwise the label is read.</param>
public sealed record CountryTile(
    string Region, string Code, string Name, int? Times, string TimesLabel, string? Href = null, string? Spoken = null);

/// <summary>Countries by region. A tile's tint repeats its printed number; none is a dashed tile, unknown a hatched one.</summary>
public static class CountryGrid
{
    private const int DarkestLevel = 4;

    public static IHtmlContent Render(IReadOnlyList<CountryTile> tiles)
    {
        var markup = new Markup().Open("div", ("class", "country-grid"));
        foreach (var region in tiles.GroupBy(tile => tile.Region, StringComparer.Ordinal))
        {
            markup.Open("div", ("role", "group"), ("aria-label", region.Key));
            markup.Element("p", region.Key, ("class", "country-region"), ("aria-hidden", "true"));
            markup.Open("ul");
            foreach (var tile in region)
                WriteTile(markup, tile);
            markup.Close().Close();
        }

        return markup.Close().ToHtml();
    }

    private static void WriteTile(Markup markup, CountryTile tile)
    {
        markup.Open("li", ("class", "country country-level-" + Level(tile.Times)));
        markup.Element("span", tile.Code, ("class", "country-code"), ("aria-hidden", "true"));
        if (tile.Href is null)
            markup.Element("span", tile.Name, ("class", "country-name"));
        else
            markup.Element("a", tile.Name, ("class", "country-name"), ("href", tile.Href));
        markup.Text(" ").Open("span", ("class", "country-times"));
        if (tile.Spoken is null)
            markup.Text(tile.TimesLabel);
        else
            markup.Element("span", tile.TimesLabel, ("aria-hidden", "true")).Element("span", tile.Spoken, ("class", "visually-hidden"));
        markup.Close().Close();
    }

    private static string Level(int? times) => times is { } count
        ? Math.Clamp(count, 0, DarkestLevel).ToString(CultureInfo.InvariantCulture)
        : "unknown";
}

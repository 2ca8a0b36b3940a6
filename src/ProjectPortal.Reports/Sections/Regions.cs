using System.Globalization;

namespace ProjectPortal.Reports.Sections;

/// <summary>The items of one continent; the name is empty for what is not grouped.</summary>
internal sealed record Region<T>(string Name, IReadOnlyList<T> Items);

/// <summary>Countries by continent, in the order of its name.</summary>
internal static class Regions
{
    public static IReadOnlyList<Region<T>> Group<T>(IEnumerable<T> items, Func<T, string> regionOf, FinalReportWords words) =>
    [
        .. items.GroupBy(regionOf, StringComparer.Ordinal)
            .Select(region => new Region<T>(region.Key.Length == 0 ? "" : words.Find("Region" + region.Key) ?? region.Key, [.. region]))
            .OrderBy(region => region.Name.Length == 0)
            .ThenBy(region => region.Name,
                StringComparer.Create(CultureInfo.GetCultureInfo(words.Language), CompareOptions.IgnoreNonSpace)),
    ];
}

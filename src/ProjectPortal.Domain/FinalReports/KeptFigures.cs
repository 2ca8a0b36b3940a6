using System.Globalization;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>Live figures and their values as a text keeps them: one line each, name and value, in the order of the names.</summary>
public static class KeptFigures
{
    public const int Length = Lengths.Markdown;

    public static string Write(IReadOnlyDictionary<string, decimal> figures) =>
        string.Join('\n', figures.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value:0.############}")));

    public static IReadOnlyDictionary<string, decimal> Read(string kept) =>
        kept.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => decimal.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}

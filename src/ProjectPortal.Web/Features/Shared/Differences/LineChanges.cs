using DiffPlex;
using DiffPlex.Chunkers;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Lists of lines of which each is a whole: which of them changed, came or went.</summary>
public static class LineChanges
{
    /// <summary>Each changed line with its place among the lines before; a line that came stands where it came in.</summary>
    public static IReadOnlyList<(int Place, Difference Change)> Between(
        IReadOnlyList<string> before, IReadOnlyList<string> after, string language)
    {
        var (old, now) = (before.Select(OneLine).ToList(), after.Select(OneLine).ToList());
        var found = Differ.Instance.CreateDiffs(
            string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var changes = new List<(int, Difference)>();
        foreach (var block in found.DiffBlocks)
        {
            for (var step = 0; step < Math.Max(block.DeleteCountA, block.InsertCountB); step++)
            {
                changes.Add((block.DeleteStartA + Math.Min(step, block.DeleteCountA), Difference.Between(
                    step < block.DeleteCountA ? found.PiecesOld[block.DeleteStartA + step] : "",
                    step < block.InsertCountB ? found.PiecesNew[block.InsertStartB + step] : "", language)));
            }
        }

        return changes;
    }

    private static string OneLine(string line) => line.ReplaceLineEndings(" ");
}

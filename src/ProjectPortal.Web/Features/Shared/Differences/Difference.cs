using System.Text.RegularExpressions;
using DiffPlex;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Two texts told as one, word by word; the partial view <c>_Difference</c> shows it.</summary>
/// <param name="Runs">
/// In reading order. What was removed stands before what came for it, and no two neighbours are of one kind.
/// </param>
/// <param name="Language">Of both texts (BCP 47).</param>
public sealed partial record Difference(IReadOnlyList<DifferenceRun> Runs, string Language)
{
    /// <summary>
    /// So many pairs of words are compared where two texts differ. Beyond that nobody reads it word by word, and it would take long.
    /// </summary>
    private const long MostCompared = 30_000_000;

    /// <summary>As a page shows it: what is far from every change is folded away.</summary>
    public IEnumerable<DifferenceRun> Folded =>
        IsNone ? Runs : Runs.SelectMany((run, index) => run.Folded(index == 0, index == Runs.Count - 1));

    public bool IsNone => Runs.All(run => run.Kind == DifferenceKind.Same);

    /// <summary>How many words were added.</summary>
    public int Added => Count(DifferenceKind.Added);

    /// <summary>How many words were removed.</summary>
    public int Removed => Count(DifferenceKind.Removed);

    /// <summary>Compares lines, and in the lines that differ words, signs and spaces. How a line ends is no difference.</summary>
    public static Difference Between(string before, string after, string language)
    {
        var runs = new DifferenceRuns();
        foreach (var (kept, removed, added) in Steps(Unified(before), Unified(after), Line()))
        {
            runs.Add(DifferenceKind.Same, kept);
            AddWords(runs, removed, added);
        }

        return new Difference(runs.Readable(), language);
    }

    private static void AddWords(DifferenceRuns runs, string removed, string added)
    {
        if ((long)Piece().Count(removed) * Piece().Count(added) > MostCompared)
        {
            runs.Add(DifferenceKind.Removed, removed);
            runs.Add(DifferenceKind.Added, added);
            return;
        }

        foreach (var (kept, less, more) in Steps(removed, added, Piece()))
        {
            runs.Add(DifferenceKind.Same, kept);
            runs.Add(DifferenceKind.Removed, less);
            runs.Add(DifferenceKind.Added, more);
        }
    }

    /// <summary>What both have, and then what the one has for what the other had.</summary>
    private static IEnumerable<(string Kept, string Removed, string Added)> Steps(string before, string after, Regex piece)
    {
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new Pieces(piece));
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            yield return (
                Join(found.PiecesOld, at, block.DeleteStartA - at),
                Join(found.PiecesOld, block.DeleteStartA, block.DeleteCountA),
                Join(found.PiecesNew, block.InsertStartB, block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        yield return (Join(found.PiecesOld, at, found.PiecesOld.Count - at), "", "");
    }

    private static string Join(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    /// <summary>How many words a text has.</summary>
    public static int WordsIn(string text) => Word().Count(text);

    private static string Unified(string text) => text.ReplaceLineEndings("\n");

    private int Count(DifferenceKind kind) => Runs.Where(run => run.Kind == kind).Sum(run => WordsIn(run.Text));

    [GeneratedRegex("[^\n]*\n|[^\n]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Line();

    /// <summary>A word or a figure whole, a space, or any other sign with the marks upon it.</summary>
    [GeneratedRegex(
        @"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(['’.,\-\u00A0\u202F][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\s|.\p{M}*",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Piece();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,\-]*", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    private sealed class Pieces(Regex piece) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. piece.Matches(text).Select(match => match.Value)];
    }
}

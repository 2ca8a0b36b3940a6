using System.Collections.Concurrent;
using ProjectPortal.Reports.Pdf.Fonts;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>
/// The words that one face has shaped. A report says the same words again and again, in this document and in the next one; what is kept
/// changes no byte, only the time.
/// </summary>
internal sealed class WordCache(FontFace face)
{
    private const int Most = 50_000;
    private const int Longest = 48;

    private readonly ConcurrentDictionary<string, ShapedText> _forward = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapedText> _backward = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>A word as it is read from the left, or from the right where its letters are.</summary>
    public ShapedText this[ReadOnlySpan<char> word] => Shape(word, rightToLeft: BidiClasses.HasRightToLeft(word));

    public ShapedText Shape(ReadOnlySpan<char> word, bool rightToLeft)
    {
        var kept = (rightToLeft ? _backward : _forward).GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(word, out var known))
            return known;
        var shaped = WordShaper.Shape(face, word.ToString(), rightToLeft);
        if (word.Length > Longest)
            return shaped;
        if (Interlocked.Increment(ref _count) > Most)
        {
            _forward.Clear();
            _backward.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        kept[word] = shaped;
        return shaped;
    }
}

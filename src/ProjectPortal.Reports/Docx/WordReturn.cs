using System.Globalization;
using System.Xml.Linq;
using ProjectPortal.Reports.Docx.Reading;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// A file of <see cref="DocxRenderer"/> that comes back after others have worked on it. Tracked changes are read as accepted.
/// </summary>
public sealed record WordReturn
{
    private const int LongestQuotation = 200;

    /// <summary>
    /// The <see cref="ReportDocument.Origin"/> of the document; null where the file has lost what the portal had noted in it.
    /// </summary>
    public string? Origin { get; private init; }

    /// <summary>The language of the document; null where that is lost.</summary>
    public string? Language { get; private init; }

    /// <summary>When the facts of the document were taken (UTC); null where that is lost.</summary>
    public DateTime? AsOf { get; private init; }

    /// <summary>What people wrote, by key.</summary>
    public required IReadOnlyList<ReturnedPassage> Passages { get; init; }

    /// <summary>The names of passages that the file had and that are not found in it any more.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>What is computed, line by line, as the file had it.</summary>
    public required IReadOnlyList<FactLine> FactsThen { get; init; }

    /// <summary>What is computed, line by line, as it stands in the file now.</summary>
    public required IReadOnlyList<FactLine> FactsNow { get; init; }

    public required IReadOnlyList<WordComment> Comments { get; init; }

    /// <summary>How many insertions and deletions are tracked in it.</summary>
    public required int Tracked { get; init; }

    /// <summary>Reads a file; null for one that is no document or holds no passage of any.</summary>
    public static WordReturn? Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (WordFile.Open(content) is not { } file)
            return null;
        var notes = WordNotes.Find(file);
        var known = notes?.Passages ?? [];
        var text = new WordText(file, known.GroupBy(p => p.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal));
        if (text.Found.Count == 0)
            return null;

        var keys = known.Select(p => p.Key).Union(text.Found, StringComparer.Ordinal).ToList();
        return new WordReturn
        {
            Origin = notes?.Origin,
            Language = notes?.Language,
            AsOf = notes?.AsOf,
            Passages = [.. keys.Where(text.Found.Contains).Select(key =>
            {
                var then = known.FirstOrDefault(p => p.Key == key);
                var (pieces, leftOut) = text.PassageOf(key, then?.Mark ?? "");
                return new ReturnedPassage(key, then?.Text, then?.Pieces ?? [], pieces) { LeftOut = leftOut };
            })],
            Lost = [.. known.Where(p => !text.Found.Contains(p.Key)).Select(p => p.Name)],
            FactsThen = notes?.Facts ?? [],
            FactsNow = notes is null ? [] : text.FactLines(),
            Comments = [.. CommentsIn(file)],
            Tracked = file.Body.Descendants()
                .Count(e => e.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" && e.Parent?.Is("rPr") == false),
        };
    }

    private static IEnumerable<WordComment> CommentsIn(WordFile file) => (file.Comments?.Elements().Where(e => e.Is("comment")) ?? [])
        .Select(comment => new WordComment(
            comment.Said("author") ?? "",
            DateTime.TryParse(comment.Said("date"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at) ? at : null,
            string.Join(' ', comment.Descendants().Where(e => e.Is("p")).Select(WordsIn)).Trim(),
            About(file.Body, comment.Said("id") ?? "")));

    private static string About(XElement body, string id)
    {
        var words = string.Concat(body.Descendants().SkipWhile(e => !(e.Is("commentRangeStart") && e.Said("id") == id))
            .TakeWhile(e => !(e.Is("commentRangeEnd") && e.Said("id") == id)).Where(e => e.Is("t")).Select(e => e.Value)).Trim();
        return words.Length <= LongestQuotation ? words : words[..LongestQuotation].TrimEnd() + "…";
    }

    private static string WordsIn(XElement paragraph) => string.Concat(paragraph.Descendants().Where(e => e.Is("t")).Select(e => e.Value));
}

/// <summary>A passage that came back.</summary>
/// <param name="Key">Of the <see cref="Passage"/>.</param>
/// <param name="Text">As it was kept when the file was made; null where the file has lost that.</param>
/// <param name="Then">The pieces that the file had.</param>
/// <param name="Now">The pieces that it has, as Markdown.</param>
public sealed record ReturnedPassage(string Key, string? Text, IReadOnlyList<PassagePiece> Then, IReadOnlyList<string> Now)
{
    /// <summary>How many footnotes and pictures were put in, for which the text has no place.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether it came back as it went out, or, where that is not known, as it is kept now.</summary>
    public bool IsSame(string kept) => PassageText.IsSame(Text is null ? PassageText.PiecesOf(kept) : Then, Now);

    /// <summary>The text that came back, with the portal's own words where nothing changed.</summary>
    public string Merged(string kept, string language) =>
        PassageText.Merged(Text is null ? PassageText.PiecesOf(kept) : Then, Now, language);
}

/// <summary>A paragraph, or a row of a table, of what is computed.</summary>
public sealed record FactLine(string Text, bool IsHeading);

/// <summary>A remark that somebody made in the file.</summary>
/// <param name="At">UTC; null where the file does not say.</param>
/// <param name="About">The words that it was made on.</param>
public sealed record WordComment(string Author, DateTime? At, string Text, string About);

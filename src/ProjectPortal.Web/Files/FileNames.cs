using System.Globalization;
using System.Text;

namespace ProjectPortal.Web.Files;

/// <summary>The name that a file came with, made fit to be shown and to be saved under. It never names anything on our side.</summary>
public static class FileNames
{
    private const int Longest = 120;

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        [MediaTypes.Pdf] = [".pdf"],
        [MediaTypes.Docx] = [".docx"],
        [MediaTypes.Jpeg] = [".jpg", ".jpeg"],
        [MediaTypes.Png] = [".png"],
    };

    /// <summary>
    /// Without folders, control characters, marks that turn the direction of writing, and characters that some system cannot
    /// have in a name; with the ending of what the content really is.
    /// </summary>
    public static string Clean(string? sent, string mediaType)
    {
        var endings = Endings[mediaType];
        var name = (sent ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune.IsBmp && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var text = clean.ToString().Trim(' ', '.', '\u00a0');
        var stem = Array.Find(endings, e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } has ? text[..^has.Length] : text;
        stem = stem.TrimEnd(' ', '.');
        if (stem.Length > Longest)
            stem = stem[..(char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
        var ending = stem.Length < text.Length && text.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) && mediaType == MediaTypes.Jpeg ? ".jpeg" : endings[0];
        return (stem.Length == 0 ? "file" : stem) + ending;
    }
}

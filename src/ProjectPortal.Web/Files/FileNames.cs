using System.Globalization;
using System.Text;
using ProjectPortal.Domain;

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
        var text = Clean(sent, int.MaxValue);
        var stem = Array.Find(endings, e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } has ? text[..^has.Length] : text;
        stem = Cut(stem.TrimEnd(' ', '.'), Longest);
        var ending = mediaType == MediaTypes.Jpeg && text.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) ? ".jpeg" : endings[0];
        return (stem.Length == 0 ? "file" : stem) + ending;
    }

    /// <summary>The same, with whatever ending it came with.</summary>
    public static string Clean(string? sent, int longest = Longest)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in Characters.Normalize(name, NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
                    || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune.IsBmp && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        return Cut(clean.ToString().Trim(' ', '.', '\u00a0'), longest);
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
}

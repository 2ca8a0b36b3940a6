using System.Buffers;
using System.Text;

namespace ProjectPortal.Domain;

/// <summary>
/// Which characters a text may hold: those that every reader and every format can take. Cleaned where text comes in, and once more
/// wherever a text would have to be.
/// </summary>
public static class Characters
{
    /// <summary>What may need a closer look; most texts have none of it.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Between('\0', '\u001F').Where(c => !IsLayout(c)), .. Between('\u007F', '\u009F'), .. Between('\uD800', '\uDFFF'),
            .. Between('\uFDD0', '\uFDEF'), '\uFFFE', '\uFFFF']);

    /// <summary>
    /// Without noncharacters and control characters other than tabulators and ends of lines; half of a surrogate pair becomes the sign
    /// for a character that was lost.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful))
            return text;

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLayout((char)(rune.IsBmp ? rune.Value : 0)) || !(Rune.IsControl(rune) || IsNoncharacter(rune.Value)))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The one way to compose or decompose: a text that holds what is no character would make the other one throw.</summary>
    public static string Normalize(string text, NormalizationForm form) => Clean(text).Normalize(form);

    private static bool IsLayout(char character) => character is '\t' or '\n' or '\r';

    private static bool IsNoncharacter(int value) => value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}

using System.Globalization;
using System.Text;

namespace ProjectPortal.Domain.People;

/// <summary>
/// What two texts have in common that people hold for the same: no case, no accents, no invisible signs, one space between words.
/// Everything that compares or looks for what people typed folds with this.
/// </summary>
public static class Folding
{
    /// <summary>Kept keys say which folding made them: raise it with every change here, and they are made anew.</summary>
    public const int Version = 2;

    /// <summary>Stands for whatever people type as an apostrophe until it is decided what becomes of it.</summary>
    private const char Apostrophe = '\'';

    /// <summary>Upper-case words with one space between them. An apostrophe parts nothing: N'Guessan is NGUESSAN.</summary>
    public static string Fold(string text) => Folded(text).Replace("'", "", StringComparison.Ordinal);

    /// <summary>Of a key that is kept in a column: no longer than the column.</summary>
    public static string Key(string text, int longest) => Cut(Fold(text), longest);

    /// <summary>The same, parted where apostrophes are: D'ETAT is D ETAT.</summary>
    public static string Parted(string text) => Folded(text).Replace(Apostrophe, ' ');

    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each word, and what stands behind its last apostrophe where it has any: both NGUESSAN and GUESSAN.</summary>
    public static IEnumerable<(string Word, string Tail)> WordsAndTails(string text) =>
        from word in Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        let whole = word.Replace("'", "", StringComparison.Ordinal)
        let rest = word.TrimEnd(Apostrophe)[(word.TrimEnd(Apostrophe).LastIndexOf(Apostrophe) + 1)..]
        where whole.Length > 0
        select (whole, rest);

    /// <summary>Whether each word of what is asked stands in the text, as the beginning, middle or end of a word.</summary>
    public static bool Holds(string text, string? asked)
    {
        var folded = Fold(text);
        return WordsAndTails(asked ?? "").All(w => folded.Contains(w.Tail, StringComparison.Ordinal));
    }

    /// <summary>At most so many characters, and no half of one.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        var (wantsSpace, keepsMarks) = (false, false);
        foreach (var rune in Characters.Normalize(Visible(text), NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Letters.IsApostrophe(rune))
            {
                if (!wantsSpace && folded.Length > 0)
                    folded.Append(Apostrophe);
                keepsMarks = false;
                continue;
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    if (keepsMarks && !Letters.IsIgnored(rune))
                        folded.Append(rune);
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    Append(new Rune('0' + (int)Rune.GetNumericValue(rune)));
                    keepsMarks = false;
                    break;
                case var category when Rune.IsLetter(rune) || category is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                    AppendLetter(rune);
                    break;
                default:
                    (wantsSpace, keepsMarks) = (true, false);
                    break;
            }
        }

        return Characters.Normalize(folded.ToString().TrimEnd(Apostrophe), NormalizationForm.FormC);

        void AppendLetter(Rune rune)
        {
            if (Letters.IsIgnored(rune))
                return;

            var upper = Rune.ToUpperInvariant(rune);
            if (Letters.Meant(upper) is { } meant)
                AppendText(meant);
            else
                Append(upper);
            keepsMarks = !Letters.HasMereMarks(rune);
        }

        void Append(Rune rune) => AppendText(rune.ToString());

        void AppendText(string said)
        {
            if (wantsSpace && folded.Length > 0)
                folded.Append(' ');
            wantsSpace = false;
            folded.Append(said);
        }
    }

    /// <summary>
    /// Without what nobody sees, and with nothing that cannot be normalised: halves of characters and what is no character.
    /// </summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // An accent that stands alone is taken apart into a blank and a mark.
            if (Letters.IsApostrophe(rune))
                visible.Append(Apostrophe);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
                visible.Append(rune);
        }

        return visible.ToString();
    }
}

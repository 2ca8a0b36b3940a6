using System.Text;

namespace ProjectPortal.Reports.Docx;

/// <summary>Languages as Word's spelling knows them, and which way text runs.</summary>
internal static class Language
{
    /// <summary>Word knows a language by the country whose spelling it checks.</summary>
    public static string TagOf(string language) => language switch
    {
        "en" => "en-GB",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "pt" => "pt-PT",
        "ar" => "ar-SA",
        _ => language,
    };

    /// <summary>Whether the first letter of a text is read from right to left.</summary>
    public static bool IsRightToLeft(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Select(RunsLeft).FirstOrDefault();

    /// <summary>The text in pieces that run one way; what stands between two words of one way goes with them.</summary>
    public static IEnumerable<(string Text, bool IsRightToLeft)> Pieces(string text)
    {
        var (piece, between, isLeft) = (new StringBuilder(), new StringBuilder(), false);
        foreach (var rune in text.EnumerateRunes())
        {
            var runsLeft = RunsLeft(rune);
            if (!runsLeft && (!isLeft || !Rune.IsLetter(rune)))
            {
                (isLeft ? between : piece).Append(rune.ToString());
                continue;
            }

            if (runsLeft != isLeft)
            {
                if (piece.Length > 0)
                    yield return (piece.ToString(), isLeft);
                piece.Clear();
                isLeft = runsLeft;
            }

            piece.Append(between).Append(rune.ToString());
            between.Clear();
        }

        if (piece.Length > 0)
            yield return (piece.ToString(), isLeft);
        if (between.Length > 0)
            yield return (between.ToString(), false);
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko, and their forms and kin beyond the first plane.</summary>
    private static bool RunsLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF)
        or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}

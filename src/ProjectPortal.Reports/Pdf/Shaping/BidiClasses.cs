using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProjectPortal.Reports.Pdf.Shaping;

/// <summary>How a character takes part in the order of a line (Unicode Standard Annex 9, table 4).</summary>
internal enum BidiClass
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    Mark,
    Space,
    Neutral,
}

/// <summary>
/// The class of each character: that of the standard for Latin, Arabic and Hebrew text, and after the general category for what else
/// there is. Marks that change directions by themselves are taken out of texts before.
/// </summary>
internal static class BidiClasses
{
    /// <summary>Whatever is in none of these stands from the left, or goes with what surrounds it.</summary>
    private static readonly SearchValues<char> MayBeRight = SearchValues.Create(
        [.. Between('\u0590', '\u08FF'), .. Between('\uFB1D', '\uFDFF'), .. Between('\uFE70', '\uFEFE'),
            '\uD802', '\uD803', '\uD83A', '\uD83B']);

    /// <summary>Whether a line with this text needs any ordering.</summary>
    public static bool HasRightToLeft(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(MayBeRight))
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Find(rune) is BidiClass.Right or BidiClass.ArabicLetter or BidiClass.ArabicNumber)
                return true;
        }

        return false;
    }

    /// <summary>Whether a text has a letter that is read from the left.</summary>
    public static bool HasLeftToRight(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Find(rune) == BidiClass.Left)
                return true;
        }

        return false;
    }

    public static BidiClass Find(Rune rune)
    {
        var code = rune.Value;
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return BidiClass.Mark;
        return code switch
        {
            >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or (>= 0x06F0 and <= 0x06F9) or 0x2070 or (>= 0x2074 and <= 0x2079)
                or (>= 0x2080 and <= 0x2089) => BidiClass.EuropeanNumber,
            '+' or '-' or 0x207A or 0x207B or 0x208A or 0x208B or 0x2212 => BidiClass.EuropeanSeparator,
            '#' or '%' or 0xB0 or 0xB1 or 0x066A or (>= 0x2030 and <= 0x2034) or 0x2116 => BidiClass.EuropeanTerminator,
            ',' or '.' or '/' or ':' or 0xA0 or 0x060C or 0x202F or 0x2044 => BidiClass.CommonSeparator,
            (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x0890 or 0x0891 or 0x08E2
                => BidiClass.ArabicNumber,
            0x0606 or 0x0607 or 0x060E or 0x060F or 0x06DE or 0x06E9 or 0xFD3E or 0xFD3F => BidiClass.Neutral,
            (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
                or (>= 0x10D00 and <= 0x10D3F) or (>= 0x10EC0 and <= 0x10EFF) or (>= 0x1EC70 and <= 0x1EEFF) => BidiClass.ArabicLetter,
            (>= 0x0590 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
                => BidiClass.Right,
            ' ' or '\t' or (>= 0x2000 and <= 0x200A) or 0x3000 => BidiClass.Space,
            _ => category switch
            {
                UnicodeCategory.CurrencySymbol => BidiClass.EuropeanTerminator,
                UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned => BidiClass.Left,
                _ => BidiClass.Neutral,
            },
        };
    }

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}

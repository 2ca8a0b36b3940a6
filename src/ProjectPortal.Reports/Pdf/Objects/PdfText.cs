using System.Globalization;
using System.Text;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Pdf.Objects;

/// <summary>Numbers, strings and dates in PDF syntax (ISO 32000-1, 7.3 and 7.9), the same in every culture.</summary>
internal static class PdfText
{
    /// <summary>A number with at most three decimals.</summary>
    public static string Number(double value)
    {
        // A page holds thousands of them: a format string would take longer than all the setting.
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        var (whole, rest) = Math.DivRem(Math.Abs(thousandths), 1000);
        Span<char> digits = stackalloc char[32];
        var at = 0;
        if (thousandths < 0)
            digits[at++] = '-';
        whole.TryFormat(digits[at..], out var length, default, CultureInfo.InvariantCulture);
        at += length;
        if (rest > 0)
            digits[at++] = '.';
        for (var unit = 100; rest > 0; unit /= 10)
        {
            digits[at++] = (char)('0' + (rest / unit));
            rest %= unit;
        }

        return new string(digits[..at]);
    }

    /// <summary>A text string, as UTF-16 with its byte order mark.</summary>
    public static string Text(string value) =>
        "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Characters.Clean(value))) + ">";

    /// <summary>A string of ASCII characters, such as an address or a language tag.</summary>
    public static string Ascii(string value)
    {
        var escaped = new StringBuilder("(");
        foreach (var character in value)
        {
            if (character is '(' or ')' or '\\')
                escaped.Append('\\').Append(character);
            else
                escaped.Append(char.IsAscii(character) && !char.IsControl(character) ? character : '?');
        }

        return escaped.Append(')').ToString();
    }

    /// <summary>A moment in UTC.</summary>
    public static string Date(DateTime utc) => "(D:" + utc.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "Z)";
}

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
        var sign = thousandths < 0 ? "-" : "";
        return rest == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{rest:000}").TrimEnd('0');
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

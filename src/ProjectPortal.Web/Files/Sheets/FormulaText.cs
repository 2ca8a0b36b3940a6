using System.Text.RegularExpressions;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>
/// Text that stays text in a spreadsheet. Programs of different countries part cells at commas, semicolons or tabs, and each takes a cell
/// for a formula that begins as one: so an apostrophe stands before whatever begins one at the start of the text, of a line of it, or
/// after a separator within it. Reading undoes exactly that: what had apostrophes already gets one more, and loses no more than one.
/// </summary>
internal static partial class FormulaText
{
    private const string Begins = @"(?<before>^|[,;\t\r\n])";
    private const string Formula = """(?<formula>["' ]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])""";

    public static string Neutral(string text) => Blank().Replace(Beginning().Replace(text, "${before}'${formula}"), "'$0");

    /// <summary>What <see cref="Neutral"/> was given.</summary>
    public static string Undone(string text) => Neutralised().Replace(NeutralisedBlank().Replace(text, ""), "${before}${formula}");

    [GeneratedRegex(Begins + Formula, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();

    [GeneratedRegex(Begins + "'" + Formula, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Neutralised();

    /// <summary>Spreadsheets drop what is blank before a formula.</summary>
    [GeneratedRegex(@"^'*[\t\r\n]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^'(?='*[\t\r\n])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NeutralisedBlank();
}

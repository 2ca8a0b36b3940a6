using System.Globalization;
using System.Resources;

namespace ProjectPortal.Reports;

/// <summary>
/// The words, dates and figures of the final report in one language. The language is given, never taken from the thread: an
/// English reader may ask for the French report.
/// </summary>
internal sealed partial class FinalReportWords(string language)
{
    private static readonly ResourceManager Texts = new("ProjectPortal.Reports.Text.Report", typeof(FinalReportWords).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    /// <summary>"en" or "fr".</summary>
    public string Language => language;

    public string this[string key] =>
        Texts.GetString(key, _culture) ?? throw new InvalidOperationException($"The report has no words for {key}.");

    public string this[string key, params object[] facts] => string.Format(CultureInfo.InvariantCulture, this[key], facts);

    public string Of(Enum value) => this[$"{value.GetType().Name}{value}"];

    /// <summary>
    /// A phrase with a count, from the entries <c>KeyOne</c> and <c>KeyOther</c>; the count is fact {0}. In French zero is singular.
    /// </summary>
    public string Count(string key, int count, params object[] facts)
    {
        var one = count == 1 || (count == 0 && language == "fr");
        return this[key + (one ? "One" : "Other"), [Number(count), .. facts]];
    }
}

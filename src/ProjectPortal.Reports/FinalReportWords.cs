using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Reports.Live;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports;

/// <summary>
/// The words, dates and figures of the final report in one language. The language is given, never taken from the thread: an
/// English reader may ask for the French report.
/// </summary>
internal sealed partial class FinalReportWords(string language)
{
    private static readonly ResourceManager Texts = new("ProjectPortal.Reports.Text.Report", typeof(FinalReportWords).Assembly);

    /// <summary>Sentences as lines may break them: each is worked out once.</summary>
    private static readonly ConcurrentDictionary<(string Key, string Language), string> Bound = new();

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    private LiveFigures? _figures;

    /// <summary>"en" or "fr".</summary>
    public string Language => language;

    /// <summary>The figures that texts may name, made once for a report.</summary>
    public LiveFigures FiguresOf(FinalReport facts) => _figures ??= LiveFigures.Create(facts, language);

    public string this[string key] => Find(key) ?? throw new InvalidOperationException($"The report has no words for {key}.");

    /// <summary>The words for a key that comes from records; null where there are none.</summary>
    public string? Find(string key)
    {
        if (Bound.TryGetValue((key, language), out var bound))
            return bound;
        return Texts.GetString(key, _culture) is { } said ? Bound.GetOrAdd((key, language), Typographer.Bind(said, language)) : null;
    }

    public string this[string key, params object[] facts] => string.Format(CultureInfo.InvariantCulture, this[key], facts);

    public string Localize(Enum value) => this[$"{value.GetType().Name}{value}"];

    /// <summary>
    /// A phrase with a count, from the entries <c>KeyOne</c> and <c>KeyOther</c>; the count is fact {0}. In French zero is singular.
    /// </summary>
    public string Count(string key, int count, params object[] facts)
    {
        var one = count == 1 || (count == 0 && language == "fr");
        var said = this[key + (one ? "One" : "Other")];
        return string.Format(CultureInfo.InvariantCulture, language == "fr" ? said.Replace("{0} ", "{0}\u00a0", StringComparison.Ordinal)
            : said, [Number(count), .. facts]);
    }

    /// <summary>"EA1", "EA1, IA2"; « RE1 », « RE1, IS2 » in French, whose initials are other ones.</summary>
    public string Code(string code) => language == "fr" ? ResultCode().Replace(code, m => this["Initials" + m.Value]) : code;

    [GeneratedRegex(@"\b[EI]A(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResultCode();
}

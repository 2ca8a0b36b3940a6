using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Reports.Typography;

namespace ProjectPortal.Reports.Printouts;

/// <summary>The words of letters, badges, lists and certificates in one language, which is given and never taken from the thread.</summary>
internal sealed partial class PrintoutWords(string language)
{
    private static readonly ResourceManager Texts = new("ProjectPortal.Reports.Text.Printouts", typeof(PrintoutWords).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);
    private readonly FinalReportWords _formats = new(language);

    public string Language => language;

    public ReportWords Furniture => language == "fr" ? ReportWords.French : ReportWords.English;

    public string this[string key]
    {
        get
        {
            var said = Texts.GetString(key, _culture) ?? throw new InvalidOperationException($"The printouts have no words for {key}.");
            return Typographer.Bind(said, language);
        }
    }

    public string this[string key, params object[] facts] => string.Format(CultureInfo.InvariantCulture, this[key], facts);

    public string Localize(Enum value) => this[$"{value.GetType().Name}{value}"];

    public string Text(Wording wording) => _formats.Text(wording);

    /// <summary>A text of the portal; where it is there only in the other language it says so.</summary>
    public TextRun Run(Wording wording) => _formats.Run(wording);

    public string Day(DateOnly day) => _formats.Day(day);

    public string Clock(TimeOnly time) => _formats.Clock(time);

    /// <summary>Whose clocks: "Thimphu time", « heure de Thimphou ».</summary>
    public string TimeOf(Wording city) => this["TimeOf", language == "fr" ? French.WithDe(Text(city)) : Text(city)];

    /// <summary>"Mon 12", the head of a narrow column.</summary>
    public string ShortDay(DateOnly day) =>
        $"{this["Weekdays"].Split(' ')[(int)day.DayOfWeek]} {day.Day.ToString(CultureInfo.InvariantCulture)}";

    public string Days(PrintoutEvent of) => _formats.Days(of.StartsOn, of.EndsOn, of.MonthOnly);

    /// <summary>"Beijing and Shanghai, China".</summary>
    public string Places(PrintoutEvent of) => string.Join("; ", of.Places.GroupBy(place => Text(place.Country), StringComparer.Ordinal)
        .Select(country => $"{Joined([.. country.Select(place => Text(place.City)).Distinct(StringComparer.Ordinal)])}, {country.Key}"));

    /// <summary>The units of who invites, from the largest to the smallest.</summary>
    public IReadOnlyList<string> Entity(PrintoutEvent of) => [.. Enumerable.Reverse(FinalReportWords.Lines(Text(of.ImplementingEntity)))];

    /// <summary>A sentence whose facts keep their language and style: {0} is the first.</summary>
    public IReadOnlyList<Inline> Sentence(string key, params TextRun[] facts) =>
        [.. Place().Split(this[key])
            .Select((piece, index) => index % 2 == 0 ? (Inline)new TextRun(piece) : facts[int.Parse(piece, CultureInfo.InvariantCulture)])
            .Where(piece => piece is TextRun { Text.Length: > 0 })];

    private string Joined(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {this["And"]} {names[^1]}";

    [GeneratedRegex(@"\{(?<place>\d)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}

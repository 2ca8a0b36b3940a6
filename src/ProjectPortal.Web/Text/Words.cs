using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Web.Text;

/// <summary>
/// Every sentence that the portal shows, in the language of the request. A key is "File.Name": <c>Events.Title</c> is
/// the entry <c>Title</c> of <c>Text/Events.resx</c> (English) and <c>Text/Events.fr.resx</c> (French).
/// </summary>
public sealed partial class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> SaidInEnglish = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> SaidInFrench = new(StringComparer.Ordinal);

    /// <summary>The sentence for a key; the key itself where there is none, which a test looks for.</summary>
    public string this[string key] => Find(key, CultureInfo.CurrentUICulture) ?? key;

    public string this[string key, params object?[] facts] => Fill(this[key], CultureInfo.CurrentCulture, facts);

    /// <summary>A sentence with its facts in it.</summary>
    public static string Fill(string sentence, CultureInfo culture, params object?[] facts) =>
        string.Format(new SentenceFormat(culture), sentence, facts);

    /// <summary>The interface language of this request: "en" or "fr".</summary>
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? "fr" : "en";

    public static string? Find(string key, CultureInfo culture)
    {
        var inFrench = culture.TwoLetterISOLanguageName == "fr";
        var said = inFrench ? SaidInFrench : SaidInEnglish;
        return said.TryGetValue(key, out var found) ? found : Read(key, culture, inFrench) is { } text ? said.GetOrAdd(key, text) : null;
    }

    private static string? Read(string key, CultureInfo culture, bool inFrench)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1)
            return null;

        var file = Files.GetOrAdd(key[..dot], name => new ResourceManager($"ProjectPortal.Web.Text.{name}", typeof(Words).Assembly));
        try
        {
            var said = file.GetString(key[(dot + 1)..], culture);
            return said is not null && inFrench ? InFrench(key, said) : said;
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }

    /// <summary>A count and what it counts stay on one line, whoever wrote the sentence.</summary>
    private static string InFrench(string key, string text)
    {
        var counted = key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".other", StringComparison.Ordinal);
        return French.Spaced(counted ? text.Replace("{0} ", "{0}\u00a0", StringComparison.Ordinal) : text);
    }

    /// <summary>
    /// A sentence with a count, from the entries <c>Key.one</c> and <c>Key.other</c>, and <c>Key.zero</c> where nothing is said otherwise;
    /// the count is fact {0}. In French zero is singular.
    /// </summary>
    public string Count(string key, long count, params object?[] facts)
    {
        var form = count == 0 && Find($"{key}.zero", CultureInfo.CurrentUICulture) is not null ? "zero"
            : count == 1 || (count == 0 && Language == "fr") ? "one" : "other";
        return this[$"{key}.{form}", [count, .. facts]];
    }

    /// <summary>The name of a value of an enumeration, from <c>Enums.{Type}.{Value}</c>.</summary>
    public string Localize(Enum value) => this[$"Enums.{value.GetType().Name}.{value}"];

    /// <summary>Why something was not done, from <c>Refusals.{Code}</c>.</summary>
    public string Localize(Refusal refusal) => this[$"Refusals.{refusal.Code}", refusal.Facts.Select(FactText).ToArray()];

    /// <summary>A text of the database in the language of the request, with the spaces of the language that it is in.</summary>
    public static Said In(Wording wording)
    {
        var said = wording.In(Language);
        return said.Language == "fr" ? said with { Text = French.Spaced(said.Text) } : said;
    }

    public string Localize(Wording wording) => In(wording).Text;

    /// <summary>A country as sentences name it, with its article where the language has articles.</summary>
    public CountryName Localize(Country country) => new(Localize(country.Name), Language == "fr" ? country.ArticleFr : "");

    /// <summary>An event as sentences name it.</summary>
    public EventName Named(EventKind kind, string title)
    {
        var noun = Localize(kind);
        return new(char.ToLower(noun[0], CultureInfo.CurrentCulture) + noun[1..], kind == EventKind.ExpertGroupMeeting, title);
    }

    /// <summary>"EA1", "EA1, IA2"; « RE1 », « RE1, IS2 » in French, whose initials are other ones.</summary>
    public string Code(string code) => Language == "fr" ? ResultCode().Replace(code, m => this["Results.Initials" + m.Value]) : code;

    /// <summary>
    /// Until when something can be done, by the clocks of the reader and, where they differ, of the event: "28 November 2026, 18:00
    /// Thimphu time (14:00 Kigali time)".
    /// </summary>
    /// <param name="reader">The time zone of the reader's country; the event's for one who has none.</param>
    public string Deadline(DateTime utc, string reader, string ofEvent)
    {
        var (own, there) = (PlaceTime.In(reader), PlaceTime.In(ofEvent));
        var (day, thatDay) = (own.DayAt(utc), there.DayAt(utc));
        if (own.ClockAt(utc) == there.ClockAt(utc))
            return At(utc, reader);

        var (clock, thatClock) = (Formats.Clock(own.ClockAt(utc)), Formats.Clock(there.ClockAt(utc)));
        return day == thatDay
            ? this["Shared.BothClocks", Formats.Day(day), clock, ClockOf(reader), thatClock, ClockOf(ofEvent)]
            : this["Shared.BothMoments", Formats.Day(day), clock, ClockOf(reader), thatClock, ClockOf(ofEvent), Formats.Day(thatDay)];
    }

    /// <summary>When something was done: one act has one date, by the clocks of its event, for whoever reads of it.</summary>
    public string At(DateTime? utc, string timeZone) => utc is not { } moment ? Formats.Missing
        : this["Shared.MomentAt", Formats.Day(moment, timeZone), Formats.Clock(PlaceTime.In(timeZone).ClockAt(moment)), ClockOf(timeZone)];

    /// <summary>The last day to do something, and whose day it is: "28 November 2026 (end of the day, Thimphu time)".</summary>
    public string LastDay(DateOnly day, string timeZone) => this["Shared.LastDay", Formats.Day(day), ClockOf(timeZone)];

    /// <summary>Whose clocks: "Thimphu time", or "UTC".</summary>
    public string ClockOf(string timeZone) => timeZone == "UTC" ? timeZone : this["Shared.ClockOf", Formats.ZoneName(timeZone)];

    /// <summary>The sentence for a key, or a text that is already one.</summary>
    public string Or(string? key, string text) => key is null ? text : this[key];

    private object? FactText(object fact) => fact switch
    {
        Enum value => Localize(value),
        Wording wording => Localize(wording),
        Country country => Localize(country),
        DateOnly day => Formats.Day(day),
        PlaceMoment there => At(there.At, there.TimeZone),
        DateTime moment => Formats.Moment(moment),
        Domain.Money.Usd amount => Formats.Money(amount),
        decimal number => Formats.Number(number),
        _ => fact,
    };

    [GeneratedRegex(@"\b[EI]A(?=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResultCode();
}

using System.Text.RegularExpressions;
using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Live;

/// <summary>
/// The percentages that indicators measured, known again by their words: a sentence with one percentage speaks of an indicator when it
/// shares enough of its words, and more than with any other one.
/// </summary>
internal sealed partial class MeasuredShares
{
    private const int EnoughWords = 3;

    /// <summary>Endings differ, beginnings tell: "relevant", "relevance".</summary>
    private const int Beginning = 6;

    private readonly bool _french;
    private readonly Regex _percentage;
    private readonly List<(LiveFigure Figure, HashSet<string> Words)> _measured;

    public MeasuredShares(FinalReport facts, LiveFigures figures, string language)
    {
        _french = language == "fr";
        _percentage = _french ? FrenchPercentage : EnglishPercentage;
        _measured = [.. from accomplishment in facts.Accomplishments
                        from indicator in accomplishment.Indicators
                        let name = ResultFigures.NameOf(accomplishment, indicator)
                        let figure = Share(figures, name)
                        where figure is not null
                        select (figure, WordsOf(indicator, language))];
    }

    private static readonly Regex EnglishPercentage = Percentage(Numerals.English, EnglishClaims.Near.Keys, "per cent|percent|%");
    private static readonly Regex FrenchPercentage = Percentage(Numerals.French, FrenchClaims.Near.Keys, "pour cent|%");

    public (LiveFigure Figure, StatedFigure? Stated, string Typed)? In(string sentence)
    {
        if (_measured.Count == 0 || _percentage.Matches(sentence) is not [var only])
            return null;

        var words = Stems(sentence);
        var best = _measured.Select(m => (m.Figure, Shared: m.Words.Count(words.Contains))).OrderByDescending(m => m.Shared).ToList();
        return best[0].Shared < EnoughWords || (best.Count > 1 && best[1].Shared == best[0].Shared) ? null
            : (best[0].Figure, ClaimReading.Stated(only.Groups["near"], only.Groups["number"], only.Groups["scale"], _french), only.Value);
    }

    /// <summary>What was measured in per cent; the share that a ratio makes is not how anybody would say it.</summary>
    private static LiveFigure? Share(LiveFigures figures, string name) =>
        figures.Find($"{name}.value") is { Unit: FigureUnit.PerCent, Value: not null } value ? value : null;

    private static HashSet<string> WordsOf(IndicatorFacts indicator, string language)
    {
        Wording[] texts = [indicator.Statement, indicator.NumeratorLabel, indicator.Standing?.Narrative ?? Wording.None];
        return [.. texts.Where(text => text.In(language).Language == language).SelectMany(text => Stems(text.In(language).Text))];
    }

    private static HashSet<string> Stems(string text) =>
        [.. LongWord().Matches(text).Select(word => word.Value[..Beginning].ToLowerInvariant()).Where(stem => !Common.Contains(stem))];

    /// <summary>In every second sentence of a report.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "projec", "projet", "number", "nombre", "percen", "pource", "partic", "countr", "least", "develo", "dévelo", "moins ", "avancé",
        "indica", "indice", "report", "rappor",
    };

    private static Regex Percentage(Numerals numerals, IEnumerable<string> near, string signs) => new(
        $@"(?<![\p{{L}}\p{{N}}.,])(?:(?<near>{string.Join('|', near)}) )?(?<number>{numerals.Pattern}) ?(?:{signs})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.None, 1000)]
    private static partial Regex LongWord();
}

using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports;

/// <summary>Figures in the text that staff wrote: those that name nothing, changed since, or were typed and are not so.</summary>
public static partial class Completeness
{
    /// <summary>What is to be looked at in one text, whether it is stored or being written.</summary>
    /// <param name="facts">The facts of the project.</param>
    /// <param name="text">The text, with the figures it was saved with.</param>
    /// <param name="figures">The catalogue, in the language of whoever reads about it.</param>
    public static IEnumerable<Gap> CheckFigures(FinalReport facts, NarrativeFacts text, LiveFigures figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(figures);
        var place = new RecordPlace(RecordKind.Narrative, (int)text.Section);
        var kept = KeptFigures.Read(text.Figures);
        foreach (var name in FigureTokens.NamesIn(text.Markdown))
        {
            if (figures.Find(name) is not { } figure)
                yield return Found("FigureUnknown", GapKind.Missing, name);
            else if (figure.Text(text.Language) is not { } now)
                yield return Found("FigureWithoutValue", GapKind.Missing, name, figure.Label);
            else if (kept.TryGetValue(name, out var was) && LiveFigures.HasChanged(figure, was))
                yield return Found("FigureChanged", GapKind.Note, figure.Label, LiveFigure.Print(figure.Unit, was, text.Language), now);
        }

        foreach (var found in Contradictions.Find(text.Markdown, text.Language, facts, figures))
            yield return Found("FigureContradicts", GapKind.Note, found.Sentence, found.Typed, found.Figure.Label,
                found.Figure.Text(text.Language)!, found.Figure.Token);

        Gap Found(string code, GapKind kind, params string[] said) => new(code, (int)text.Section, kind, place) { Facts = said };
    }

    private static IEnumerable<Gap> OfFigures(FinalReport facts, string language, string reader)
    {
        var figures = LiveFigures.Create(facts, reader);
        return Enum.GetValues<ReportSection>().Select(section => facts.NarrativeIn(section, language)).OfType<NarrativeFacts>()
            .SelectMany(text => CheckFigures(facts, text, figures));
    }
}

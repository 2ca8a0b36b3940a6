using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>A text as it is being written: how the report will show it, which figures are in it, and what is to be looked at.</summary>
public sealed class WrittenText
{
    private readonly Report _facts;
    private readonly NarrativeFacts _text;
    private readonly LiveFigures _figures;
    private readonly ReportPaths _paths;
    private readonly Words _words;

    internal WrittenText(Report facts, NarrativeFacts text, LiveFigures figures, ReportPaths paths, Words words) =>
        (_facts, _text, _figures, _paths, _words) = (facts, text, figures, paths, words);

    /// <summary>Of the text and of its figures, "en" or "fr".</summary>
    public string Language => _text.Language;

    /// <summary>Raw HTML in the text is text; the renderer encodes it.</summary>
    public string Html => _text.Markdown.Length == 0 ? "" : HtmlRenderer.Render(new ReportDocument
    {
        Title = "",
        Language = _text.Language,
        CreatedAt = DateTime.UnixEpoch,
        Words = _text.Language == "fr" ? ReportWords.French : ReportWords.English,
        Blocks = LiveNarrative.Blocks(_text.Markdown, _text.Language, () => _figures, _text.Figures),
    }, _paths.Figure);

    /// <summary>Sentences about what of it the report cannot show.</summary>
    public IReadOnlyList<string> Unshown => UnshownSentences.Describe(_text.Markdown, _words);

    /// <summary>Whether these sentences stand elsewhere on the page already.</summary>
    public bool IsUnshownSaid { get; private init; }

    /// <summary>The same, where what it cannot show is said elsewhere.</summary>
    public WrittenText AfterUnshown(bool said) => new(_facts, _text, _figures, _paths, _words) { IsUnshownSaid = said };

    /// <summary>The live figures of the text, in its order.</summary>
    public IReadOnlyList<FigureLine> Figures
    {
        get
        {
            var kept = KeptFigures.Read(_text.Figures);
            return [.. from name in FigureTokens.NamesIn(_text.Markdown)
                       let figure = _figures.Find(name)
                       where figure is not null
                       let was = kept.TryGetValue(name, out var value) && LiveFigures.HasChanged(figure, value)
                           ? LiveFigure.Print(figure.Unit, value, _text.Language) : null
                       select new FigureLine(name, figure.Token, figure.Label, figure.Text(_text.Language), was, _paths.Figure(name))];
        }
    }

    /// <summary>Sentences about what is to be looked at.</summary>
    public IReadOnlyList<string> Findings =>
        [.. Completeness.CheckFigures(_facts, _text, _figures).Select(gap => _words.SentenceAndDeed(gap, _text.Language))];
}

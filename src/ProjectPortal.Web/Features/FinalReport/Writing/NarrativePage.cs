using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Reports.Live;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

/// <summary>The page on which a section is written, with all that is beside it.</summary>
public sealed class NarrativePage
{
    private readonly Report _facts;
    private readonly LiveFigures _figures;
    private readonly SectionReading _stands;
    private readonly ReportPaths _paths;
    private readonly Words _words;

    internal NarrativePage(Report facts, SectionReading stands, ReportSection section, string language, ReportPaths paths, Words words)
    {
        (_facts, _stands, _paths, _words) = (facts, stands, paths, words);
        (Section, Language) = (section, language);
        _figures = LiveFigures.Create(facts, Words.Language);
    }

    public required NarrativeForm Form { get; init; }

    public required Actor Viewer { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>What was typed is shown as the report will show it.</summary>
    public required bool IsPreviewed { get; init; }

    public ReportSection Section { get; }

    /// <summary>Of the text, "en" or "fr".</summary>
    public string Language { get; }

    /// <summary>A comment that could not be taken, and the comment that it answers (0 for none).</summary>
    public (int Answers, string Text)? Refused { get; set; }

    public string Title => FinalReportComposer.TitleOf((int)Section, Words.Language);

    public string ReportPath => _paths.Report;

    public string PreviewPath => _paths.Preview(Section);

    public string SavePath => At("edit");

    /// <summary>An address of the section's own.</summary>
    public string At(string part) => _paths.Section(Section, part);

    /// <summary>The computed facts of the section, in the language of the text.</summary>
    public string Facts => HtmlRenderer.Render(FactsBeside.Compose(_facts, Section, Language), _paths.Figure);

    public int WordCount => Wordage.Count(Form.Markdown);

    public WrittenText Preview => new(_facts, new NarrativeFacts(Section, Language, Form.Markdown) { Figures = _stands.Figures },
        _figures, _paths, _words);

    public IReadOnlyList<VersionRow> Versions => _stands.Versions;

    /// <summary>Comments on the text in this language, each with its answers; the open ones first, the latest first among them.</summary>
    public IReadOnlyList<(CommentRow Comment, IReadOnlyList<CommentRow> Answers)> Comments =>
        [.. _stands.Comments.Where(c => c.AnswersId is null && c.Language == Language)
            .OrderBy(c => c.ResolvedAt is not null).ThenByDescending(c => c.Id)
            .Select(c => (c, (IReadOnlyList<CommentRow>)[.. _stands.Comments.Where(a => a.AnswersId == c.Id)]))];

    /// <summary>How many comments are open on the text in the other language.</summary>
    public int OpenOnOther => _stands.Comments.Count(c => c.AnswersId is null && c.ResolvedAt is null && c.Language != Language);

    public IReadOnlyList<string> Others => [.. _stands.Others.Select(other => Writing(other, _words))];

    /// <summary>The figures that can be put into the text, by what they are about.</summary>
    public IEnumerable<IGrouping<string, FigureLine>> Figures => _figures.All.Where(f => f.IsOffered)
        .Select(f => new FigureLine(f.Name, f.Token, f.Label, f.Text(Language), null, _paths.Figure(f.Name))).GroupBy(f => f.Group);

    /// <summary>Who has the section open, and since when.</summary>
    internal static string Writing(SectionPresence other, Words words) =>
        words["Writing.IsHere", other.Name, Formats.Clock(other.Since)];
}

/// <summary>A live figure as the lists beside the editor show it.</summary>
/// <param name="Now">Its value in the language of the text; null where nothing is recorded.</param>
/// <param name="Was">Its value when the text was saved or cleared, where that was another.</param>
/// <param name="Path">The records that make it.</param>
public sealed record FigureLine(string Name, string Token, string Label, string? Now, string? Was, string Path)
{
    /// <summary>The key of what it is about.</summary>
    public string Group => Name.Split('.')[0] switch
    {
        "events" => "Writing.FiguresEvents",
        "money" => "Writing.FiguresMoney",
        "participants" or "countries" or "nominations" or "selected" => "Writing.FiguresParticipation",
        _ => "Writing.FiguresResults",
    };
}

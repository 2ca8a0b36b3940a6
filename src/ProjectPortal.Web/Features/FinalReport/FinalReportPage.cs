using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Html;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>
/// The report on screen: the same document as the file, section by section, with its sources, its state and what it lacks.
/// </summary>
public sealed record FinalReportPage(
    string Language, string Contents, IReadOnlyList<SectionOnPage> Sections, IReadOnlyList<GapGroup> Gaps, DateTime AsOf,
    StandingPanel Standing)
{
    /// <summary>The annexes that stand at the end, as an address asks for them.</summary>
    public ReportAnnex Annexes { get; init; }

    /// <summary>All annexes, and whether each was asked for.</summary>
    public static IEnumerable<ReportAnnex> AllAnnexes => AnnexQuery.All;

    public static string KeyOf(ReportAnnex annex) => AnnexQuery.KeyOf(annex);

    /// <summary>"&amp;annexes=participants,budget", or nothing.</summary>
    public string AnnexesInAddress => Annexes == ReportAnnex.None ? ""
        : "&annexes=" + string.Join(',', AllAnnexes.Where(annex => Annexes.HasFlag(annex)).Select(KeyOf));

    public int Missing => Gaps.Where(g => g.Kind == GapKind.Missing).Sum(g => g.Lines.Count);

    internal static FinalReportPage From(ReportContent content, string language, Words words, ReportPaths paths, Act act)
    {
        var facts = content.Facts;
        var document = FinalReportComposer.Compose(facts, language);
        // What was cleared was cleared with its gaps, which the editions tell.
        var gaps = content.Standing.IsFixed ? [] : Completeness.Check(facts, language, Words.Language, PlaceTime.Utc.DayAt(act.At));
        var sources = new ReportSources(facts, words, paths);
        var writes = act.By.IsAny(Roles.Staff) && content.Standing.WhyNotWrite(act) is null;
        return new FinalReportPage(
            language,
            HtmlRenderer.Contents(document, depth: 1),
            [.. Split(document).Select((section, index) => From(index + 1, section, sources, paths, writes))],
            [.. gaps.GroupBy(g => g.Kind).OrderBy(g => g.Key)
                .Select(g => new GapGroup(
                    g.Key, [.. g.Select(gap => new GapLine(
                        writes ? words.SentenceAndDeed(gap, language) : words.Sentence(gap, language), paths.AddressOf(gap.Place)))]))],
            facts.AsOf,
            StandingPanel.From(content, words, paths, act))
        { Annexes = facts.Annexes?.Asked ?? ReportAnnex.None };
    }

    private static SectionOnPage From(int number, ReportDocument section, ReportSources sources, ReportPaths paths, bool writes) => new(
        number,
        ((Heading)section.Blocks[0]).Text,
        HtmlRenderer.Render(section, paths.Figure),
        writes && Enum.IsDefined((ReportSection)number) ? paths.Edit((ReportSection)number) : null,
        [.. sources.LinksOf(number)]);

    /// <summary>The document in pieces that each begin with a heading of level 1.</summary>
    private static IEnumerable<ReportDocument> Split(ReportDocument document)
    {
        var blocks = document.Blocks;
        var starts = Enumerable.Range(0, blocks.Count).Where(i => blocks[i] is Heading { Level: 1 }).ToList();
        return starts.Select((start, i) => document with
        {
            Blocks = [
            .. blocks.Skip(start).Take((i + 1 < starts.Count ? starts[i + 1] : blocks.Count) - start)]
        });
    }
}

/// <summary>
/// A section as HTML, where its text is edited (null where it is computed or not this reader's to edit) and where its facts come from.
/// </summary>
public sealed record SectionOnPage(int Number, string Title, string Html, string? EditPath, IReadOnlyList<SourceLink> Sources);

/// <summary>A record that the facts of a section come from.</summary>
public sealed record SourceLink(string Text, string Path);

/// <summary>What is missing, of one kind.</summary>
public sealed record GapGroup(GapKind Kind, IReadOnlyList<GapLine> Lines);

/// <summary>What is missing, and where it is mended, where this reader can.</summary>
public sealed record GapLine(string Sentence, string? Path);

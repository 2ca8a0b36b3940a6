using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>What makes the files of a report: the engine of its PDF is a setting of the portal.</summary>
public sealed class ReportFormats(IReportRenderer pdf)
{
    private readonly IReadOnlyList<(ReportFormat Format, IReportRenderer Renderer)> _kept =
        [(ReportFormat.Pdf, pdf), (ReportFormat.Docx, new DocxRenderer())];

    /// <summary>How many files are kept of an edition: each language in each format.</summary>
    public int Count => _kept.Count * Languages.All.Length;

    public IReportRenderer RendererOf(ReportFormat format) => _kept.First(k => k.Format == format).Renderer;

    /// <summary>Makes the files of a submitted edition.</summary>
    internal IReadOnlyList<ReportFile> Freeze(Report facts, EditionFacts edition) =>
        [.. from language in Languages.All
            let document = edition.Stamp(FinalReportComposer.Compose(facts, language))
            from kept in _kept
            let content = kept.Renderer.Render(document)
            select new ReportFile
            {
                Language = language,
                Format = kept.Format,
                MediaType = kept.Renderer.MediaType,
                Engine = kept.Renderer.Engine,
                Size = content.Length,
                Sha256 = KeptFacts.Hash(content),
                Content = content,
            }];
}

using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Makes the files of a submitted edition: each language in each format that is kept.</summary>
internal static class ReportFreezing
{
    private static readonly IReadOnlyList<(ReportFormat Format, IReportRenderer Renderer)> Kept = 
        [(ReportFormat.Pdf, new PdfRenderer()), (ReportFormat.Docx, new DocxRenderer())];

    /// <summary>How many files there will be.</summary>
    public static int Count => Kept.Count * Languages.All.Length;

    public static IReportRenderer RendererOf(ReportFormat format) => Kept.First(k => k.Format == format).Renderer;

    public static IReadOnlyList<ReportFile> Freeze(Report facts, EditionFacts edition) =>
        [.. from language in Languages.All
            let document = edition.Stamp(FinalReportComposer.Compose(facts, language))
            from kept in Kept
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

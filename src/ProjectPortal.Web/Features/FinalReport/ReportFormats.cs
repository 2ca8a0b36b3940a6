using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Docx;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>What makes the files of a report: the engine of its PDF is a setting of the portal.</summary>
public sealed class ReportFormats(IReportRenderer pdf)
{
    private readonly DocxRenderer _docx = new();

    /// <summary>How many files are kept of an edition: each language in each format.</summary>
    public static int Count => Enum.GetValues<ReportFormat>().Length * Languages.All.Length;

    public IReportRenderer RendererOf(ReportFormat format) => format switch { ReportFormat.Pdf => pdf, ReportFormat.Docx => _docx };

    /// <summary>Makes the files of a submitted edition.</summary>
    internal IReadOnlyList<ReportFile> Freeze(Report facts, EditionFacts edition) =>
        [.. from language in Languages.All
            let document = edition.Stamp(FinalReportComposer.Compose(facts, language))
            from format in Enum.GetValues<ReportFormat>()
            let renderer = RendererOf(format)
            let content = renderer.Render(document)
            select new ReportFile
            {
                Language = language,
                Format = format,
                MediaType = renderer.MediaType,
                Engine = renderer.Engine,
                Size = content.Length,
                Sha256 = KeptFacts.Hash(content),
                Content = content,
            }];
}

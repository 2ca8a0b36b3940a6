using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
#if QUESTPDF
using ProjectPortal.Reports.QuestPdf;
#endif

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The engine that makes the PDF of reports, by <c>Reports:PdfEngine</c> (decision 18).</summary>
internal static class PdfEngines
{
    public const string Own = "Own";
    public const string QuestPdf = "QuestPDF";

    public static void AddReportFormats(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new ReportFormats(Choose(builder.Configuration["Reports:PdfEngine"] ?? Own)));

    /// <summary>A portal that was built without an engine does not start with it.</summary>
    internal static IReportRenderer Choose(string name) => name switch
    {
        Own => new PdfRenderer(),
#if QUESTPDF
        QuestPdf => new QuestPdfRenderer(),
#else
        QuestPdf => throw new InvalidOperationException(
            $"Reports:PdfEngine is '{QuestPdf}', but this portal was built without it: build it with -p:PdfEngine={QuestPdf}."),
#endif
        _ => throw new InvalidOperationException($"Reports:PdfEngine is '{name}'; it must be '{Own}' or '{QuestPdf}'."),
    };
}

using ProjectPortal.Reports.Pdf.Layout;
using ProjectPortal.Reports.Pdf.Structure;

namespace ProjectPortal.Reports.Pdf;

/// <summary>The seal of a document, above the facts at the foot of its cover and at the end of their line.</summary>
internal static class CoverSeal
{
    private const double Gap = 16;

    /// <summary>How much of the cover it needs.</summary>
    public static double Room(ReportDocument report) => report.Seal is { } seal ? seal.Height + Gap : 0;

    public static void Place(ReportDocument report, PageFlow flow, StructElement parent)
    {
        if (report.Seal is not { } seal)
            return;

        var element = parent.Add(new StructElement("Figure") { Alt = seal.AltText, Lang = seal.Lang });
        flow.Draw(new FigureStrip(seal, element, seal.Width, seal.Height), flow.Left + flow.Width - seal.Width, flow.Y - Gap - seal.Height);
    }
}

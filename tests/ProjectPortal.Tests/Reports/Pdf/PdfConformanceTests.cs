using ProjectPortal.Reports;
using ProjectPortal.Tests.Reports.Printouts;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>
/// The files say that they are PDF/UA-1 and PDF/A-2a: what of both a program can check is checked on the report and every paper.
/// </summary>
public sealed class PdfConformanceTests
{
    private const string Report = "report";
    private const string Scripts = "scripts";
    private const string Lost = "lost";

    public static TheoryData<string> Names => [Report, Scripts, Lost, .. PrintoutTests.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_what_it_says(string name)
    {
        using var file = new PdfFile(name switch
        {
            Report => SampleReport.Create(),
            Scripts => Documents.From([.. NamesInScripts.All.Values.Select(said => new Paragraph(said))]),
            // Characters that no typeface has, in both directions, and one that only its writer knows.
            Lost => Documents.From(new Paragraph("Lost: 日本 ߒߞߏ שלום \uE000 and more")),
            _ => PrintoutTests.All[name],
        });

        PdfConformance.Check(file.Path);
    }

    [Theory]
    [InlineData("\"/Lang\": \"u:en\"", "\"/Lung\": \"u:en\"")]
    [InlineData("\"/Marked\": true", "\"/Marked\": false")]
    [InlineData("\"/DisplayDocTitle\": true", "\"/DisplayDocTitle\": false")]
    [InlineData("\"/Tabs\": \"/S\"", "\"/Tabs\": \"/R\"")]
    [InlineData("/GTS_PDFA1", "/GTS_PDFX")]
    [InlineData("\"/CIDToGIDMap\": \"/Identity\"", "\"/CIDToGIDMap\": \"/Other\"")]
    [InlineData("\"/Alt\": \"u:", "\"/Olt\": \"u:")]
    [InlineData("\"/Scope\": \"/Column\"", "\"/Scope\": \"/None\"")]
    [InlineData("\"/F\": 4", "\"/F\": 2")]
    [InlineData("\"/S\": \"/Link\"", "\"/S\": \"/Span\"")]
    [InlineData("\"/S\": \"/H2\"", "\"/S\": \"/H4\"")]
    [InlineData("\"/ColSpan\": 2", "\"/ColSpan\": 1")]
    [InlineData("\"/StructParents\": 3", "\"/StructParents\": 4")]
    public void A_file_that_tells_less_would_be_noticed(string said, string less)
    {
        using var file = new PdfFile(SampleReport.Create());
        var objects = PdfObjects.Read(file.Path);
        objects.ShouldContain(said);

        Should.Throw<Exception>(() => PdfConformance.Check(new PdfObjects(objects.Replace(said, less, StringComparison.Ordinal))));
    }
}

using ProjectPortal.Reports.Pdf;
using ProjectPortal.Web.Features.FinalReport;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

public sealed class PdfEnginesTests
{
    [Fact]
    public void The_own_engine_makes_reports_unless_another_is_asked_for() => PdfEngines.Choose("Own").ShouldBeOfType<PdfRenderer>();

    /// <summary>This build has one engine: the sentence says how a build gets the other.</summary>
    [Theory]
    [InlineData("QuestPDF", "-p:PdfEngine=QuestPDF")]
    [InlineData("questpdf", "'Own' or 'QuestPDF'")]
    [InlineData("", "'Own' or 'QuestPDF'")]
    public void An_engine_that_is_not_there_stops_the_start(string name, string said) =>
        Should.Throw<InvalidOperationException>(() => PdfEngines.Choose(name)).Message.ShouldContain(said);
}

using System.Globalization;
using System.Text;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

public class PdfFormatTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes_in_any_culture()
    {
        var first = new PdfRenderer().Render(SampleReport.Create());
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            new PdfRenderer().Render(SampleReport.Create()).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_document_gives_other_bytes()
    {
        var report = SampleReport.Create();
        var bytes = new PdfRenderer().Render(report);
        new PdfRenderer().Render(report with { CreatedAt = report.CreatedAt.AddSeconds(1) }).SequenceEqual(bytes).ShouldBeFalse();
        new PdfRenderer().Render(report with { Language = "fr" }).SequenceEqual(bytes).ShouldBeFalse();
    }

    [Fact]
    public void Says_what_it_writes()
    {
        IReportRenderer renderer = new PdfRenderer();
        renderer.MediaType.ShouldBe("application/pdf");
        renderer.FileExtension.ShouldBe(".pdf");
        Should.Throw<ArgumentNullException>(() => renderer.Render(null!));
    }

    [Fact]
    public void Is_a_sound_file_of_modest_size()
    {
        using var file = new PdfFile(SampleReport.Create());
        file.Check().ShouldContain("No syntax or stream encoding errors");
        file.Bytes.Length.ShouldBeLessThan(300_000);
        Encoding.ASCII.GetString(file.Bytes, 0, 8).ShouldBe("%PDF-1.7");
    }

    [Fact]
    public void Embeds_subsets_of_its_fonts_with_their_characters()
    {
        using var file = new PdfFile(SampleReport.Create());
        var fonts = file.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        fonts.Length.ShouldBe(4);
        foreach (var font in fonts)
        {
            font.ShouldMatch("^[A-Z]{6}\\+NotoSans");
            font.ShouldMatch(@"Identity-H\s+yes yes yes");
        }
    }

    [Fact]
    public void Leaves_out_faces_that_it_does_not_use()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("Plain")));
        file.Fonts.ShouldNotContain("Italic");
    }

    [Fact]
    public void Tells_title_author_dates_and_page_size()
    {
        using var file = new PdfFile(SampleReport.Create());
        var info = file.Info;
        info.ShouldContain("Tagged:          yes");
        info.ShouldContain("Title:           Strengthening capacities");
        info.ShouldContain("Author:          Department of Economic and Social Affairs");
        info.ShouldContain("(A4)");
        info.ShouldContain("PDF version:     1.7");
        var objects = file.Objects;
        objects.ShouldContain("(D:20161201093000Z)");
        objects.ShouldContain("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Strengthening");
        objects.ShouldContain("<xmp:CreateDate>2016-12-01T09:30:00Z</xmp:CreateDate>");
        objects.ShouldContain("/DisplayDocTitle true");
        objects.ShouldContain("/Lang (en)");
        objects.ShouldContain("/Tabs /S");
    }

    [Fact]
    public void Metadata_is_left_out_where_the_document_has_none()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("Plain")));
        file.Info.ShouldNotContain("Author:");
        file.Objects.ShouldNotContain("dc:creator");
    }

    [Fact]
    public void Renders_on_several_threads_at_once()
    {
        var expected = new PdfRenderer().Render(SampleReport.Create());
        var results = Enumerable.Range(0, 4).AsParallel().Select(_ => new PdfRenderer().Render(SampleReport.Create())).ToList();
        results.TrueForAll(bytes => bytes.SequenceEqual(expected)).ShouldBeTrue();
    }
}

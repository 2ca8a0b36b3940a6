using System.Text;
using System.Text.RegularExpressions;
using ProjectPortal.Domain;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Reports.Pdf.Fonts;
using ProjectPortal.Reports.Printouts;
using ProjectPortal.Tests.Reports.Printouts;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>Names in every script are shaped, print whole, and are the same text when they are taken out of the file again.</summary>
public sealed partial class PdfScriptTests
{
    public static TheoryData<string> Scripts => [.. NamesInScripts.All.Keys];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_name_comes_out_of_every_paper_as_it_went_in(string script)
    {
        var name = NamesInScripts.All[script];
        var person = PrintoutExamples.Pema with { GivenName = name, FamilyName = "" };
        var (tour, asOf) = (PrintoutExamples.Tour, PrintoutExamples.AsOf);
        var day = new DateOnly(2026, 4, 1);
        ReportDocument[] papers =
        [
            Certificates.Compose(tour, [new(person, PrintoutExamples.Codes[0], day, "https://portal.example/verify/X")], asOf),
            BadgeSheets.Compose(tour, [new(person, PrintoutExamples.Codes[0])], "en", asOf),
            InvitationLetters.Compose(tour, [new(person, day, null, "UTC")], null, asOf),
            AttendanceRoster.Compose(tour, [new(PrintoutExamples.Bhutan, [], [person])], "en", asOf),
            DelegationList.Compose(tour, [new(PrintoutExamples.Bhutan, [name], [person])], showsContacts: true, "en", asOf),
            Documents.From(new Heading(1, name), new Paragraph($"Said by {name} in the report.")),
        ];
        foreach (var paper in papers)
        {
            using var file = new PdfFile(paper);
            Read(file.AllText).ShouldContain(Read(name), Case.Sensitive, paper.Title);
            file.Check().ShouldContain("No syntax or stream encoding errors");
        }
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Nothing_of_a_name_is_missing(string script)
    {
        Unprintable.Find(NamesInScripts.All[script]).ShouldBeEmpty();
        using var file = new PdfFile(Documents.From(new Paragraph(NamesInScripts.All[script])));
        file.Fonts.ShouldMatch(script is "Latin" or "Cyrillic" or "Greek" or "Devanagari" ? "NotoSans-Regular" : $"Noto[A-Za-z]*{script}");
        file.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
            .ShouldBeLessThanOrEqualTo(5, "a face that nobody needs is not in it");
    }

    [Fact]
    public void All_scripts_stand_in_one_file_of_modest_size()
    {
        using var file = new PdfFile(Documents.From([.. NamesInScripts.All.Values.Select(name => new Paragraph(name))]));
        file.Bytes.Length.ShouldBeLessThan(60_000);
        foreach (var name in NamesInScripts.All.Values)
            Read(file.AllText).ShouldContain(Read(name));
        using var again = new PdfFile(Documents.From([.. NamesInScripts.All.Values.Select(name => new Paragraph(name))]));
        again.Bytes.ShouldBe(file.Bytes);
    }

    [Fact]
    public void Letters_are_shaped_and_kerned()
    {
        FontFace.Regular.Measure("AV", 100).ShouldBeLessThan(FontFace.Regular.Measure("A", 100) + FontFace.Regular.Measure("V", 100) - 1);
        FontFace.Regular.Measure("بب", 100).ShouldBeLessThan((2 * FontFace.Regular.Measure("ب", 100)) - 1, "letters of Arabic join");
        FontFace.Regular.Measure("E\u0300", 100).ShouldBe(FontFace.Regular.Measure("E", 100), 1, "a mark takes no room");
        FontFace.Regular.Measure("338,777.10", 100).ShouldBe("338,777.10".Sum(sign => FontFace.Regular.Measure(sign.ToString(), 100)), 0.1,
            "figures stand below each other");
    }

    [Fact]
    public void A_mark_sits_above_its_letter_and_not_in_it()
    {
        var (letter, marked) = (FontFace.Regular.Extent("Ɛ", 100), FontFace.Regular.Extent("Ɛ\u0303\u0301", 100));
        marked.Above.ShouldBeGreaterThan(letter.Above + 25, "two marks stand above each other");
        marked.Width.ShouldBe(letter.Width, 1);
    }

    [Fact]
    public void A_line_is_as_high_as_what_is_stacked_in_it()
    {
        static double Height(string text)
        {
            using var file = new PdfFile(Documents.From(new Paragraph([new TextRun(text), new LineBreak(), "x"])));
            var places = Regex.Matches(file.Objects, @"BT [\d. ]+ rg [\d.]+ (?<y>[\d.]+) Td").Select(
                m => double.Parse(m.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return places[^3] - places[^2];
        }

        Height("Plain").ShouldBe(14.2, 0.01);
        Height("སྒྲོལ").ShouldBeGreaterThan(14.3);
    }

    [Fact]
    public void A_line_holds_names_of_both_directions_in_their_places()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("From محمد أحمد to Pema and more")));
        var words = file.Words.Where(word => word.Left > 60).ToList();
        // The words of this list are told from the left, letter by letter.
        double Left(string part) => words.First(word => Read(word.Word).Contains(part, StringComparison.Ordinal)
            || string.Concat(Read(word.Word).Reverse()).Contains(part, StringComparison.Ordinal)).Left;
        Left("From").ShouldBeLessThan(Left("أحمد"));
        Left("أحمد").ShouldBeLessThan(Left("محمد"), "the first of them is read first, from the right");
        Left("محمد").ShouldBeLessThan(Left("Pema"));
    }

    [Fact]
    public void A_paragraph_in_Arabic_begins_at_the_right()
    {
        var text = string.Join(' ', Enumerable.Repeat("محمد ولد عبد الله", 12));
        using var file = new PdfFile(Documents.From(new Paragraph(text)));
        Read(file.AllText).ShouldContain(Read(text));
        file.Words.Max(word => word.Right).ShouldBe(595.28 - 62.36, 1.5);
    }

    [Theory]
    [InlineData("ຂຂຂຂ")]
    [InlineData("ကျော်မြင့်")]
    [InlineData("ស្រីពេជ្រ")]
    [InlineData("ገብረሥላሴ")]
    [InlineData("དབང་ཕྱུག་")]
    [InlineData("محمد")]
    public void What_has_no_space_is_broken_and_stays_on_the_paper(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60));
        using var file = new PdfFile(Documents.From(
            new Paragraph(text), new Table("", [new("a"), new("b")], [new([new(text), new("x")])])));
        file.Words.ShouldAllBe(word => word.Right <= 595.28 - 62 && word.Left >= 62);
        Read(file.AllText).Replace(" ", "", StringComparison.Ordinal).ShouldContain(
            Read(text).Replace(" ", "", StringComparison.Ordinal)[..40]);
    }

    /// <summary>Composed, and without what a reader of files adds to text that is read from the right.</summary>
    private static string Read(string text) => Characters.Normalize(Added().Replace(text, ""), NormalizationForm.FormC);

    [GeneratedRegex("[\u200E\u200F\u202A-\u202E]")]
    private static partial Regex Added();
}

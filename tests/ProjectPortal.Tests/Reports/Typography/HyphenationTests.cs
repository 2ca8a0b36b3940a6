using ProjectPortal.Reports;
using ProjectPortal.Reports.Typography;
using ProjectPortal.Tests.Reports.Pdf;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Typography;

public sealed class HyphenationTests
{
    [Theory]
    [InlineData("en", "hyphenation", "hyphen-ation")]
    [InlineData("en", "administration", "admin-is-tra-tion")]
    [InlineData("en", "declination", "dec-li-na-tion")]
    [InlineData("en", "present", "present")]
    [InlineData("en", "reforms", "reforms")]
    [InlineData("en", "word", "word")]
    [InlineData("fr", "administration", "admi-nis-tra-tion")]
    [InlineData("fr", "développement", "déve-lop-pe-ment")]
    [InlineData("fr", "capacités", "capa-ci-tés")]
    public void Words_part_where_their_language_lets_them(string language, string word, string parted)
    {
        var places = Hyphenation.For(language)!.Find(word);
        string.Concat(word.Select((letter, place) => (places.Contains(place) ? "-" : "") + letter)).ShouldBe(parted);
    }

    [Fact]
    public void A_language_without_patterns_parts_nothing()
    {
        Hyphenation.For("es").ShouldBeNull();
        Hyphenation.For("en-GB").ShouldNotBeNull();
    }

    [Fact]
    public void Patterns_are_read_as_TeX_writes_them()
    {
        var hyphenation = new Hyphenation(["a1bc", ".ab2c", "c3de.", "", "ab-cdef-abc"]);
        hyphenation.Find("xxabcxxx").ShouldBe([3]);
        hyphenation.Find("xxxcde").ShouldBe([]);
        hyphenation.Find("xxxxabcdxx").ShouldBe([5]);
        hyphenation.Find("abcdefabc").ShouldBe([6]);
    }

    [Fact]
    public void A_word_is_parted_where_a_gap_would_be_seen_and_is_read_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("The representatives acknowledged administrative responsibilities", 12)) + " so.";
        using var file = new PdfFile(Documents.From(Cell(text)) with { IsHyphenated = true });
        using var whole = new PdfFile(Documents.From(Cell(text)));

        file.Objects.ShouldContain("<00AD>");
        whole.Objects.ShouldNotContain("<00AD>");
        file.DrawnText.ShouldContain(text);
        whole.DrawnText.ShouldContain(text);
    }

    [Theory]
    [InlineData("Ndikumanawirabahizi Mwakyembenyirenda")]
    [InlineData("https://example.org/administration")]
    [InlineData("administration@example.org")]
    [InlineData("ADMINISTRATION A1administration")]
    public void Names_codes_and_addresses_stay_whole(string text)
    {
        var cell = Cell(string.Join(' ', Enumerable.Repeat("so " + text, 20)));
        using var file = new PdfFile(Documents.From(cell) with { IsHyphenated = true });
        file.Objects.ShouldNotContain("<00AD>");
    }

    [Fact]
    public void A_passage_in_the_other_language_is_parted_by_its_own_rules()
    {
        using var file = new PdfFile(Documents.From(
            Cell(string.Join(' ', Enumerable.Repeat("l’administration du développement responsable", 14)), "es"),
            new Paragraph("x")) with
        { IsHyphenated = true });
        file.Objects.ShouldNotContain("<00AD>", customMessage: "there are no patterns for it");
    }

    [Fact]
    public void What_its_writer_marks_is_parted_there_and_nowhere_else()
    {
        var word = string.Concat(Enumerable.Repeat("Wangmo\u00AD", 30)) + "la";
        using var file = new PdfFile(Documents.From(new Paragraph(word)));
        file.DrawnText.ShouldContain(word.Replace("\u00AD", "", StringComparison.Ordinal));
        file.Words.Count(said => said.Word.EndsWith('\u00AD')).ShouldBeInRange(1, 4);
    }

    [Theory]
    [InlineData("word ( word")]
    [InlineData("word « word")]
    [InlineData("word »")]
    [InlineData("word : a")]
    [InlineData("word ! a")]
    [InlineData("word – a")]
    public void No_line_begins_or_ends_where_it_must_not(string text)
    {
        for (var room = 1; room < 14; room++)
        {
            using var file = new PdfFile(Documents.From(new Paragraph(Documents.Words(9) + new string('m', room) + " " + text)));
            foreach (var line in file.Lines)
            {
                line.ShouldNotMatch(@"[(«]$");
                line.ShouldNotMatch("^[»:!–]");
            }
        }
    }

    private static Table Cell(string text, string? language = null) => new(
        "", [new("a", 1), new("b", 4)],
        [new([new([new Paragraph([new TextRun(text) { Lang = language }])]), new(string.Join(' ', Enumerable.Repeat("word", 400)))])]);
}

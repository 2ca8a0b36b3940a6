using ProjectPortal.Reports;
using ProjectPortal.Tests.Reports.Pdf;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public sealed class UnprintableTests
{
    [Fact]
    public void What_no_typeface_has_is_told_once_each_in_its_order()
    {
        Unprintable.Find("Li 日本 and 本", "ߒߞߏ", "", "\U0001F600").ShouldBe(["日", "本", "ߒ", "ߞ", "ߏ", "\U0001F600"]);
        Unprintable.Find().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Élodie Œuvrard – « N’Diaye » ≥ 5 → 3 \u202F\u00A0\u2011\u00AD\u200D")]
    [InlineData("e\u0301 A\u0328\u0301 \t\n \u202B\u2066")]
    public void What_is_set_with_a_stand_in_or_not_at_all_is_not_missing(string text) => Unprintable.Find(text).ShouldBeEmpty();

    [Fact]
    public void In_the_file_it_is_a_box_and_still_the_same_text()
    {
        using var file = new PdfFile(Documents.From(new Paragraph("Li 日本 Wei")));
        file.AllText.ShouldContain("Li 日本 Wei");
        file.Objects.ShouldContain("<65E5>");
        file.Fonts.ShouldContain("NotoSans-Regular");
    }
}

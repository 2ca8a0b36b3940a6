using ProjectPortal.Reports.Pdf.Shaping;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>The rules of Unicode Standard Annex 9, one example each. Letters from the right are Hebrew (א) or Arabic (م).</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("abc", 0, "000")]
    [InlineData("מאא", 0, "111")]
    [InlineData("a מא b", 0, "001100")]
    [InlineData("a م م b", 0, "0011100")]
    [InlineData("א 12", 0, "1122")]
    [InlineData("a 12 א", 0, "000001")]
    [InlineData("م 12", 0, "1122")]
    [InlineData("م 1,2", 0, "11222")]
    [InlineData("م ١٫٢", 0, "11222")]
    [InlineData("א -5", 0, "1112")]
    [InlineData("א 5%", 0, "1122")]
    [InlineData("م 5%", 0, "1120")]
    [InlineData("א\u0301א", 0, "111")]
    [InlineData("a\u0301 א", 0, "0001")]
    [InlineData("א (ב) ג", 0, "1111111")]
    [InlineData("a (א) b", 0, "0001000")]
    [InlineData("א (a) ב", 0, "1000001")]
    [InlineData("abc", 1, "222")]
    [InlineData("א abc. ", 1, "1122211")]
    [InlineData("א!", 0, "10")]
    [InlineData("א!", 1, "11")]
    [InlineData("", 0, "")]
    public void Each_sign_has_its_level(string text, int paragraph, string levels) =>
        string.Concat(Bidi.Levels(text, paragraph)).ShouldBe(levels);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("010", "012")]
    [InlineData("0110", "0213")]
    [InlineData("121", "210")]
    [InlineData("1201", "1023")]
    public void Pieces_are_reversed_from_the_deepest_up(string levels, string order) =>
        string.Concat(Bidi.VisualOrder([.. levels.Select(level => level - '0')])).ShouldBe(order);

    [Theory]
    [InlineData("Pema Dorji", false)]
    [InlineData("ñ → ≥ 日 श्री", false)]
    [InlineData("Dr. محمد", true)]
    [InlineData("שלום", true)]
    [InlineData("ߒߞߏ", true)]
    public void A_line_is_ordered_only_where_it_must_be(string text, bool ordered) =>
        BidiClasses.HasRightToLeft(text).ShouldBe(ordered);
}

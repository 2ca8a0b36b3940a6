using ProjectPortal.Domain;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain;

public class WordingTests
{
    [Theory]
    [InlineData("Planning", "Planification", "en", "Planning", "en")]
    [InlineData("Planning", "Planification", "fr", "Planification", "fr")]
    [InlineData("Planning", "", "fr", "Planning", "en")]
    [InlineData("", "Planification", "en", "Planification", "fr")]
    [InlineData("", "", "en", "", "en")]
    [InlineData("", "", "fr", "", "en")]
    public void The_other_language_stands_in_and_says_so(string en, string fr, string asked, string text, string language) =>
        new Wording(en, fr).In(asked).ShouldBe(new Said(text, language));

    [Fact]
    public void Blank_is_blank_in_both()
    {
        Wording.None.IsBlank.ShouldBeTrue();
        new Wording("", "x").IsBlank.ShouldBeFalse();
        new Wording("x").IsBlank.ShouldBeFalse();
        new Wording("x").In("en").ToString().ShouldBe("x");
    }

    [Fact]
    public void Refusals_are_equal_by_code_field_and_facts()
    {
        new Refusal("A", "F", 1).ShouldBe(new Refusal("A", "F", 1));
        new Refusal("A", "F", 1).GetHashCode().ShouldBe(new Refusal("A", "F", 1).GetHashCode());
        new Refusal("A", "F", 1).ShouldNotBe(new Refusal("A", "F", 2));
        new Refusal("A", "F").ShouldNotBe(new Refusal("A", "G"));
        new Refusal("A").Equals(null).ShouldBeFalse();
    }
}

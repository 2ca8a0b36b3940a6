using System.Globalization;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public class NumberTextTests
{
    [Theory]
    [InlineData("69.5", "69.5")]
    [InlineData("69,5", "69.5")]
    [InlineData("70", "70")]
    [InlineData("0", "0")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData(",5", "0.5")]
    [InlineData(" 1 234,5 ", "1234.5")]
    [InlineData("1\u202f234,5", "1234.5")]
    [InlineData("1\u00a0234.5", "1234.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("1’234.5", "1234.5")]
    [InlineData("-3", "-3")]
    [InlineData("−3,25", "-3.25")]
    public void Is_read_alike_in_either_language(string typed, string number)
    {
        var expected = decimal.Parse(number, CultureInfo.InvariantCulture);
        NumberText.Read(typed, CultureInfo.GetCultureInfo("en-GB")).ShouldBe(expected);
        NumberText.Read(typed, CultureInfo.GetCultureInfo("fr-FR")).ShouldBe(expected);
    }

    [Fact]
    public void What_could_mean_two_numbers_follows_the_language_or_is_refused()
    {
        var (english, french) = (CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("fr-FR"));
        NumberText.Read("1,234", english).ShouldBe(1234);
        NumberText.Read("1.234", english).ShouldBe(1.234m);
        NumberText.Read("1,234", french).ShouldBe(1.234m);
        NumberText.Read("1.234", french).ShouldBeNull();
    }

    [Theory]
    [InlineData("many")]
    [InlineData("70 %")]
    [InlineData("1,23,4")]
    [InlineData("1.2.3")]
    [InlineData("1,234.5,6")]
    [InlineData("12,34.5")]
    [InlineData("--3")]
    [InlineData("3-")]
    [InlineData(".")]
    [InlineData("1.23456")]
    [InlineData("123456789012345")]
    [InlineData("")]
    public void What_is_no_number_is_refused(string typed)
    {
        NumberText.Read(typed, CultureInfo.GetCultureInfo("en-GB")).ShouldBeNull();
        NumberText.Read(typed, CultureInfo.GetCultureInfo("fr-FR")).ShouldBeNull();
    }
}

using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.People;

public sealed class AgeGroupTests
{
    [Theory]
    [InlineData(2000, null, 29)]
    [InlineData(1987, null, 29)]
    [InlineData(1986, 30, 39)]
    [InlineData(1957, 50, 59)]
    [InlineData(1956, 60, null)]
    [InlineData(1920, 60, null)]
    public void An_age_lies_in_one_group(int born, int? from, int? to) => AgeGroup.At(born, 2016).ShouldBe(new AgeGroup(from, to));

    [Fact]
    public void Where_the_year_is_not_known_there_is_no_group() => AgeGroup.At(null, 2016).ShouldBeNull();
}

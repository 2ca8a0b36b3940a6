using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Participation;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Participation;

public sealed class ReadableCodeTests
{
    [Theory]
    [InlineData("K7QXM2RD9TWF")]
    [InlineData("k7qx-m2rd-9twf")]
    [InlineData(" K7QX M2RD – 9TWF. ")]
    public void A_code_is_read_however_it_is_typed(string typed) => ReadableCode.Read(typed).ShouldBe("K7QXM2RD9TWF");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QXM2RD9TW")]
    [InlineData("K7QXM2RD9TWFF")]
    [InlineData("K7QXM2RD9TW0")]
    [InlineData("K7QXM2RD9TWI")]
    [InlineData("K7QX/M2RD/9TWF")]
    public void What_cannot_be_a_code_is_none(string? typed) => ReadableCode.Read(typed).ShouldBeNull();

    [Fact]
    public void It_is_printed_in_three_groups() => ReadableCode.Print("K7QXM2RD9TWF").ShouldBe("K7QX-M2RD-9TWF");

    [Fact]
    public void No_sign_looks_like_another() => ReadableCode.Alphabet.ShouldNotContain(c => "01ILOU".Contains(c));
}

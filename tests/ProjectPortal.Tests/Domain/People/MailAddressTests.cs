using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.People;

/// <summary>One rule of addresses: what is taken, and as what it is sent.</summary>
public class MailAddressTests
{
    [Theory]
    [InlineData("pema@ministry.example", "pema@ministry.example")]
    [InlineData("  pema@ministry.example ", "pema@ministry.example")]
    [InlineData("Pema.Dorji@Ministry.Example", "Pema.Dorji@ministry.example")]
    [InlineData("pema+un@mail.gov.bt", "pema+un@mail.gov.bt")]
    [InlineData("o'brien_x@a-b.example", "o'brien_x@a-b.example")]
    [InlineData("p@bücher.example", "p@xn--bcher-kva.example")]
    [InlineData("p@bu\u0308cher.example", "p@xn--bcher-kva.example")]
    [InlineData("p@例子.测试", "p@xn--fsqu00a.xn--0zwm56d")]
    [InlineData("p@xn--bcher-kva.example", "p@xn--bcher-kva.example")]
    [InlineData("pema\u200B@ministry.example", "pema@ministry.example")]
    [InlineData("pe\u00ADma@ministry.example\uFEFF", "pema@ministry.example")]
    public void Taken_and_sent_as(string typed, string sent) => MailAddress.Sendable(typed).ShouldBe(sent);

    public static TheoryData<string> No =>
    [
        "", "pema", "@ministry.example", "pema@", "pema@localhost", "a b@c.example", "Pema Dorji <pema@ministry.example>",
        "pema@ministry.example, sonam@ministry.example", "pema@@ministry.example", ".pema@ministry.example", "pema.@ministry.example",
        "pe..ma@ministry.example", "\"pema\"@ministry.example", "péma@ministry.example", "pema@-ministry.example",
        "pema@ministry..example", "pema@ministry.example.", "pema@mini_stry.example", "pema@[127.0.0.1]", "pema@127.0.0.1",
        "pema@ministry.example\r\nBcc: x@y.example", "pema@\uD800.example", "pema@\uFFFE.example",
    ];

    [Theory]
    [MemberData(nameof(No))]
    public void Refused(string typed) => MailAddress.IsSendable(typed).ShouldBeFalse();

    [Fact]
    public void Parts_are_no_longer_than_servers_take()
    {
        MailAddress.IsSendable($"{new string('a', 64)}@b.example").ShouldBeTrue();
        MailAddress.IsSendable($"{new string('a', 65)}@b.example").ShouldBeFalse();
        MailAddress.IsSendable($"a@{new string('b', 63)}.example").ShouldBeTrue();
        MailAddress.IsSendable($"a@{new string('b', 64)}.example").ShouldBeFalse();
        MailAddress.IsSendable($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}").ShouldBeFalse();
    }

    [Theory]
    [InlineData("PEMA@ministry.example", "pema@MINISTRY.example", true)]
    [InlineData("p@bücher.example", "p@xn--bcher-kva.example", true)]
    [InlineData("p\u200B@a.example", "p@a.example", true)]
    [InlineData("p at home", "P AT HOME ", true)]
    [InlineData("p@a.example", "q@a.example", false)]
    [InlineData("p+x@a.example", "p@a.example", false)]
    public void The_same_address_has_one_key(string one, string other, bool same) =>
        (MailAddress.KeyOf(one) == MailAddress.KeyOf(other)).ShouldBe(same);

    [Fact]
    public void No_address_has_no_key()
    {
        MailAddress.KeyOf(" \u200B").ShouldBeNull();
        MailAddress.KeyOf("\uD800\uFFFE").ShouldNotBeNull();
    }
}

using ProjectPortal.Web.Hosting;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Hosting;

public sealed class VerbTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(null, "--urls", "http://127.0.0.1:5000")]
    [InlineData(null, "Mail:PollSeconds=3")]
    [InlineData("migrate", "migrate", "--Database:Provider", "Sqlite")]
    [InlineData("health", "health", "http://127.0.0.1/health/ready")]
    public void A_verb_comes_first_or_there_is_none(string? verb, params string[] args)
    {
        var read = Verb.In(args);

        read.Wrong.ShouldBeNull();
        read.Name.ShouldBe(verb);
    }

    [Fact]
    public void Settings_are_no_part_of_somebodys_name() =>
        Verb.In(["create-administrator", "you@un.example", "Your", "Name", "--Sample:Load", "false"]).Words
            .ShouldBe(["you@un.example", "Your", "Name"]);

    [Theory]
    [InlineData("--x", "y", "create-administrator")]
    [InlineData("--urls", "http://127.0.0.1:5000", "migrate")]
    [InlineData("migrte")]
    public void What_would_be_misunderstood_is_refused(params string[] args) => Verb.In(args).Wrong.ShouldNotBeNull();
}

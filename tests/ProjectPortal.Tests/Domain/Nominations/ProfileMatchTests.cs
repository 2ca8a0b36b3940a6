using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.Nominations;

public class ProfileMatchTests
{
    [Theory]
    [InlineData("English", "en", true)]
    [InlineData("français (lu, parlé), ANGLAIS", "fr", true)]
    [InlineData("francais", "en fr", true)]
    [InlineData("en fr", "en", true)]
    [InlineData("Portuguese, español", "en fr", false)]
    [InlineData("Dzongkha", "en", null)]
    [InlineData("", "en", null)]
    public void Languages_are_recognized_as_people_write_them(string spoken, string working, bool? match) =>
        SpokenLanguages.Match(spoken, working).ShouldBe(match);

    [Theory]
    [InlineData("English", ImplementingAuthority.Decides, 80, 3, 3)]
    [InlineData("English", ImplementingAuthority.Liaises, 80, 2, 3)]
    [InlineData("Russian", ImplementingAuthority.Liaises, 40, 0, 3)]
    [InlineData("English", ImplementingAuthority.Advises, null, 2, 2)]
    [InlineData("Dzongkha", ImplementingAuthority.NotStated, null, 0, 0)]
    public void The_match_is_told_by_its_parts_and_what_is_unknown_is_not_counted(
        string languages, ImplementingAuthority authority, int? perCent, int met, int known)
    {
        var e = Stage.Event(EventState.Selection);
        e.Waive(WaiverKind.Criteria, null, null, 0, "Late.", Stage.By(Stage.Staff));
        e.SetThreshold(60, Stage.By(Stage.Staff)).ShouldBeNull();
        var match = ProfileMatch.Compute(new Nominee { Languages = languages, Authority = authority }, e, perCent);
        (match.Met, match.Known).ShouldBe((met, known));
    }

    [Fact]
    public void Without_a_threshold_the_score_is_no_part_of_the_match() =>
        ProfileMatch.Compute(Stage.Person(), Stage.Event(EventState.Selection), 100).Score.ShouldBeNull();
}

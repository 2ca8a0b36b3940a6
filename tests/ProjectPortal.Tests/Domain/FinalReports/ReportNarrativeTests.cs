using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.People;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Domain.FinalReports;

public sealed class ReportNarrativeTests
{
    private static readonly Dictionary<string, decimal> None = [];
    private static readonly DateTime Now = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Act Anna = new(new Actor(1, "Anna", Roles.Staff), Now);
    private static readonly Act Ben = new(new Actor(2, "Ben", Roles.Staff), Now.AddHours(1));

    [Fact]
    public void Every_save_is_a_version_with_who_when_and_the_figures()
    {
        var text = Begun("One two.");
        text.Write("One two {{participants}}.", new Dictionary<string, decimal> { ["participants"] = 103 }, Ben);

        text.Versions.Select(v => (v.Number, v.Markdown, v.WordCount, v.ByName, v.At, v.Figures)).ShouldBe([
            (1, "One two.", 2, "Anna", Now, ""),
            (2, "One two {{participants}}.", 3, "Ben", Now.AddHours(1), "participants 103")]);
        (text.Edition, text.Markdown, text.Figures).ShouldBe((2, "One two {{participants}}.", "participants 103"));
    }

    [Fact]
    public void The_same_text_with_the_same_figures_is_no_version_and_with_others_it_is_one()
    {
        var text = Begun("Same.");
        text.Write("Same.", None, Ben);
        text.Edition.ShouldBe(1);
        text.Write("Same.", new Dictionary<string, decimal> { ["events"] = 6 }, Ben);
        text.Edition.ShouldBe(2);
    }

    [Fact]
    public void A_text_from_before_versions_were_kept_becomes_the_first_one()
    {
        var old = new ReportNarrative { ProjectId = 1, Section = ReportSection.Summary, Language = "en", Markdown = "Old." };
        old.Edition.ShouldBe(0);
        old.Write("New.", None, Ben);
        old.Versions.Select(v => (v.Number, v.Markdown, v.ByName)).ShouldBe([(1, "Old.", ""), (2, "New.", "Ben")]);
    }

    [Fact]
    public void A_restored_text_is_a_new_version_and_nothing_is_lost()
    {
        var text = Begun("First.");
        text.Write("Second.", None, Ben);
        text.Restore(text.Versions[0], None, Ben).ShouldBeNull();
        text.Markdown.ShouldBe("First.");
        text.Versions.Select(v => (v.Markdown, v.Restores)).ShouldBe([("First.", null), ("Second.", null), ("First.", 1)]);

        text.Restore(text.Versions[0], None, Ben).ShouldBe(new Refusal("NarrativeVersionStands", null, 1));
        text.Edition.ShouldBe(3);
    }

    [Fact]
    public void Clearing_keeps_the_values_of_that_day_and_the_words()
    {
        var text = Begun("{{events}}");
        text.Clear(new Dictionary<string, decimal> { ["events"] = 7 });
        (text.Figures, text.Edition, text.Markdown).ShouldBe(("events 7", 1, "{{events}}"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("  \n", 0)]
    [InlineData("One", 1)]
    [InlineData("- **one** two\n\n> three — 4", 4)]
    [InlineData("See [the page](https://example.org/a-b) now.", 4)]
    [InlineData("« l’eau »", 1)]
    [InlineData("{{participants.women.percent}} of them", 3)]
    [InlineData("[a](b c", 2)]
    public void Words_are_counted(string markdown, int words) => Wordage.Count(markdown).ShouldBe(words);

    [Fact]
    public void A_comment_is_answered_while_it_is_open_and_settled_once()
    {
        var comment = SectionComment.Make(1, ReportSection.Summary, "en", "Is this so?", Anna);
        comment.Reply("It is.", Ben).Answer!.Text.ShouldBe("It is.");
        comment.Reopen(Ben).ShouldBe(new Refusal("CommentIsOpen"));
        comment.Resolve(Ben).ShouldBeNull();
        (comment.ResolvedAt, comment.ResolvedBy).ShouldBe((Ben.At, "Ben"));
        comment.Resolve(Anna).ShouldBe(new Refusal("CommentIsResolved", null, "Ben"));
        comment.Reply("Late.", Anna).ShouldBe((null, new Refusal("CommentIsResolved", null, "Ben")));
        comment.Reopen(Anna).ShouldBeNull();
        (comment.ResolvedAt, comment.ResolvedBy).ShouldBe((null, ""));
        comment.UnsavedChanges.Select(c => c.Action).ShouldBe(["Resolve", "Reopen"]);
    }

    [Fact]
    public void Whoever_is_there_is_believed_for_a_short_time_and_then_comes_anew()
    {
        var here = new SectionPresence { ProjectId = 1, Section = ReportSection.Summary, Language = "en", UserId = 1 };
        here.See(Anna);
        here.See(Anna with { At = Now.AddMinutes(1) });
        (here.Since, here.SeenAt).ShouldBe((Now, Now.AddMinutes(1)));
        here.IsThereAt(Now.AddMinutes(2)).ShouldBeTrue();
        here.IsThereAt(Now.AddMinutes(3)).ShouldBeFalse();
        here.See(Anna with { At = Now.AddMinutes(9) });
        here.Since.ShouldBe(Now.AddMinutes(9));
    }

    private static ReportNarrative Begun(string markdown) => ReportNarrative.Begin(1, ReportSection.Summary, "en", markdown, None, Anna);
}

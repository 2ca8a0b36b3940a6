using FsCheck;
using FsCheck.Fluent;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

public class DifferenceTests
{
    [Theory]
    [InlineData("The old report", "The new report", "The [-old-]{+new+} report")]
    [InlineData("Almost 70 per cent of US$ 12,500.", "Almost 72.7 per cent of US$ 13,500.",
        "Almost [-70-]{+72.7+} per cent of US$ [-12,500-]{+13,500+}.")]
    [InlineData("The quick brown fox jumped", "The slow red fox jumped", "The [-quick brown-]{+slow red+} fox jumped")]
    [InlineData("one two three", "one three", "one [-two -]three")]
    [InlineData("first\n\nthird", "first\n\nsecond\n\nthird", "first\n\n{+second\n\n+}third")]
    [InlineData("l’élève", "l’école", "[-l’élève-]{+l’école+}")]
    [InlineData("", "new", "{+new+}")]
    [InlineData("old", "", "[-old-]")]
    [InlineData("👩🏽 came", "👩🏿 came", "👩[-🏽-]{+🏿+} came")]
    [InlineData("a\r\nb", "a\nb", "a\nb")]
    public void A_change_is_told_in_whole_words(string before, string after, string told) =>
        Told(Difference.Between(before, after, "en")).ShouldBe(told);

    [Fact]
    public void Both_texts_are_in_it_whatever_they_are() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (before, after) =>
        {
            var difference = Difference.Between(before.Get, after.Get, "en");
            return Without(difference, DifferenceKind.Added) == before.Get.ReplaceLineEndings("\n")
                && Without(difference, DifferenceKind.Removed) == after.Get.ReplaceLineEndings("\n")
                && difference.Runs.Zip(difference.Runs.Skip(1)).All(pair => pair.First.Kind != pair.Second.Kind);
        }));

    [Fact]
    public void Words_are_counted_on_either_side()
    {
        var difference = Difference.Between("Thirteen countries of 24 came.", "Thirteen of 25 came, and more.", "en");
        (difference.Removed, difference.Added, difference.IsNone).ShouldBe((2, 3, false));
        Difference.Between("same", "same", "en").IsNone.ShouldBeTrue();
    }

    [Fact]
    public void A_text_that_is_quite_another_is_told_as_a_whole()
    {
        var (before, after) = (string.Join(' ', Enumerable.Repeat("old", 6000)), string.Join(' ', Enumerable.Repeat("new", 6000)));
        Difference.Between(before, after, "en").Runs.ShouldBe(
            [new(DifferenceKind.Removed, before), new(DifferenceKind.Added, after)]);
    }

    [Fact]
    public void What_is_far_from_every_change_is_folded_and_nothing_of_it_lost()
    {
        var paragraphs = Enumerable.Range(1, 30)
            .Select(number => $"Paragraph {number} says nothing new, and says it at some length.").ToList();
        var changed = paragraphs.ToList();
        changed[14] = "This one does.";
        var difference = Difference.Between(string.Join("\n\n", paragraphs), string.Join("\n\n", changed), "en");

        var shown = difference.Folded.ToList();
        shown.Where(run => run.IsFar).Select(run => run.Text.Split("\n\n")[0]).ShouldBe([paragraphs[0], paragraphs[16]]);
        shown.Where(run => !run.IsFar).Count(run => run.Text.Contains("nothing new", StringComparison.Ordinal)).ShouldBe(3,
            "the paragraph before, the one that is gone, and the one after");
        string.Concat(shown.Select(run => run.Text)).ShouldBe(string.Concat(difference.Runs.Select(run => run.Text)));
        Difference.Between(changed[0], changed[0], "en").Folded.ShouldHaveSingleItem().IsFar.ShouldBeFalse();
    }

    private static string Told(Difference difference) => string.Concat(difference.Runs.Select(run => run.Kind switch
    {
        DifferenceKind.Added => "{+" + run.Text + "+}",
        DifferenceKind.Removed => "[-" + run.Text + "-]",
        DifferenceKind.Same => run.Text,
    }));

    private static string Without(Difference difference, DifferenceKind kind) =>
        string.Concat(difference.Runs.Where(run => run.Kind != kind).Select(run => run.Text));
}

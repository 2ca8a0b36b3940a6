using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Tests.Reports;
using ProjectPortal.Web.Features.FinalReport.Life;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.FinalReport;

public sealed class OpenGapTests
{
    private static readonly DateOnly Today = new(2016, 9, 1);

    /// <summary>Each is excused by a reason of its own: none may take another's.</summary>
    [Fact]
    public void Each_thing_that_a_text_lacks_is_a_gap_of_its_own()
    {
        var gaps = OpenGap.Find(With("First {{nothing.a}}, then {{nothing.b}}.", "Rien."), Today);

        gaps.Count(gap => gap.Gap.Facts.Count > 0).ShouldBe(2);
        gaps.ShouldAllBe(gap => gap.Language == "en");
        gaps.Select(gap => gap.Key).ShouldBeUnique();
    }

    [Fact]
    public void What_both_texts_lack_in_places_of_their_own_is_told_of_each()
    {
        var gaps = OpenGap.Find(With("This is ~~struck~~.", "Une ligne.\n\nCeci est ~~barré~~."), Today)
            .Where(gap => gap.Gap.Unshown is not null).ToList();

        gaps.Select(gap => gap.Language).ShouldBe(["en", "fr"], ignoreOrder: true);
        gaps.Select(gap => gap.Key).ShouldBeUnique();
    }

    private static ProjectPortal.Reports.FinalReport With(string english, string french) => ReportFacts.Whole with
    {
        Narratives =
        [
            .. ReportFacts.Whole.Narratives.Where(text => text.Section != ReportSection.Summary),
            new NarrativeFacts(ReportSection.Summary, "en", english), new NarrativeFacts(ReportSection.Summary, "fr", french),
        ],
    };
}

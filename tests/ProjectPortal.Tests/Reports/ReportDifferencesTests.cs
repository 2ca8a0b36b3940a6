using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

public sealed class ReportDifferencesTests
{
    [Fact]
    public void Reports_that_say_the_same_do_not_differ_whenever_their_facts_were_taken() =>
        ReportDifferences.Between(ReportFacts.Whole, ReportFacts.Whole with { AsOf = ReportFacts.Whole.AsOf.AddDays(1) }, "en")
            .ShouldBeEmpty();

    [Fact]
    public void What_is_told_otherwise_is_told_by_section_in_the_language_asked_for()
    {
        var now = ReportFacts.Whole with
        {
            Narratives = [.. ReportFacts.Whole.Narratives.Select(
                n => n is { Section: ReportSection.Summary, Language: "fr" } ? n with { Markdown = "Autre *texte*." } : n)],
            Challenges = [],
        };

        ReportDifferences.Between(ReportFacts.Whole, now, "en").Select(s => s.Number).ShouldBe([4]);
        var french = ReportDifferences.Between(ReportFacts.Whole, now, "fr");
        french.Select(s => s.Number).ShouldBe([2, 4]);
        french[0].Gone.ShouldBe(["Texte de Summary."]);
        french[0].Added.ShouldBe(["Autre texte."]);
        french[1].Gone.ShouldContain(line => line.Contains("Noms tardifs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_table_is_one_line()
    {
        var now = ReportFacts.With(ReportFacts.Adoption with { Comment = ReportFacts.Both("None follow.", "Aucun ne suivra.") });
        var section = ReportDifferences.Between(ReportFacts.Whole, now, "en").ShouldHaveSingleItem();
        (section.Number, section.Gone.Count, section.Added.Count).ShouldBe((3, 1, 1));
        section.Added[0].ShouldContain("None follow.");
    }

    [Fact]
    public void A_line_that_is_there_twice_and_then_once_is_gone_once()
    {
        var was = ReportFacts.Whole with { Narratives = [new NarrativeFacts(ReportSection.Summary, "en", "Again.\n\nAgain.")] };
        var now = ReportFacts.Whole with { Narratives = [new NarrativeFacts(ReportSection.Summary, "en", "Again.")] };
        ReportDifferences.Between(was, now, "en").ShouldHaveSingleItem().Gone.ShouldBe(["Again."]);
    }
}

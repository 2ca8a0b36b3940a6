using ProjectPortal.Domain.Money;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>What was spent of what is allotted, in the year and since the project began. A blank is no zero.</summary>
internal static class ImplementationRate
{
    public static IEnumerable<Block> Blocks(FinalReport facts, PeriodFacts over, FinalReportWords words)
    {
        var (year, end) = (FinalReportWords.YearOf(over.Period.To), words.Day(over.Period.To));
        var inYear = facts.Budget.Total;
        var mark = Illustrative.Mark(facts, Invention.Everything, words);
        if (inYear.RevisedAllotment is not { Cents: > 0 } allotted)
        {
            yield return new Paragraph(words["RateWithoutAllotment", end]);
            yield break;
        }

        yield return new Paragraph(inYear is { Expenditure: { } spent, ImplementationRate: { } rate }
            ? words["RateOfYear", year, Dollars(spent, words), Dollars(allotted, words), end, PerCent(rate, words)] + mark
            : words["RateNothingSpent", year, Dollars(allotted, words), end] + mark);
        if (over.SpentByEnd is { } all)
            yield return new Paragraph(
                words["RateSoFar", end, Dollars(all, words), PerCent(100m * all.Cents / allotted.Cents, words)] + mark);
    }

    private static string Dollars(Usd amount, FinalReportWords words) => LiveFigure.Print(FigureUnit.Usd, amount.Dollars, words.Language);

    private static string PerCent(decimal rate, FinalReportWords words) => LiveFigure.Print(FigureUnit.PerCent, rate, words.Language);
}

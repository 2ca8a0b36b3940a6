using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Live;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 7: how many of the countries took part, as counted, then what staff wrote.</summary>
internal static class MultiplierEffects
{
    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words) =>
        Reach(facts, words).Concat(Narrative.Blocks(facts, ReportSection.MultiplierEffects, words));

    public static IEnumerable<Block> Reach(FinalReport facts, FinalReportWords words)
    {
        var tookPart = facts.Participation.TookPart.ToHashSet(StringComparer.Ordinal);
        if (tookPart.Count == 0)
        {
            yield return new Paragraph(words["ReachUnknown"]);
            yield break;
        }

        var beneficiaries = facts.Project.Countries.Count(country => tookPart.Contains(country.Code));
        var said = words.Count("Reach", beneficiaries, words.Number(facts.Project.Countries.Count));
        var leastDeveloped = facts.Participation.LeastDeveloped;
        if (leastDeveloped.Count > 0)
        {
            said += " " + words.Count("ReachOfLdcs", leastDeveloped.Count(tookPart.Contains), words.Number(leastDeveloped.Count),
                words.Month(facts.Participation.LeastDevelopedOn));
        }

        var (recorded, completed) = ParticipantTable.Coverage(facts);
        if (recorded < completed)
            said += " " + words["ReachCoverage", words.Number(recorded), words.Count("CompletedEvents", completed)];
        yield return new Paragraph([.. Traced.Runs(
            new TextRun(said + Illustrative.Mark(facts, Invention.Participation, words)), words.Number(beneficiaries),
            "countries.participating.beneficiary")]);
    }
}

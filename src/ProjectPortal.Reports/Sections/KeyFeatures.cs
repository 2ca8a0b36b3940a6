using System.Globalization;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Reports.Figures;

namespace ProjectPortal.Reports.Sections;

/// <summary>Section 1: the table of key features. Its numerals are those of the Development Account's template, which has no V.</summary>
internal static class KeyFeatures
{
    private const int ValueColumns = 2;

    public static IEnumerable<Block> Blocks(FinalReport facts, FinalReportWords words)
    {
        var project = facts.Project;
        yield return new Table("", [new("", 2), new("", 3), new("", 3)],
        [
            Row(words["FeatureTitle"], words.Paragraphs(project.Title)),
            Row(words["FeatureCode"], [new Paragraph(string.Join(", ", FinalReportComposer.Codes(project)))]),
            Row(words["FeatureEntity"], words.Paragraphs(project.ImplementingEntity)),
            Row(words["FeatureStart"], [new Paragraph(FinalReportWords.MonthYear(project.StartsOn))]),
            Row(words["FeatureEnd"], End(project, words)),
            Countries(project, words),
            Partners(project, words),
        ])
        { Id = "key-features" };
        yield return Timeline.Draw(facts, words);
        // The facts come first: what of them is a sample is told below them, and on the cover that it is told.
        if (!project.SampleNote.IsBlank)
            yield return new Note(NoteKind.Information, words["Note"], [.. words.Paragraphs(project.SampleNote)]);
        if (CountryMap.Draw(facts, words) is { } map)
            yield return map;
    }

    private static TableRow Row(string label, IEnumerable<Block> value) =>
        new([Label(label), new TableCell([.. value]) { ColSpan = ValueColumns }]);

    private static TableCell Label(string label) => new(label) { IsHeader = true };

    private static IEnumerable<Block> End(ProjectFacts project, FinalReportWords words)
    {
        yield return new Paragraph(words["EndOriginal", FinalReportWords.MonthYear(project.OriginalEndOn)]);
        yield return new Paragraph(project.ActualEndOn is { } actual
            ? words[actual > project.OriginalEndOn ? "EndExtended" : actual < project.OriginalEndOn ? "EndEarly" : "EndAsPlanned",
                FinalReportWords.MonthYear(actual)]
            : words["EndUnknown"]);
        if (project.ActualEndOn is not null && !project.ExtensionReason.IsBlank)
            yield return words.Labelled(words["EndReason"], project.ExtensionReason);
        else if (project.IsExtended)
            yield return new Paragraph(words["EndReasonMissing"]);
    }

    private static TableRow Countries(ProjectFacts project, FinalReportWords words) => Row(words["FeatureCountries"],
        project.Countries.Count == 0 ? [new Paragraph(words["NoCountries"])]
            : [.. Regions.Group(project.Countries, country => country.Region, words).Select(region => Named(region, words))]);

    /// <summary>"Asia (9): Afghanistan, Bangladesh, …".</summary>
    private static Paragraph Named(Region<CountryFacts> region, FinalReportWords words) => new(
    [
        .. region.Name.Length == 0 ? [] : new Inline[] { new TextRun($"{region.Name} ({words.Number(region.Items.Count)})") { Bold = true },
            words["Colon"] },
        .. InOrder(region.Items, words).SelectMany((country, index) =>
            index == 0 ? [words.Run(country.Name)] : new Inline[] { ", ", words.Run(country.Name) }),
    ]);

    /// <summary>By name, as the dictionary of the language has it: an accent does not move a country to the end.</summary>
    public static IEnumerable<CountryFacts> InOrder(IEnumerable<CountryFacts> countries, FinalReportWords words) =>
        countries.OrderBy(country => words.Text(country.Name),
            StringComparer.Create(CultureInfo.GetCultureInfo(words.Language), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace))
            .ThenBy(country => country.Code, StringComparer.Ordinal);

    private static TableRow Partners(ProjectFacts project, FinalReportWords words) =>
        new([Label(words["FeaturePartners"]), Group(PartnerGroup.UnSystem, project, words),
            Group(PartnerGroup.Other, project, words)]);

    private static TableCell Group(PartnerGroup group, ProjectFacts project, FinalReportWords words)
    {
        var title = new Paragraph([new TextRun(words.Localize(group)) { Bold = true }]);
        var partners = project.Partners.Where(partner => partner.Group == group).ToList();
        return partners.Count == 0
            ? new TableCell([title, new Paragraph(words["None"])])
            : new TableCell([title, new ListBlock(Ordered: false,
                [.. partners.Select(partner => new ListItem([Partner(partner, words)]))])]);
    }

    private static Paragraph Partner(PartnerFacts partner, FinalReportWords words) =>
        new(partner.Part.IsBlank ? [words.Run(partner.Name)]
            : [words.Run(partner.Name), " (", words.Run(partner.Part) with { Text = words.Clause(partner.Part) }, ")"]);
}

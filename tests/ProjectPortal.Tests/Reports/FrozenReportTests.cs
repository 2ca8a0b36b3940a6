using System.Text.Json;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Reports.Pdf;
using ProjectPortal.Tests.House;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Reports;

/// <summary>
/// A report that was frozen once, kept beside this test. Whoever changes what the engine makes of it gives the engine a new version, and
/// runs this class with UPDATE_FROZEN=1 to keep a report of that one; the old files stay what they are wherever they were submitted.
/// </summary>
public sealed class FrozenReportTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "tests", "ProjectPortal.Tests", "Reports", "Frozen");
    private static readonly string[] InBoth = ["en", "fr"];

    private static readonly EditionFacts Edition = new(2, ReportEditionState.Submitted)
    {
        SubmittedOn = new DateOnly(2016, 12, 5),
        Code = "K7QXM2RD9TWF",
        VerifyAt = "https://portal.example/verify/report",
        WhatChanged = ReportFacts.Both("One country more.", "Un pays de plus."),
    };

    public FrozenReportTests()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_FROZEN") == "1")
            Update();
    }

    public static TheoryData<string> Languages => [.. InBoth];

    [Fact]
    public void What_was_kept_is_as_it_was_kept()
    {
        var kept = Manifest.Read();
        KeptFacts.Hash(Facts()).ShouldBe(kept.Facts);
        foreach (var language in InBoth)
            KeptFacts.Hash(File.ReadAllBytes(FileOf(language))).ShouldBe(kept.Files[language], language);
    }

    [Fact]
    public void Facts_that_an_earlier_build_kept_are_read_by_this_one() =>
        KeptFacts.Read(Facts(), Manifest.Read().FactsVersion).ShouldSatisfyAllConditions(
            facts => facts.Project.OtherCode.ShouldBe("ROA 900"),
            facts => facts.Accomplishments[0].Indicators[0].Standing!.Parts.ShouldHaveSingleItem().Count.ShouldBe(3),
            facts => facts.Budget.Total.Expenditure.ShouldBe(ReportFacts.Whole.Budget.Total.Expenditure),
            facts => facts.NarrativeIn(ReportSection.Summary, "fr")!.Markdown.ShouldBe("Texte de **Summary**."));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_engine_that_made_a_file_makes_it_again_byte_by_byte(string language)
    {
        var kept = Manifest.Read();
        var engine = new PdfRenderer();
        if (engine.Engine != kept.Engine)
        {
            // Another engine owes nothing to these bytes, but says that it is another.
            engine.Engine.ShouldStartWith("ProjectPortal PDF ");
            return;
        }

        KeptFacts.Hash(Render(KeptFacts.Read(Facts(), kept.FactsVersion), language)).ShouldBe(kept.Files[language],
            "what the engine makes has changed: give it a new version, then run this class with UPDATE_FROZEN=1");
    }

    private static byte[] Render(ProjectPortal.Reports.FinalReport facts, string language) =>
        new PdfRenderer().Render(Edition.Stamp(FinalReportComposer.Compose(facts, language)));

    private static string Facts() => File.ReadAllText(Path.Combine(Folder, "facts.json"));

    private static string FileOf(string language) => Path.Combine(Folder, $"report-{language}.pdf");

    private static void Update()
    {
        Directory.CreateDirectory(Folder);
        var facts = KeptFacts.Write(ReportFacts.Whole);
        File.WriteAllText(Path.Combine(Folder, "facts.json"), facts);
        var files = InBoth.ToDictionary(language => language, language => Render(ReportFacts.Whole, language));
        foreach (var (language, content) in files)
            File.WriteAllBytes(FileOf(language), content);
        new Manifest(new PdfRenderer().Engine, KeptFacts.Version, KeptFacts.Hash(facts),
            files.ToDictionary(f => f.Key, f => KeptFacts.Hash(f.Value))).Write();
    }

    /// <summary>What made the report, and by what it is known.</summary>
    private sealed record Manifest(string Engine, int FactsVersion, string Facts, Dictionary<string, string> Files)
    {
        private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
        private static readonly string At = Path.Combine(Folder, "frozen.json");

        public static Manifest Read() => JsonSerializer.Deserialize<Manifest>(File.ReadAllText(At))!;

        public void Write() => File.WriteAllText(At, JsonSerializer.Serialize(this, Indented) + "\n");
    }
}

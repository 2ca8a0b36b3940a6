using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Text;
using Report = ProjectPortal.Reports.FinalReport;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Something without which a report is not cleared, unless somebody says why.</summary>
/// <param name="Language">In which the report lacks it; blank for both.</param>
/// <param name="Name">What people call the record that lacks it.</param>
internal sealed record OpenGap(Gap Gap, string Language, Wording Name)
{
    /// <summary>Names the gap in a form: the same gap has the same key, whatever others come and go meanwhile.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Identity} {Language}")))[..16];

    private string Identity => FormattableString.Invariant(
        $"{Gap.Code} {Gap.Section} {Gap.Place.Kind} {Gap.Place.Id} {Gap.Place.Key} {Name.En}");

    /// <summary>What both languages of the report lack, in the order of the sections. What is only worth a look is left out.</summary>
    public static IReadOnlyList<OpenGap> Find(Report facts)
    {
        var all = Languages.All.SelectMany(language => In(facts, language)).ToList();
        return [.. all.GroupBy(gap => gap.Identity, StringComparer.Ordinal)
            .Select(same => same.Count() == Languages.All.Length ? same.First() with { Language = "" } : same.First())
            .OrderBy(gap => gap.Gap.Section).ThenBy(gap => gap.Gap.Kind)];
    }

    public ReportException Excuse(string reason) => new()
    {
        Gap = Gap.Code,
        Section = Gap.Section,
        Language = Language,
        Record = Gap.Place.Kind.ToString(),
        RecordId = Gap.Place.Id,
        Name = Name,
        Reason = reason,
    };

    private static IEnumerable<OpenGap> In(Report facts, string language) =>
        Completeness.Check(facts, language, "en").Zip(
            Completeness.Check(facts, language, "fr"), (en, fr) => new OpenGap(en, language, new Wording(en.Place.Name, fr.Place.Name)))
        .Where(gap => gap.Gap.Kind != GapKind.Note);
}

/// <summary>What a report lacks, as a sentence.</summary>
internal static class GapSentences
{
    public static string Sentence(this Words words, OpenGap gap) =>
        words.GapSentence(gap.Gap.Code, gap.Gap.Section, gap.Gap.Place.Kind, words.Localize(gap.Name), gap.Language);

    public static string Sentence(this Words words, ReportException gap) => words.GapSentence(
        gap.Gap, gap.Section, Enum.Parse<RecordKind>(gap.Record), words.Localize(gap.Name), gap.Language);

    /// <param name="name">Of the record; a section is known by its title.</param>
    /// <param name="language">Of the report; blank for all of them.</param>
    public static string GapSentence(this Words words, string code, int section, RecordKind record, string name, string language)
    {
        var called = record == RecordKind.Narrative ? FinalReportComposer.TitleOf(section, Words.Language) : words.Code(name);
        return words[$"FinalReport.Gap{code}", words[$"FinalReport.Record{record}", called],
            words[$"FinalReport.Wording.{(language.Length == 0 ? Words.Language : language)}"]];
    }
}

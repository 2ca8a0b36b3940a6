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
        $"{Gap.Code} {Gap.Section} {Gap.Place.Kind} {Gap.Place.Id} {Gap.Place.Key} {Name.En} {Gap.Day:O} {Passages}");

    /// <summary>What it is about in a text: one text may lack the same thing in several places.</summary>
    private string Passages => string.Join('\n', Gap.Unshown is { } unshown
        ? unshown.Places.Select(place => FormattableString.Invariant($"{unshown.Kind} {place.Line} {place.Text}")) : Gap.Facts);

    /// <summary>What both languages of the report lack, in the order of the sections. What is only worth a look is left out.</summary>
    public static IReadOnlyList<OpenGap> Find(Report facts, DateOnly today)
    {
        var all = Languages.All.SelectMany(language => In(facts, language, today)).ToList();
        return [.. all.GroupBy(gap => gap.Identity, StringComparer.Ordinal)
            .Select(same => same.Count() == Languages.All.Length ? same.First() with { Language = "" } : same.First())
            .OrderBy(gap => gap.Gap.Section).ThenBy(gap => gap.Gap.Kind)];
    }

    /// <param name="words">Of who clears: details are told in their language.</param>
    public ReportException Excuse(string reason, Words words) => new()
    {
        Gap = Gap.Code,
        Section = Gap.Section,
        Language = Language,
        Record = Gap.Place.Kind.ToString(),
        RecordId = Gap.Place.Id,
        Name = Name,
        Details = string.Join('\n', words.Details(Gap)),
        Reason = reason,
    };

    private static IEnumerable<OpenGap> In(Report facts, string language, DateOnly today) =>
        Completeness.Check(facts, language, "en", today).Zip(
            Completeness.Check(facts, language, "fr", today),
            (en, fr) => new OpenGap(en, language, new Wording(en.Place.Name, fr.Place.Name)))
        .Where(gap => gap.Gap.Kind != GapKind.Note);
}

using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Reports;
using ProjectPortal.Web.Features.FinalReport.Life;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>Where the parts of a project's report are read and mended.</summary>
internal sealed class ReportPaths(string slug, string language, bool staff)
{
    public string Language => language;

    private string Root => $"/projects/{slug}";

    public string Report => $"{Root}/final-report?lang={language}";

    public string Preview(ReportSection section) => $"{Root}/final-report/preview?section={KeyOf(section)}";

    public string Edit(ReportSection section) => Section(section, "edit");

    /// <summary>What belongs to a section's text in this language: its versions, its comments, who is writing.</summary>
    public string Section(ReportSection section, string part) =>
        $"{Root}/final-report/sections/{KeyOf(section)}/{part}?lang={language}";

    /// <summary>The address that a figure is cited by.</summary>
    public string Figure(string name) => $"{Root}/final-report/figures/{Uri.EscapeDataString(name)}?lang={language}";

    /// <summary>What the report would be now, marked as what it is.</summary>
    public string DraftPdf(string inLanguage) => $"{Root}/final-report/draft.pdf?lang={inLanguage}";

    /// <summary>What came about since it was cleared.</summary>
    public string Changes => $"{Root}/final-report/changes?lang={language}";

    public string Move(ReportEditionAction action) => $"{Root}/{MovePaths.For(action)}";

    public string Editions => $"{Root}/final-report/editions";

    /// <summary>The files of one edition, as they were submitted.</summary>
    public string Edition(int number, string inLanguage) => FormattableString.Invariant($"{Editions}/{number}.pdf?lang={inLanguage}");

    public string Pdf(string inLanguage) => $"{Root}/final-report.pdf?lang={inLanguage}";

    /// <summary>The page of a record; null for one that this reader has no page of.</summary>
    public string? AddressOf(RecordPlace place) => place switch
    {
        { Kind: RecordKind.Project } => staff ? $"{Root}/key-features" : Root,
        { Kind: RecordKind.Narrative } => staff ? Edit((ReportSection)place.Id) : null,
        { Kind: RecordKind.Accomplishment, Id: > 0 } => $"{Root}/results/accomplishments/{place.Id}",
        { Kind: RecordKind.Accomplishment } => $"{Root}/results",
        { Kind: RecordKind.Indicator } => $"{Root}/results/indicators/{place.Id}",
        { Kind: RecordKind.Activity } => $"{Root}/results/activities/{place.Id}",
        { Kind: RecordKind.Event, Key.Length: > 0 } => $"{Root}/events/{place.Key}",
        { Kind: RecordKind.Event } => $"{Root}/events",
        { Kind: RecordKind.Challenge, Id: > 0 } => $"{Root}/lessons/challenges/{place.Id}",
        { Kind: RecordKind.Challenge } => $"{Root}/lessons/challenges",
        { Kind: RecordKind.Lesson, Id: > 0 } => $"{Root}/lessons/lessons/{place.Id}",
        { Kind: RecordKind.Lesson } => $"{Root}/lessons/lessons",
        { Kind: RecordKind.Contribution, Id: > 0 } when staff => $"{Root}/budget/contributions/{place.Id}",
        { Kind: RecordKind.Contribution or RecordKind.Budget } => $"{Root}/budget",
        { Kind: RecordKind.Document } => $"{Root}/documents",
        { Kind: RecordKind.Ledger } => $"{Root}/budget/expenditures" + Query(("class", place.Key)),
        _ => $"{Root}/nominations" + Query(("event", place.Key), ("country", place.Country ?? ""), ("state", $"{place.Stage}")),
    };

    private static string Query(params (string Name, string Value)[] filters)
    {
        var given = filters.Where(f => f.Value.Length > 0).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }

    /// <summary>
    /// The language of the report that an address asks for, or else that of the page; null for one that there is no report in.
    /// </summary>
    public static string? LanguageOf(string? lang) =>
        lang is null ? Words.Language : Languages.All.Contains(lang, StringComparer.Ordinal) ? lang : null;

    public static ReportSection? SectionOf(string key) =>
        Enum.GetValues<ReportSection>().Where(section => KeyOf(section) == key).Select(section => (ReportSection?)section).FirstOrDefault();

    /// <summary>"good-practices" for <see cref="ReportSection.GoodPractices"/>.</summary>
    public static string KeyOf(ReportSection section) =>
        string.Concat(section.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}

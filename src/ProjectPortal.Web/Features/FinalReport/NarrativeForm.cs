using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.FinalReport;

/// <summary>The text of one section in one language, as it is edited.</summary>
public sealed class NarrativeForm
{
    /// <summary>The version of a text that nobody has written yet: it differs from that of any stored one.</summary>
    public const int Unwritten = -1;

    [Display(Name = "FinalReport.Text")]
    [StringLength(Lengths.Markdown)]
    public string Markdown { get; set; } = "";

    public int Version { get; set; } = Unwritten;

    public static NarrativeForm From(ReportNarrative? narrative) =>
        narrative is null ? new() : new() { Markdown = narrative.Markdown, Version = narrative.Version };
}

/// <summary>The editor of a section's text, with the facts beside it.</summary>
public sealed record NarrativePage(
    NarrativeForm Form, ReportSection Section, string Language, string SavePath, string PreviewPath, string ReportPath, string Facts,
    PreviewPage Preview, HistoryList History)
{
    public string Title => Reports.FinalReportComposer.TitleOf((int)Section, Words.Language);
}

/// <summary>A text as the report shows it, and what it cannot show.</summary>
public sealed record PreviewPage(IReadOnlyList<string> Unshown, string Html)
{
    public static readonly PreviewPage None = new([], "");
}

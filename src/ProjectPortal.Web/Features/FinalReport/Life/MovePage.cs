using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>A move that says before it is done what will happen and who is told.</summary>
/// <param name="Path">Where it is done.</param>
/// <param name="Form">For a move that asks why; null for another.</param>
public sealed record MovePage(
    ReportEditionAction Action, string Path, string ReportPath, ReportStanding Standing, IReadOnlyList<string> Consequences,
    MoveForm? Form);

public sealed class MoveForm
{
    [Display(Name = "Forms.Reason")]
    [Required]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>The last look before a report is out.</summary>
public sealed record SubmissionPage(
    string Path, string ReportPath, string DraftPath, ReportStanding Standing, IReadOnlyList<string> Consequences, SubmissionForm Form);

public sealed class SubmissionForm
{
    /// <summary>Asked of corrections alone.</summary>
    [Display(Name = "Editions.WhatChanged")]
    [WordingRule(Required = true)]
    public WordingForm WhatChanged { get; set; } = new();
}

/// <summary>A gap of the report as the form of clearing shows it.</summary>
/// <param name="MendPath">Where it is mended; null where this reader has no page for it.</param>
public sealed record ClearanceLine(string Key, string Sentence, string Language, string? MendPath);

/// <summary>Clearing: all that the report lacks, each gap to be mended or excused.</summary>
public sealed record ClearancePage(
    string Path, string ReportPath, string DraftPath, ReportStanding Standing, IReadOnlyList<ClearanceLine> Gaps, bool IsOwn,
    int Messages, ClearanceForm Form);

public sealed class ClearanceForm
{
    /// <summary>By the key of the gap.</summary>
    public Dictionary<string, string> Reasons { get; set; } = [];

    [Display(Name = "Editions.ReasonForOthers")]
    [StringLength(Change.ReasonLength)]
    public string ForOthers { get; set; } = "";

    public string ReasonFor(string key) => Reasons.GetValueOrDefault(key, "").Trim() is { Length: > 0 } own ? own : ForOthers.Trim();
}

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Features.FinalReport.Writing;

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

/// <summary>What somebody says of a section's text, or answers.</summary>
public sealed class CommentForm
{
    [Display(Name = "Writing.Comment")]
    [Required]
    [StringLength(SectionComment.TextLength)]
    public string Comment { get; set; } = "";
}

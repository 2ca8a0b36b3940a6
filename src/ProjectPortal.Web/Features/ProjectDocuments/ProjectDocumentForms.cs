using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Files;

namespace ProjectPortal.Web.Features.ProjectDocuments;

/// <summary>A document that is added, with what it is.</summary>
public sealed class NewDocumentForm : UploadForm
{
    [Display(Name = "ProjectDocuments.Kind"), Required]
    public DocumentKind? Kind { get; set; }

    [Display(Name = "ProjectDocuments.PaperTitle"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "ProjectDocuments.DatedOn"), Required]
    public DateOnly? DatedOn { get; set; }

    public ProjectPaper ToPaper() => new(Kind!.Value, Title.ToWording(), DatedOn!.Value);
}

/// <summary>A file that takes the place of another: what it is stays, its date is its own.</summary>
public sealed class NewVersionForm : UploadForm
{
    [Display(Name = "ProjectDocuments.DatedOn"), Required]
    public DateOnly? DatedOn { get; set; }
}

/// <summary>What a document is, said anew.</summary>
public sealed class DescriptionForm
{
    [Display(Name = "ProjectDocuments.Kind"), Required]
    public DocumentKind? Kind { get; set; }

    [Display(Name = "ProjectDocuments.PaperTitle"), WordingRule(Required = true, Max = Lengths.Title)]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "ProjectDocuments.DatedOn"), Required]
    public DateOnly? DatedOn { get; set; }

    public int Version { get; set; }

    public static DescriptionForm From(Document document) => new()
    {
        Kind = document.Kind,
        Title = WordingForm.From(document.Title),
        DatedOn = document.DatedOn,
        Version = document.Version,
    };

    public ProjectPaper ToPaper() => new(Kind!.Value, Title.ToWording(), DatedOn!.Value);
}

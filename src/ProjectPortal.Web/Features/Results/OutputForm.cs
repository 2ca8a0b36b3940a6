using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed class OutputForm
{
    [Display(Name = "Results.Kind")]
    public OutputKind Kind { get; set; }

    [WordingRule(Required = true, Max = Lengths.Title)]
    [Display(Name = "Results.OutputTitle")]
    public WordingForm Title { get; set; } = new();

    [Display(Name = "Results.Status")]
    public OutputStatus Status { get; set; }

    [WordingRule]
    [Display(Name = "Results.Blocker")]
    public WordingForm Blocker { get; set; } = new();

    public int Version { get; set; }

    public static OutputForm From(Output stored) => new()
    {
        Kind = stored.Kind,
        Title = WordingForm.From(stored.Title),
        Status = stored.Status,
        Blocker = WordingForm.From(stored.Blocker),
        Version = stored.Version,
    };

    public void ApplyTo(Output stored)
    {
        stored.Kind = Kind;
        stored.Title = Title.ToWording();
        stored.Status = Status;
        stored.Blocker = Blocker.ToWording();
    }
}

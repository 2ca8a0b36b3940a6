using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain.Results;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Results;

public sealed class AccomplishmentForm
{
    [Required]
    [Range(1, 99)]
    [Display(Name = "Results.Number")]
    public int? Number { get; set; }

    [WordingRule(Required = true)]
    [Display(Name = "Results.Statement")]
    public WordingForm Statement { get; set; } = new();

    [WordingRule]
    [Display(Name = "Results.Comment")]
    public WordingForm Comment { get; set; } = new();

    public int Version { get; set; }

    public static AccomplishmentForm From(ExpectedAccomplishment stored) => new()
    {
        Number = stored.Number,
        Statement = WordingForm.From(stored.Statement),
        Comment = WordingForm.From(stored.Comment),
        Version = stored.Version,
    };

    public void ApplyTo(ExpectedAccomplishment stored)
    {
        stored.Number = Number!.Value;
        stored.Statement = Statement.ToWording();
        stored.Comment = Comment.ToWording();
    }
}

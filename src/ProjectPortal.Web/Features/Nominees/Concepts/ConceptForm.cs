using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>A project concept as it is typed. Nothing is required to keep a draft.</summary>
public sealed class ConceptForm
{
    [AskedAtSubmission]
    [Display(Name = "Nominees.Problem")]
    [StringLength(Lengths.Text)]
    public string Problem { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominees.Practice")]
    [StringLength(Lengths.Text)]
    public string Practice { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominees.ResourcesAtHand")]
    [StringLength(Lengths.Text)]
    public string ResourcesAtHand { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominees.ResourcesMissing")]
    [StringLength(Lengths.Text)]
    public string ResourcesMissing { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominees.SponsorName")]
    [StringLength(Lengths.Name)]
    public string SponsorName { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominees.SponsorPost")]
    [StringLength(Lengths.Name)]
    public string SponsorPost { get; set; } = "";

    /// <summary>Of what was read; null where there was nothing yet.</summary>
    public int? Version { get; set; }

    public static ConceptForm From(Concept? concept) => concept is null ? new ConceptForm() : new ConceptForm
    {
        Problem = concept.Problem,
        Practice = concept.Practice,
        ResourcesAtHand = concept.ResourcesAtHand,
        ResourcesMissing = concept.ResourcesMissing,
        SponsorName = concept.SponsorName,
        SponsorPost = concept.SponsorPost,
        Version = concept.Version,
    };

    public ConceptText ToText() => new()
    {
        Problem = Problem,
        Practice = Practice,
        ResourcesAtHand = ResourcesAtHand,
        ResourcesMissing = ResourcesMissing,
        SponsorName = SponsorName,
        SponsorPost = SponsorPost,
    };
}

/// <summary>Shown as required, but a draft may leave it blank: the concept itself asks for it when it is submitted.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AskedAtSubmissionAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => true;
}

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>A substitute, and why.</summary>
public sealed class ReplacementForm
{
    public NomineeForm Person { get; set; } = new();

    [AskedAtSubmission]
    [Display(Name = "Nominations.ReplacementReason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>The form that names a substitute.</summary>
public sealed record ReplacementPage(ReplacementForm Form, FormEvent Event, int Id, string Replaced)
{
    /// <summary>The list is frozen: staff are asked for it.</summary>
    public bool Asks { get; init; }
}

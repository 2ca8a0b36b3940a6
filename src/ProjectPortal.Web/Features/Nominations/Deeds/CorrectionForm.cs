using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Nominations.Writing;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>The person and the post of a delegate, put right. The relevance stays as it was judged.</summary>
public sealed class CorrectionForm
{
    private static readonly IReadOnlyList<string> Corrected = [.. FormSteps.Fields(FormStep.Person), .. FormSteps.Fields(FormStep.Post)];

    /// <summary>Why it is asked for; not asked where the correction is made at once.</summary>
    [AskedAtSubmission]
    [Display(Name = "Nominations.RequestReason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";

    public NomineeForm Person { get; set; } = new();

    public int Version { get; set; }

    public static CorrectionForm From(Nominee nominee, int version) => new() { Person = NomineeForm.From(nominee), Version = version };

    /// <summary>The nominee as it would be then.</summary>
    public Nominee Correct(Nominee nominee) => Person.Into(nominee, Corrected.Contains);
}

/// <summary>The form of a correction: made at once, or asked for.</summary>
public sealed record CorrectionPage(CorrectionForm Form, int Id, string Name, FormEvent Event, bool Asks);

/// <summary>Asks that a delegate be withdrawn.</summary>
public sealed record WithdrawalRequestPage(ReasonForm Form, int Id, string Name, FormEvent Event);

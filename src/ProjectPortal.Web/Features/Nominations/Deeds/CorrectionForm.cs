using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Nominations.Writing;

namespace ProjectPortal.Web.Features.Nominations.Deeds;

/// <summary>The person and the post of a delegate, put right. The relevance stays as it was judged.</summary>
public sealed class CorrectionForm
{
    [Display(Name = "Nominations.PersonTitle")]
    [StringLength(Lengths.Name)]
    public string Title { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.GivenName")]
    [StringLength(Lengths.Name)]
    public string GivenName { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.FamilyName")]
    [StringLength(Lengths.Name)]
    public string FamilyName { get; set; } = "";

    [Display(Name = "Nominations.Sex")]
    public Sex Sex { get; set; }

    [AskedAtSubmission]
    [Display(Name = "Nominations.BirthYear")]
    public int? BirthYear { get; set; }

    [AskedAtSubmission]
    [EmailOrBlank]
    [Display(Name = "Nominations.Email")]
    [StringLength(Lengths.Email)]
    public string Email { get; set; } = "";

    [Display(Name = "Nominations.Phone")]
    [StringLength(Lengths.Phone)]
    public string Phone { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.Languages")]
    [StringLength(Lengths.Name)]
    public string Languages { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.Position")]
    [StringLength(Lengths.Name)]
    public string Position { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.Organisation")]
    [StringLength(Lengths.Name)]
    public string Organisation { get; set; } = "";

    [Display(Name = "Nominations.Unit")]
    [StringLength(Lengths.Name)]
    public string Unit { get; set; } = "";

    [Display(Name = "Nominations.Level")]
    [StringLength(Lengths.Name)]
    public string Level { get; set; } = "";

    /// <summary>Why it is asked for; not asked where the correction is made at once.</summary>
    [AskedAtSubmission]
    [Display(Name = "Nominations.RequestReason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";

    public int Version { get; set; }

    public static CorrectionForm From(Nominee nominee, int version) => new()
    {
        Title = nominee.Title,
        GivenName = nominee.GivenName,
        FamilyName = nominee.FamilyName,
        Sex = nominee.Sex,
        BirthYear = nominee.BirthYear,
        Email = nominee.Email,
        Phone = nominee.Phone,
        Languages = nominee.Languages,
        Position = nominee.Position,
        Organisation = nominee.Organisation,
        Unit = nominee.Unit,
        Level = nominee.Level,
        Version = version,
    };

    /// <summary>The nominee as it would be then.</summary>
    public Nominee Correct(Nominee nominee) => nominee with
    {
        Title = Title,
        GivenName = GivenName,
        FamilyName = FamilyName,
        Sex = Sex,
        BirthYear = BirthYear,
        Email = Email,
        Phone = Phone,
        Languages = Languages,
        Position = Position,
        Organisation = Organisation,
        Unit = Unit,
        Level = Level,
    };
}

/// <summary>The form of a correction: made at once, or asked for.</summary>
public sealed record CorrectionPage(CorrectionForm Form, int Id, string Name, FormEvent Event, bool Asks);

/// <summary>Asks that a delegate be withdrawn.</summary>
public sealed record WithdrawalRequestPage(ReasonForm Form, int Id, string Name, FormEvent Event);

using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The person, the post and the relevance of a nominee, wherever they are asked for: a nomination, a correction, a substitute, a list
/// that is brought in. Anything may be blank here; the nomination itself asks for what it needs.
/// </summary>
public sealed class NomineeForm
{
    [Display(Name = "Nominations.PersonTitle")]
    [StringLength(Lengths.Name)]
    public string Title { get; set; } = "";

    [Display(Name = "Nominations.GivenName")]
    [StringLength(Lengths.Name)]
    public string GivenName { get; set; } = "";

    [Display(Name = "Nominations.FamilyName")]
    [StringLength(Lengths.Name)]
    public string FamilyName { get; set; } = "";

    [Display(Name = "Nominations.Sex")]
    public Sex Sex { get; set; }

    [AskedAtSubmission]
    [Display(Name = "Nominations.BirthYear")]
    public int? BirthYear { get; set; }

    [AskedAtSubmission]
    [SendableAddress]
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

    [AskedAtSubmission]
    [Display(Name = "Nominations.AreaOfWork")]
    [StringLength(Lengths.Text)]
    public string AreaOfWork { get; set; } = "";

    [Display(Name = "Nominations.Authority")]
    public ImplementingAuthority Authority { get; set; }

    [AskedAtSubmission]
    [Display(Name = "Nominations.WouldIntroduce")]
    [StringLength(Lengths.Text)]
    public string WouldIntroduce { get; set; } = "";

    [AskedAtSubmission]
    [Display(Name = "Nominations.Superior")]
    [StringLength(Lengths.Name)]
    public string Superior { get; set; } = "";

    public static NomineeForm From(Nominee nominee) => new()
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
        AreaOfWork = nominee.AreaOfWork,
        Authority = nominee.Authority,
        WouldIntroduce = nominee.WouldIntroduce,
        Superior = nominee.Superior,
    };

    public Nominee ToNominee() => Into(new Nominee(), _ => true);

    /// <summary>The nominee with the fields that this form is asked for; the others stay as they are stored.</summary>
    public Nominee Into(Nominee stored, Func<string, bool> takes) => new()
    {
        Title = takes(nameof(Title)) ? Title : stored.Title,
        GivenName = takes(nameof(GivenName)) ? GivenName : stored.GivenName,
        FamilyName = takes(nameof(FamilyName)) ? FamilyName : stored.FamilyName,
        Sex = takes(nameof(Sex)) ? Sex : stored.Sex,
        BirthYear = takes(nameof(BirthYear)) ? BirthYear : stored.BirthYear,
        Email = takes(nameof(Email)) ? Email : stored.Email,
        Phone = takes(nameof(Phone)) ? Phone : stored.Phone,
        Languages = takes(nameof(Languages)) ? Languages : stored.Languages,
        Position = takes(nameof(Position)) ? Position : stored.Position,
        Organisation = takes(nameof(Organisation)) ? Organisation : stored.Organisation,
        Unit = takes(nameof(Unit)) ? Unit : stored.Unit,
        Level = takes(nameof(Level)) ? Level : stored.Level,
        AreaOfWork = takes(nameof(AreaOfWork)) ? AreaOfWork : stored.AreaOfWork,
        Authority = takes(nameof(Authority)) ? Authority : stored.Authority,
        WouldIntroduce = takes(nameof(WouldIntroduce)) ? WouldIntroduce : stored.WouldIntroduce,
        Superior = takes(nameof(Superior)) ? Superior : stored.Superior,
    };
}

/// <summary>Shown as required, but a draft may leave it blank: the nomination itself asks for it when it is submitted.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AskedAtSubmissionAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => true;
}

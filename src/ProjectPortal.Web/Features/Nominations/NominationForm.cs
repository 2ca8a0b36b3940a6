using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations;

/// <summary>What a focal point says of a nominee. A draft may leave anything blank.</summary>
public sealed class NominationForm
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

    public int Version { get; set; }

    public static NominationForm From(Nominee nominee, int version) => new()
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
        Version = version,
    };

    public Nominee ToNominee() => new()
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
        AreaOfWork = AreaOfWork,
        Authority = Authority,
        WouldIntroduce = WouldIntroduce,
        Superior = Superior,
    };
}

/// <summary>A substitute, and why.</summary>
public sealed class ReplacementForm
{
    public NominationForm Person { get; set; } = new();

    [AskedAtSubmission]
    [Display(Name = "Nominations.ReplacementReason")]
    [StringLength(Change.ReasonLength)]
    public string Reason { get; set; } = "";
}

/// <summary>Shown as required, but a draft may leave it blank: the nomination itself asks for it when it is submitted.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AskedAtSubmissionAttribute : RequiredAttribute
{
    public override bool IsValid(object? value) => true;
}

/// <summary>An address that mails can be sent to, or nothing yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailOrBlankAttribute : ValidationAttribute
{
    public EmailOrBlankAttribute() => ErrorMessage = "Forms.NotAnEmail";

    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } text || (MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal));
}

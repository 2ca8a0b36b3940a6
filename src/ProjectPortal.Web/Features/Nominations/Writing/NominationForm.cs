using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations.Writing;

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

    /// <summary>What the page believes to be stored: see <see cref="FormSteps.MarkOf"/>.</summary>
    public string Seen { get; set; } = "";

    /// <summary>Tells this opened page from every other.</summary>
    public Guid Page { get; set; }

    /// <summary>How many-th save of the page this is.</summary>
    public int Save { get; set; }

    public PageSave By => new(Page, Save);

    public static NominationForm From(Nominee nominee) => new()
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

    /// <summary>What a nomination says once one step of it is saved; the other steps stay as they are.</summary>
    /// <param name="unread">Fields whose value cannot be kept: they stay as they are too.</param>
    public Nominee Into(Nominee stored, FormStep step, IReadOnlyCollection<string> unread)
    {
        var taken = ToNominee();
        bool Takes(string field) => FormSteps.Fields(step).Contains(field) && !unread.Contains(field);
        return new Nominee
        {
            Title = Takes(nameof(Title)) ? taken.Title : stored.Title,
            GivenName = Takes(nameof(GivenName)) ? taken.GivenName : stored.GivenName,
            FamilyName = Takes(nameof(FamilyName)) ? taken.FamilyName : stored.FamilyName,
            Sex = Takes(nameof(Sex)) ? taken.Sex : stored.Sex,
            BirthYear = Takes(nameof(BirthYear)) ? taken.BirthYear : stored.BirthYear,
            Email = Takes(nameof(Email)) ? taken.Email : stored.Email,
            Phone = Takes(nameof(Phone)) ? taken.Phone : stored.Phone,
            Languages = Takes(nameof(Languages)) ? taken.Languages : stored.Languages,
            Position = Takes(nameof(Position)) ? taken.Position : stored.Position,
            Organisation = Takes(nameof(Organisation)) ? taken.Organisation : stored.Organisation,
            Unit = Takes(nameof(Unit)) ? taken.Unit : stored.Unit,
            Level = Takes(nameof(Level)) ? taken.Level : stored.Level,
            AreaOfWork = Takes(nameof(AreaOfWork)) ? taken.AreaOfWork : stored.AreaOfWork,
            Authority = Takes(nameof(Authority)) ? taken.Authority : stored.Authority,
            WouldIntroduce = Takes(nameof(WouldIntroduce)) ? taken.WouldIntroduce : stored.WouldIntroduce,
            Superior = Takes(nameof(Superior)) ? taken.Superior : stored.Superior,
        };
    }

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

    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || Nominee.IsAddress(text);
}

namespace ProjectPortal.Domain.People;

/// <summary>What somebody may be to the portal. A person can hold several; a focal point holds no other.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Staff = 1,
    FocalPoint = 2,
    Evaluator = 4,
    Administrator = 8,

    /// <summary>A nominee who came by a personal link.</summary>
    Nominee = 16,

    /// <summary>The clock: what happens because a date has passed.</summary>
    Clock = 32,
}

/// <summary>Whoever acts: a person with an account, a nominee who came by a personal link, or the clock.</summary>
/// <param name="CountryCode">The country that a focal point speaks for.</param>
/// <param name="NominationId">The one nomination that a nominee's personal link stands for.</param>
public sealed record Actor(int? UserId, string Name, Roles Roles, string? CountryCode = null, int? NominationId = null)
{
    public static readonly Actor Clock = new(null, "clock", Roles.Clock);

    public static Actor ForNominee(int nominationId, string name) => new(null, name, Roles.Nominee, NominationId: nominationId);

    public bool IsAny(Roles roles) => (Roles & roles) != Roles.None;

    public bool SpeaksFor(string countryCode) => IsAny(Roles.FocalPoint) && CountryCode == countryCode;

    /// <summary>Whether this is the nominee of that nomination, and not of another.</summary>
    public bool IsNomineeOf(int nominationId) => IsAny(Roles.Nominee) && NominationId == nominationId;

    /// <summary>Whether what a country or a nominee may do is theirs to do here; what others may do is for their roles to say.</summary>
    internal bool MayTouch(string countryCode, int nominationId) =>
        IsAny(Roles.FocalPoint) ? SpeaksFor(countryCode) : !IsAny(Roles.Nominee) || IsNomineeOf(nominationId);
}

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

/// <summary>Whoever acts: a person with an account, or the clock.</summary>
public sealed record Actor(int? UserId, string Name, Roles Roles, string? CountryCode = null)
{
    public static readonly Actor Clock = new(null, "clock", Roles.Clock);

    public bool IsAny(Roles roles) => (Roles & roles) != Roles.None;

    public bool SpeaksFor(string countryCode) => IsAny(Roles.FocalPoint) && CountryCode == countryCode;
}

namespace ProjectPortal.Domain.Privacy;

/// <summary>What a property says of people. What may be kept in the history, shown, exported and logged follows from it.</summary>
public enum DataKind
{
    /// <summary>Nothing of anybody.</summary>
    Plain,

    /// <summary>What somebody is, wrote, did or judged.</summary>
    Personal,

    /// <summary>By what somebody is known: a name, a year of birth.</summary>
    Identity,

    /// <summary>How somebody can be reached.</summary>
    Contact,

    /// <summary>A paper that proves who somebody is or what somebody did, or what is read from one.</summary>
    IdentityDocument,

    /// <summary>As good as a password: kept, and said nowhere.</summary>
    Secret,
}

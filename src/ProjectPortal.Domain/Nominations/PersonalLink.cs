namespace ProjectPortal.Domain.Nominations;

/// <summary>The one thing that a personal link is for.</summary>
public enum LinkPurpose
{
    /// <summary>Confirm or decline a seat.</summary>
    Answer,

    /// <summary>Hand in documents.</summary>
    Documents,

    /// <summary>Write the project concept before the event.</summary>
    Concept,

    /// <summary>Answer the survey after the event.</summary>
    Survey,

    /// <summary>Fetch the certificate of participation.</summary>
    Certificate,
}

/// <summary>
/// A nominee's way in without an account, for one purpose and a time. Only a hash of its token is kept, so that who reads
/// the database cannot use it.
/// </summary>
public sealed class PersonalLink : Entity
{
    private PersonalLink()
    {
    }

    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    public LinkPurpose Purpose { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RevokedAt { get; private set; }

    public override int? OwningProjectId => Nomination?.ProjectId;

    public static PersonalLink To(Nomination nomination, LinkPurpose purpose, string tokenHash, DateTime expiresAt, Act act)
    {
        var link = new PersonalLink { NominationId = nomination.Id, Nomination = nomination, Purpose = purpose, TokenHash = tokenHash, ExpiresAt = expiresAt };
        link.Record(act, "Issued", null, purpose.ToString());
        return link;
    }

    /// <summary>Why the link does not open any more; null while it does.</summary>
    public Refusal? WhyNot(DateTime now) =>
        RevokedAt is not null ? new Refusal("LinkRevoked")
        : now >= ExpiresAt ? new Refusal("LinkExpired", null, ExpiresAt)
        : null;

    public Refusal? Revoke(string reason, Act act)
    {
        if (!act.By.IsAny(People.Roles.Staff | People.Roles.FocalPoint | People.Roles.Clock))
            return new Refusal("NotYours");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("ReasonMissing", "Reason");
        if (WhyNot(act.At) is { } over)
            return over;

        RevokedAt = act.At;
        Record(act, "Revoked", Purpose.ToString(), null, reason.Trim());
        return null;
    }
}

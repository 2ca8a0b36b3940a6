using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Participation;

/// <summary>
/// That a delegate took part, for anybody to check by its code. It is never deleted: what was issued wrongly is revoked,
/// and a new one may follow.
/// </summary>
public sealed class Certificate : Entity
{
    private Certificate()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Personal]
    public string Code { get; private set; } = "";

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime IssuedAt { get; private set; }

    /// <summary>UTC.</summary>
    [Plain]
    public DateTime? RevokedAt { get; private set; }

    [Personal]
    public string RevokeReason { get; private set; } = "";

    public override int? OwningProjectId => ProjectId;

    /// <param name="code">Drawn at random, see <see cref="ReadableCode"/>.</param>
    public static (Certificate? Certificate, Refusal? Refusal) Issue(Nomination nomination, string code, Act act)
    {
        var refusal = !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
            : nomination.State != NominationState.Attended ? new Refusal("CertificateNeedsAttendance", null, nomination.State)
            : null;
        if (refusal is not null)
            return (null, refusal);

        var issued = new Certificate { ProjectId = nomination.ProjectId, NominationId = nomination.Id, Code = code, IssuedAt = act.At };
        issued.Record(act, "Issue", null, null);
        return (issued, null);
    }

    /// <summary>From now on whoever checks the code is told that it no longer holds.</summary>
    public Refusal? Revoke(string reason, Act act)
    {
        var refusal = !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
            : RevokedAt is not null ? new Refusal("CertificateRevoked", null, RevokedAt.Value)
            : string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason")
            : null;
        if (refusal is not null)
            return refusal;

        RevokedAt = act.At;
        RevokeReason = reason.Trim();
        Record(act, "Revoke", null, null, RevokeReason);
        return null;
    }
}

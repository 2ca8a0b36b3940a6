using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Participation;

/// <summary>What a confirmed delegate wears: its code marks the bearer as present and says nothing else.</summary>
public sealed class Badge : Entity
{
    private Badge()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    [Secret]
    public string Code { get; private set; } = "";

    public override int? OwningProjectId => ProjectId;

    /// <param name="code">Drawn at random, see <see cref="ReadableCode"/>.</param>
    public static (Badge? Badge, Refusal? Refusal) Make(Nomination nomination, string code, Act act)
    {
        var refusal = !act.By.IsAny(People.Roles.Staff) ? new Refusal("NotYours")
            : nomination.State != NominationState.Confirmed ? new Refusal("BadgeNeedsConfirmation", null, nomination.State)
            : null;
        if (refusal is not null)
            return (null, refusal);

        var made = new Badge { ProjectId = nomination.ProjectId, NominationId = nomination.Id, Code = code };
        made.Record(act, "Created", null, null);
        return (made, null);
    }
}

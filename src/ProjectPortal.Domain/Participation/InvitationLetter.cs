using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Participation;

/// <summary>
/// A letter of invitation as it was handed out. It is kept as it was said: where a fact changes, the next one takes its place and
/// says so, and consulates can ask after either.
/// </summary>
public sealed class InvitationLetter : Entity
{
    private InvitationLetter()
    {
    }

    [Plain, Untold]
    public int ProjectId { get; private set; }

    [Plain]
    public int NominationId { get; private set; }

    public Nomination? Nomination { get; private set; }

    /// <summary>From 1: which of the letters to this person.</summary>
    [Plain]
    public int Number { get; private set; }

    /// <summary>The date that it bears: of the last fact that it states, by the clocks of the event's place.</summary>
    [Plain]
    public DateOnly DatedOn { get; private set; }

    /// <summary>When it was first handed out (UTC).</summary>
    [Plain, Untold]
    public DateTime IssuedAt { get; private set; }

    /// <summary>What it states, as its writer keeps it.</summary>
    [Personal, Untold]
    public string Facts { get; private set; } = "";

    public override int? OwningProjectId => ProjectId;

    /// <summary>The letter to hand out now: the last one while it still says what is so, and a new one otherwise.</summary>
    /// <param name="latest">The last letter to this person; null where there is none.</param>
    /// <param name="facts">What is so now.</param>
    /// <param name="lastFactAt">When the last of that came to be, as far as it is known (UTC).</param>
    /// <param name="place">Whose clocks date it.</param>
    public static InvitationLetter For(
        int projectId, int nominationId, InvitationLetter? latest, string facts, DateTime lastFactAt, PlaceTime place, Act act)
    {
        if (latest?.Facts == facts)
            return latest;

        // A fact that nothing dates changed after the last letter said otherwise, and before now.
        var at = latest is not null && lastFactAt <= latest.IssuedAt ? act.At : lastFactAt;
        var letter = new InvitationLetter
        {
            ProjectId = projectId,
            NominationId = nominationId,
            Number = (latest?.Number ?? 0) + 1,
            DatedOn = place.DayAt(at),
            IssuedAt = act.At,
            Facts = facts,
        };
        letter.Record(act, "Issue", null, null);
        return letter;
    }
}

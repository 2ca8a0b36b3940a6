using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain;

/// <summary>
/// A record with an identity, a version that guards against two people saving over each other, and the changes
/// that were made to it since it was read and that the next save writes.
/// </summary>
public abstract class Entity
{
    private readonly List<Change> _unsaved = [];

    [Plain, Untold]
    public int Id { get; protected set; }

    [Plain, Untold]
    public int Version { get; private set; }

    /// <summary>When what it says last changed (UTC); kept by the save. Its history says what and by whom.</summary>
    [Plain, Untold]
    public DateTime ChangedAt { get; private set; }

    public IReadOnlyList<Change> UnsavedChanges => _unsaved;

    /// <summary>The project that the record belongs to, where it knows; its changes are then found there.</summary>
    public virtual int? OwningProjectId => null;

    /// <summary>Whether an edit of the record as it stands is worth a line of history.</summary>
    public virtual bool EditsAreHistory => true;

    /// <summary>Edits by one person that follow each other within this time are one line of history.</summary>
    public virtual TimeSpan EditsRunTogetherFor => TimeSpan.Zero;

    public void ForgetUnsavedChanges() => _unsaved.Clear();

    protected void Record(Act act, string action, string? from, string? to, string? reason = null) =>
        _unsaved.Add(new Change
        {
            Action = action,
            From = from,
            To = to,
            Reason = reason,
            ByUserId = act.By.UserId,
            ByName = act.By.Name,
            At = act.At,
        });
}

using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain;

/// <summary>
/// One thing that happened to one record: who, when (UTC), what, from, to, why. Never deleted, and only an edit that
/// goes on is told further (<see cref="Entity.EditsRunTogetherFor"/>).
/// </summary>
public sealed class Change
{
    public const int NameLength = 200;
    public const int ReasonLength = 2000;

    [Plain]
    public long Id { get; private set; }

    [Plain]
    public int? ProjectId { get; set; }

    /// <summary>The kind of record, as its type's name: "Nomination".</summary>
    [Plain]
    public string Subject { get; set; } = "";

    [Plain]
    public int SubjectId { get; set; }

    /// <summary>What was done: an action of a lifecycle table, or "Created", "Edited", "Deleted".</summary>
    [Plain]
    public required string Action { get; init; }

    [Plain]
    public string? From { get; init; }

    [Plain]
    public string? To { get; init; }

    [Personal]
    public string? Reason { get; init; }

    /// <summary>The fields that changed, as JSON: name to old and new value. Empty where only the state moved.</summary>
    [Personal]
    public string? Fields { get; set; }

    [Plain]
    public int? ByUserId { get; set; }

    [Personal]
    public string ByName { get; set; } = "";

    [Plain]
    public DateTime At { get; set; }
}

namespace ProjectPortal.Domain;

/// <summary>A row that lives inside a record and has no history of its own: its record's history tells of it.</summary>
public interface IPartOf
{
    /// <summary>How the history names it: "BT", "Beijing (CN)".</summary>
    string InHistory { get; }
}

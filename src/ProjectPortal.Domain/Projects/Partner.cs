using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Projects;

public enum PartnerGroup
{
    UnSystem,
    Other,
}

/// <summary>An organisation that implements with the entity.</summary>
[Plain]
public sealed class Partner : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required Wording Name { get; set; }

    public required PartnerGroup Group { get; set; }

    /// <summary>What for, such as "the workshop in Addis Ababa".</summary>
    public Wording Part { get; set; } = Wording.None;

    public int Order { get; set; }

    public override int? OwningProjectId => ProjectId;
}

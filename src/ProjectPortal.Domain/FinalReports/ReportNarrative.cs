using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.FinalReports;

/// <summary>The sections of the final report that staff write. The others are computed.</summary>
public enum ReportSection
{
    Summary = 2,
    GoodPractices = 5,
    Sustainability = 6,
    MultiplierEffects = 7,
    AdditionalInformation = 9,
}

/// <summary>What staff wrote for one section in one language, as Markdown.</summary>
[Plain]
public sealed class ReportNarrative : Entity
{
    [Untold]
    public required int ProjectId { get; init; }

    public required ReportSection Section { get; init; }

    /// <summary>"en" or "fr".</summary>
    public required string Language { get; init; }

    public required string Markdown { get; set; }

    public override int? OwningProjectId => ProjectId;
}

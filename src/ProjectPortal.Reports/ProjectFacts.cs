using ProjectPortal.Domain;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Reports;

/// <summary>The key features of the project.</summary>
public sealed record ProjectFacts
{
    public required string Slug { get; init; }

    public required string Code { get; init; }

    public string OtherCode { get; init; } = "";

    public required Wording Title { get; init; }

    public Wording Objective { get; init; } = Wording.None;

    /// <summary>One line for each unit, from the smallest to the largest.</summary>
    public required Wording ImplementingEntity { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly OriginalEndOn { get; init; }

    public DateOnly? ActualEndOn { get; init; }

    public Wording ExtensionReason { get; init; } = Wording.None;

    /// <summary>The date of the latest evaluation report among the project's documents; null where there is none.</summary>
    public DateOnly? EvaluatedOn { get; init; }

    public ProjectStatus Status { get; init; }

    /// <summary>What is invented or illustrative in the project; blank for one that is all real.</summary>
    public Wording SampleNote { get; init; } = Wording.None;

    /// <summary>How much of it is invented: what rests on that is marked where it stands.</summary>
    public Invention Invented { get; init; }

    public IReadOnlyList<CountryFacts> Countries { get; init; } = [];

    /// <summary>In their order.</summary>
    public IReadOnlyList<PartnerFacts> Partners { get; init; } = [];

    public string ShortName => OtherCode.Length > 0 ? OtherCode : Code;

    public bool IsExtended => ActualEndOn > OriginalEndOn;
}

/// <summary>A country, by its ISO 3166 alpha-2 code and its UN short name.</summary>
public sealed record CountryFacts(string Code, Wording Name)
{
    /// <summary>M49 code as three digits, by which maps know it; empty where it is not drawn.</summary>
    public string M49 { get; init; } = "";

    /// <summary>The UN's name of its continent in English, such as "Africa"; empty where it is not grouped.</summary>
    public string Region { get; init; } = "";
}

/// <summary>An organisation that implements with the entity, and what for.</summary>
public sealed record PartnerFacts(PartnerGroup Group, Wording Name, Wording Part);

using ProjectPortal.Domain.Privacy;
using ProjectPortal.Domain.Reference;

namespace ProjectPortal.Domain.Projects;

public enum ProjectStatus
{
    Planned,
    InImplementation,
    Closed,
}

/// <summary>A Development Account project: its key features, as section 1 of the final report prints them.</summary>
[Plain]
[OnPrintouts(nameof(Title), nameof(Code), nameof(OtherCode), nameof(ImplementingEntity))]
[InReport(nameof(Code), nameof(OtherCode), nameof(Title), nameof(Objective), nameof(ImplementingEntity), nameof(StartsOn),
    nameof(OriginalEndOn), nameof(ActualEndOn), nameof(ExtensionReason), nameof(Status), nameof(BudgetSchemeId), nameof(SampleNote),
    nameof(Beneficiaries))]
public sealed class Project : Entity, IOnPrintouts, IInReport
{
    public required string Slug { get; init; }

    /// <summary>The Development Account's own code, such as "1213B".</summary>
    public required string Code { get; set; }

    /// <summary>The second code that a project goes by, such as "ROA 206". May be empty.</summary>
    public string OtherCode { get; set; } = "";

    public required Wording Title { get; set; }

    public Wording Objective { get; set; } = Wording.None;

    public required Wording ImplementingEntity { get; set; }

    /// <summary>Whom people who get letters and mails of the project can ask: a person or an office.</summary>
    public string ContactName { get; set; } = "";

    /// <summary>Where answers to mails of the project go. Empty: to the portal's own contact.</summary>
    public string ContactAddress { get; set; } = "";

    public required DateOnly StartsOn { get; set; }

    public required DateOnly OriginalEndOn { get; set; }

    /// <summary>Where an extension was granted or the project ended early.</summary>
    public DateOnly? ActualEndOn { get; set; }

    public Wording ExtensionReason { get; set; } = Wording.None;

    public ProjectStatus Status { get; set; }

    public int BudgetSchemeId { get; set; }

    public BudgetScheme? BudgetScheme { get; private set; }

    /// <summary>What is invented or illustrative here. Empty for a project that is all real.</summary>
    public Wording SampleNote { get; set; } = Wording.None;

    /// <summary>How much of it is invented: what rests on that is marked wherever it is shown.</summary>
    public Invention Invented { get; init; }

    [Untold]
    public DateTime? SaidAt { get; private set; }

    [Untold]
    public DateTime? ReportedAt { get; private set; }

    public List<ProjectCountry> Beneficiaries { get; } = [];

    public List<Partner> Partners { get; } = [];

    public override int? OwningProjectId => Id;

    public DateOnly EndsOn => ActualEndOn ?? OriginalEndOn;

    public bool IsExtended => ActualEndOn > OriginalEndOn;

    /// <summary>Sets the countries that the project is for. One that has a part in it already stays.</summary>
    /// <param name="engaged">Countries that are invited or have nominated, by code, with the name to tell.</param>
    public Refusal? Serve(IReadOnlyCollection<string> countryCodes, IReadOnlyDictionary<string, string> engaged)
    {
        var kept = Beneficiaries.Where(b => !countryCodes.Contains(b.CountryCode) && engaged.ContainsKey(b.CountryCode))
            .Select(b => engaged[b.CountryCode]).ToList();
        if (kept.Count > 0)
            return new Refusal("BeneficiaryEngaged", nameof(Beneficiaries), string.Join(", ", kept));

        Beneficiaries.RemoveAll(b => !countryCodes.Contains(b.CountryCode));
        Beneficiaries.AddRange(from code in countryCodes.Distinct()
                               where !Beneficiaries.Exists(b => b.CountryCode == code)
                               select new ProjectCountry { CountryCode = code });
        return null;
    }

    /// <summary>What is wrong with the dates, if anything.</summary>
    public static Refusal? CheckDates(DateOnly start, DateOnly originalEnd, DateOnly? actualEnd, Wording extensionReason) =>
        originalEnd <= start ? new Refusal("ProjectEndsBeforeStart", nameof(OriginalEndOn))
        : actualEnd <= start ? new Refusal("ProjectEndsBeforeStart", nameof(ActualEndOn))
        : actualEnd > originalEnd && extensionReason.IsBlank ? new Refusal("ExtensionNeedsReason", nameof(ExtensionReason))
        : null;
}

/// <summary>A country that the project is for.</summary>
[Plain]
public sealed class ProjectCountry : IPartOf
{
    public int ProjectId { get; init; }

    public required string CountryCode { get; init; }

    public Country? Country { get; private set; }

    public string InHistory => CountryCode;
}

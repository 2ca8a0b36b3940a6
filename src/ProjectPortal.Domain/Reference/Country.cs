using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Domain.Reference;

/// <summary>A country: ISO 3166 codes, M49, UN short names, and its time as a least developed country. Source: UNSD, UNTERM, CDP.</summary>
[Plain]
public sealed class Country
{
    public required string Alpha2 { get; init; }

    public required string Alpha3 { get; init; }

    /// <summary>M49 code as three digits, leading zeros kept.</summary>
    public required string M49 { get; init; }

    public required Wording Name { get; set; }

    /// <summary>The French article ("le", "la", "l'", "les"), or empty.</summary>
    public string ArticleFr { get; set; } = "";

    public required string Region { get; set; }

    public required string SubRegion { get; set; }

    /// <summary>Interface language in which to write to its focal point.</summary>
    public required string CorrespondenceLanguage { get; set; }

    /// <summary>IANA time zone of the capital.</summary>
    public required string TimeZone { get; set; }

    public int? LdcSince { get; set; }

    public DateOnly? LdcGraduatedOn { get; set; }

    public DateOnly? LdcGraduationScheduledOn { get; set; }

    public bool WasLdcOn(DateOnly day) => LdcSince <= day.Year && (LdcGraduatedOn is null || day < LdcGraduatedOn);
}

/// <summary>Another name that a country goes by, accepted on import.</summary>
[Plain]
public sealed class CountryAlias
{
    public int Id { get; private set; }

    public required string CountryCode { get; init; }

    public required string Name { get; init; }
}

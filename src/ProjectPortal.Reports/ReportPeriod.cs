using System.Text.Json.Serialization;

namespace ProjectPortal.Reports;

/// <summary>The days that a report covers, the first and the last among them.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    public static ReportPeriod OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>All of a project up to a day.</summary>
    public static ReportPeriod UpTo(DateOnly day) => new(DateOnly.MinValue, day);

    /// <summary>The year that it is; null for one that begins with the project.</summary>
    [JsonIgnore]
    public int? Year => From > DateOnly.MinValue ? From.Year : null;

    /// <summary>When the progress report of a year is due.</summary>
    public static DateOnly DueOn(int year) => new(year + 1, 1, 31);

    public bool Includes(DateOnly day) => day >= From && day <= To;
}

/// <summary>Which days the facts are of, and what cannot be told from facts that are narrowed to them.</summary>
public sealed record PeriodFacts(ReportPeriod Period)
{
    /// <summary>All that was spent until the end; null where nothing is recorded.</summary>
    public Domain.Money.Usd? SpentByEnd { get; init; }

    /// <summary>Challenges that no event dates: they are of no year.</summary>
    public int UndatedChallenges { get; init; }

    /// <summary>Lessons that no event dates.</summary>
    public int UndatedLessons { get; init; }
}

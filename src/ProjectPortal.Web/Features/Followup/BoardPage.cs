using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Followup;

/// <summary>What the board is narrowed to; it lives in the address.</summary>
public sealed class BoardFilter
{
    public string? Event { get; set; }

    public ReminderKind? Kind { get; set; }

    public string? Country { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(Event) || Kind is not null || !string.IsNullOrEmpty(Country);
}

public sealed record BoardEvent(string Slug, Wording Title, DateOnly StartsOn);

/// <summary>How much of each kind is missing from one country.</summary>
public sealed record CountryRow(string Code, string Name, IReadOnlyDictionary<ReminderKind, int> Missing);

/// <param name="Recipients">How many people a reminder would be written to.</param>
/// <param name="TooSoon">It was reminded of within the last day.</param>
public sealed record BoardLine(MissingAnswer Missing, string Country, int Recipients, bool TooSoon);

public sealed record SentReminder(
    ReminderKind Kind, Wording Event, Wording Country, string Person, DateTime SentAt, string SentBy, int Mails, int Number,
    string TimeZone);

/// <summary>Who has not answered: counts by country with the list behind each, and what was sent.</summary>
public sealed record BoardPage(
    BoardFilter Filter, IReadOnlyList<BoardEvent> Events, IReadOnlyList<CountryRow> Countries, IReadOnlyList<BoardLine> Lines,
        IReadOnlyList<SentReminder> Sent, bool MayRemind)
{
    public int MissingOf(ReminderKind kind) => Countries.Sum(c => c.Missing.GetValueOrDefault(kind));
}

/// <summary>What was ticked on the board.</summary>
public sealed class RemindForm
{
    public List<string> Things { get; set; } = [];

    /// <summary>Remind also those who were reminded within the last day.</summary>
    public bool Again { get; set; }
}

/// <summary>The mails as they would be sent.</summary>
/// <param name="TooSoon">Ticked, but reminded within the last day.</param>
/// <param name="Answered">Ticked, but not missing any more.</param>
public sealed record RemindPage(
    ProjectHead Project, IReadOnlyList<ReminderPreview> Mails, IReadOnlyList<string> Things, int TooSoon, int Answered, bool Again);

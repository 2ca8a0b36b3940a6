using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Events.Programmes;

/// <param name="Country">The name of the speaker's country, in the language of the page; empty where it is not said.</param>
public sealed record SpeakerLine(string Name, string Post, string Country);

/// <summary>One session as the programme prints it.</summary>
public sealed record ProgrammeSession(
    int Id, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, Wording Title, SessionTag Tag, string Language,
    IReadOnlyList<SpeakerLine> Speakers)
{
    public int Minutes => (int)(EndsAt - StartsAt).TotalMinutes;

    public DateTime End => Session.EndOf(Day, EndsAt);

    /// <summary>Another session of the day begins before this one ends.</summary>
    public bool Overlaps { get; init; }
}

/// <summary>A day of the programme; a day of the event without sessions is there too, so that nobody forgets it.</summary>
public sealed record ProgrammeDay(DateOnly Day, bool IsOutside, IReadOnlyList<ProgrammeSession> Sessions);

/// <summary>The sessions by day, and how the time is shared.</summary>
public sealed record Programme(IReadOnlyList<ProgrammeDay> Days, ProgrammeBalance Balance, string TimeZone)
{
    public bool IsEmpty => Days.All(d => d.Sessions.Count == 0);

    /// <summary>Sessions that stayed behind when the event moved to other days.</summary>
    public int Outside => Days.Where(d => d.IsOutside).Sum(d => d.Sessions.Count);

    public int Overlapping => Days.Sum(d => d.Sessions.Count(s => s.Overlaps));

    public int EmptyDays => Days.Count(d => d.Sessions.Count == 0);

    /// <param name="monthOnly">The days of the event are not known, so none of them is missed.</param>
    public static Programme From(IEnumerable<ProgrammeSession> sessions, DateOnly startsOn, DateOnly endsOn, bool monthOnly,
        string timeZone)
    {
        var all = sessions.ToList();
        var held = all.ToLookup(s => s.Day);
        var expected = monthOnly || all.Count == 0 ? []
            : Enumerable.Range(0, endsOn.DayNumber - startsOn.DayNumber + 1).Select(startsOn.AddDays);
        return new Programme(
            expected.Union(held.Select(g => g.Key)).Order()
                .Select(day => new ProgrammeDay(day, day < startsOn || day > endsOn,
                    Marked(held[day].OrderBy(s => s.StartsAt).ThenBy(s => s.End).ThenBy(s => s.Id).ToList())))
                .ToList(),
            ProgrammeBalance.Compute(all.Select(s => (s.Tag, s.Minutes))),
            timeZone);
    }

    private static List<ProgrammeSession> Marked(List<ProgrammeSession> day) =>
        day.ConvertAll(s => s with
        {
            Overlaps = day.Exists(other =>
            other.Id != s.Id && s.Day.ToDateTime(other.StartsAt) < s.End && s.Day.ToDateTime(s.StartsAt) < other.End)
        });
}

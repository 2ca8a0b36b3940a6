using ProjectPortal.Domain;
using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Events;

/// <summary>One session as the programme prints it.</summary>
public sealed record ProgrammeSession(int Id, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, Wording Title, SessionTag Tag, string Speaker)
{
    public int Minutes => (int)(EndsAt - StartsAt).TotalMinutes;
}

public sealed record ProgrammeDay(DateOnly Day, bool IsOutside, IReadOnlyList<ProgrammeSession> Sessions);

public sealed record TagShare(SessionTag Tag, int Minutes, decimal PerCent);

/// <summary>The sessions by day, and how the time is shared: delegates come for what they can take home.</summary>
public sealed record Programme(IReadOnlyList<ProgrammeDay> Days, IReadOnlyList<TagShare> Shares)
{
    public bool InformativeDominates => Shares.Any(s => s.Tag == SessionTag.Informative && s.PerCent > 50);

    /// <summary>Sessions that stayed behind when the event moved to other days.</summary>
    public int Outside => Days.Where(d => d.IsOutside).Sum(d => d.Sessions.Count);

    public static Programme Of(IEnumerable<ProgrammeSession> sessions, DateOnly startsOn, DateOnly endsOn)
    {
        var all = sessions.ToList();
        decimal minutes = all.Sum(s => s.Minutes);
        return new Programme(
            all.GroupBy(s => s.Day).OrderBy(g => g.Key)
                .Select(g => new ProgrammeDay(g.Key, g.Key < startsOn || g.Key > endsOn, g.OrderBy(s => s.StartsAt).ThenBy(s => s.EndsAt).ThenBy(s => s.Id).ToList()))
                .ToList(),
            Enum.GetValues<SessionTag>().Select(tag => (Tag: tag, Minutes: all.Where(s => s.Tag == tag).Sum(s => s.Minutes)))
                .Where(t => t.Minutes > 0)
                .Select(t => new TagShare(t.Tag, t.Minutes, t.Minutes * 100 / minutes))
                .ToList());
    }
}

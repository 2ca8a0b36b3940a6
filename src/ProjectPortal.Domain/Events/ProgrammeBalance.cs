namespace ProjectPortal.Domain.Events;

/// <summary>How much of a programme's time has a tag.</summary>
public sealed record TagShare(SessionTag Tag, int Minutes, decimal PerCent);

/// <summary>
/// How the time of a programme is shared. Delegates come for what they can take home: where they are mostly talked to,
/// staff are warned while the programme can still be changed.
/// </summary>
public sealed record ProgrammeBalance(IReadOnlyList<TagShare> Shares)
{
    /// <summary>The most of a programme, per cent of its time, that informative sessions should take.</summary>
    public const int MostInformative = 50;

    public int Minutes => Shares.Sum(s => s.Minutes);

    public TagShare? Informative => Shares.FirstOrDefault(s => s.Tag == SessionTag.Informative);

    public bool LecturesDominate => Informative?.PerCent > MostInformative;

    /// <summary>How many informative minutes would have to become something else for the rest to have its share.</summary>
    public int MinutesTooMany => LecturesDominate ? Informative!.Minutes - (Minutes * MostInformative / 100) : 0;

    public static ProgrammeBalance Compute(IEnumerable<(SessionTag Tag, int Minutes)> sessions)
    {
        var byTag = sessions.GroupBy(s => s.Tag).ToDictionary(g => g.Key, g => g.Sum(s => s.Minutes));
        decimal all = byTag.Values.Sum();
        return new ProgrammeBalance(
            Enum.GetValues<SessionTag>().Where(t => byTag.GetValueOrDefault(t) > 0)
            .Select(t => new TagShare(t, byTag[t], byTag[t] * 100 / all)).ToList());
    }
}

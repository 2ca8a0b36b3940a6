using ProjectPortal.Domain;

namespace ProjectPortal.Reports.Printouts;

/// <summary>A list to sign on each day, for a room without a network.</summary>
public static class AttendanceRoster
{
    private const int MostDays = 6;
    private const double RoomToSign = 30;
    private const double RoomForDays = 390;
    private const double WidestDay = 110;

    /// <param name="asOf">When the facts were taken (UTC).</param>
    public static ReportDocument Compose(PrintoutEvent of, IReadOnlyList<Delegation> delegations, string language, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(delegations);
        var words = new PrintoutWords(language);
        return RosterPage.From(of, words, words["RosterTitle"], asOf) with
        {
            CoverFacts = [new(words["Dates"], words.Days(of)), new(words["Place"], words.Places(of)),
                new(words["AsOf"], words.Day(PlaceTime.In(of.TimeZone).DayAt(asOf)))],
            Blocks = [new Paragraph(words["RosterHow"]),
                .. of.Days.Chunk(MostDays).SelectMany((days, part) => Part(delegations, days, part, words))],
        };
    }

    private static IEnumerable<Block> Part(IReadOnlyList<Delegation> delegations, DateOnly[] days, int part, PrintoutWords words)
    {
        if (part > 0)
            yield return new PageBreak();
        yield return new Table("", [new(words["Number"], 1, CellAlign.End), new(words["Name"], 4), new(words["Organisation"], 4),
            .. days.Select(day => new TableColumn(words.ShortDay(day), 4,
            CellAlign.Center) { LeastWidth = Math.Min(WidestDay, RoomForDays / days.Length) })], [.. Rows(delegations, days.Length, words)])
        {
            IsGrid = true,
        };
    }

    private static IEnumerable<TableRow> Rows(IReadOnlyList<Delegation> delegations, int days, PrintoutWords words)
    {
        var number = 0;
        foreach (var delegation in delegations)
        {
            yield return new TableRow(
                [new TableCell([new Paragraph([words.Run(delegation.Country.Name)])]) { IsHeader = true, ColSpan = days + 3 }])
            {
                IsGroup =
                true
            };
            foreach (var person in delegation.Delegates)
                yield return new TableRow(
                    [new($"{++number}"), new(person.FullName) { IsHeader = true }, new(person.Organisation),
                    .. Enumerable.Range(0, days).Select(_ => new TableCell(""))])
                { LeastHeight = RoomToSign };
        }
    }
}

/// <summary>What lists of an event have in common: the head above the table, pages on their long side.</summary>
internal static class RosterPage
{
    public static ReportDocument From(PrintoutEvent of, PrintoutWords words, string title, DateTime asOf) => new()
    {
        Title = title,
        Language = words.Language,
        CreatedAt = asOf,
        Organization = words.Entity(of),
        Subtitles = [words.Text(of.Title)],
        Author = string.Join(", ", words.Entity(of)),
        Subject = words.Text(of.Title),
        RunningHeader = $"{title} – {words.Text(of.Title)}",
        HasCover = false,
        HasContents = false,
        IsLandscape = true,
        Words = words.Furniture,
    };
}

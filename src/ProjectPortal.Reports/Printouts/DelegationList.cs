using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Reports.Printouts;

/// <summary>One country's delegates at an event, and who speaks for the country.</summary>
/// <param name="FocalPoints">As printed: the name, and the address where the reader may see it.</param>
public sealed record Delegation(CountryFacts Country, IReadOnlyList<string> FocalPoints, IReadOnlyList<PrintoutDelegate> Delegates);

/// <summary>Who takes part in an event, by country.</summary>
public static class DelegationList
{
    /// <param name="showsContacts">Whether addresses and telephone numbers are printed.</param>
    /// <param name="asOf">When the facts were taken (UTC).</param>
    public static ReportDocument Compose(
        PrintoutEvent of, IReadOnlyList<Delegation> delegations, bool showsContacts, string language, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(delegations);
        var words = new PrintoutWords(language);
        var all = delegations.SelectMany(delegation => delegation.Delegates).ToList();
        return RosterPage.From(of, words, words["ListTitle"], asOf) with
        {
            CoverFacts =
            [
                new(words["Dates"], words.Days(of)),
                new(words["Place"], words.Places(of)),
                new(words["ListCounted"],
                    words["ListCounts", all.Count, delegations.Count, all.Count(d => d.Sex == Sex.Female),
                    all.Count(d => d.Sex == Sex.Male)]),
                new(words["AsOf"], words.Day(PlaceTime.In(of.TimeZone).DayAt(asOf))),
            ],
            Blocks = [new Table("", Columns(showsContacts, words), [.. Rows(delegations, showsContacts, words)])],
        };
    }

    private static IReadOnlyList<TableColumn> Columns(bool showsContacts, PrintoutWords words) =>
    [
        new(words["Number"], 1, CellAlign.End), new(words["Name"], 3), new(words["SexColumn"]), new(words["PositionColumn"], 3),
        new(words["Organisation"], 3),
        .. showsContacts ? new TableColumn[] { new(words["Contact"], 3) } : [],
    ];

    private static IEnumerable<TableRow> Rows(IReadOnlyList<Delegation> delegations, bool showsContacts, PrintoutWords words)
    {
        var number = 0;
        foreach (var delegation in delegations)
        {
            var first = words["FocalPoint", delegation.FocalPoints.DefaultIfEmpty(words["NoFocalPoint"]).First()];
            var others = string.Concat(delegation.FocalPoints.Skip(1).Select(name => "; " + name));
            Inline[] head = [words.Run(delegation.Country.Name) with { Bold = true }, new TextRun($" – {first}{others}")];
            yield return new TableRow(
                [new TableCell([new Paragraph(head)]) { IsHeader = true, ColSpan = showsContacts ? 6 : 5 }])
            { IsGroup = true };
            foreach (var person in delegation.Delegates)
            {
                yield return new TableRow(
                [
                    new($"{++number}"), new($"{person.Title} {person.FullName}".Trim()) { IsHeader = true },
                    new(person.Sex == Sex.NotStated ? "–" : words.Localize(person.Sex)),
                    new(string.Join(", ", new[] { person.Position, person.Unit }.Where(text => text.Length > 0))), new(person.Organisation),
                    .. showsContacts ? new TableCell[] { new(
                        [.. new[] { person.Email, person.Phone }.Where(text => text.Length > 0).Select(text => new Paragraph(text))]) }
                        : [],
                ]);
            }
        }
    }
}

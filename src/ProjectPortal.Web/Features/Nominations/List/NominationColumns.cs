using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominations.List;

/// <summary>The list of nominations: short on the page, whole in the files.</summary>
internal static class NominationColumns
{
    /// <param name="home">Where the list is.</param>
    /// <param name="ofOneEvent">The page then names the event above its table.</param>
    public static ColumnList<NominationRow> Create(Words words, string home, bool ofOneEvent) =>
    [
        new("Nominations.Person", r => r.Name.Length > 0 ? r.Name : words["Nominations.Unnamed"])
        {
            Place = OnPage,
            Link = r => $"{home}/{r.Id}",
        },
        PersonColumn.Number<NominationRow>(r => r.Id),
        Person(nameof(Nominee.Title), r => r.Person!.Title),
        Person(nameof(Nominee.GivenName), r => r.GivenName),
        Person(nameof(Nominee.FamilyName), r => r.FamilyName),
        Person(nameof(Nominee.Sex), r => r.Person!.Sex == Sex.NotStated ? null : r.Person.Sex),
        Person(nameof(Nominee.BirthYear), r => r.Person!.BirthYear),
        new("Nominations.AgeGroup", r => Age(words, r)) { Place = InFile, SeenBy = SeenBy.TakersWithoutNames },
        Person(nameof(Nominee.Email), r => r.Person!.Email),
        Person(nameof(Nominee.Phone), r => r.Person!.Phone),
        Person(nameof(Nominee.Languages), r => r.Person!.Languages),
        Person(nameof(Nominee.Position), r => r.Position),
        Person(nameof(Nominee.Organisation), r => r.Organisation),
        Person(nameof(Nominee.Unit), r => r.Person!.Unit),
        Person(nameof(Nominee.Level), r => r.Person!.Level),
        Person(nameof(Nominee.AreaOfWork), r => r.Person!.AreaOfWork),
        Person(nameof(Nominee.Authority), r => r.Person!.Authority == ImplementingAuthority.NotStated ? null : r.Person.Authority),
        Person(nameof(Nominee.WouldIntroduce), r => r.Person!.WouldIntroduce),
        Person(nameof(Nominee.Superior), r => r.Person!.Superior),
        new("Nominations.CountryCode", r => r.CountryCode) { Place = InFile },
        new("Nominations.Country", r => r.Country) { Place = InFile },
        new("Nominations.Country", r => r.Country) { Place = OnPage, SeenBy = SeenBy.Whole },
        new("Nominations.Event", r => r.Event) { Place = ofOneEvent ? InFile : Everywhere },
        new("Nominations.Post", r => Post(r)) { Place = OnPage },
        new("Nominations.State", r => r.State) { Tone = r => NominationTones.For(r.State) },
        new("Nominations.SubmittedAtUtc", r => r.SubmittedAt) { Place = InFile },
        new("Nominations.Proposal", r => r.Proposal == Proposal.None ? null : r.Proposal)
        {
            SeenBy = SeenBy.Staff,
            Shown = r => Proposed(words, r),
        },
        new("Nominations.ReserveRank", r => r.ReserveRank) { Place = InFile, SeenBy = SeenBy.Staff },
        new("Nominations.SubmittedAt", r => PlaceTime.In(r.TimeZone).DayAt(r.SubmittedAt))
        {
            Place = OnPage,
            IsUnbroken = true,
        },
    ];

    /// <summary>One thing that is said of the person: in files, for whom its kind of data is.</summary>
    private static Column<NominationRow> Person(string property, Func<NominationRow, object?> value) =>
        PersonColumn.Fact<Nominee, NominationRow>(
            $"Nominations.{(property == nameof(Nominee.Title) ? "PersonTitle" : property)}", property, value);

    private static string? Age(Words words, NominationRow row) =>
        AgeGroup.At(row.Person!.BirthYear, row.EventStartsOn.Year) switch
        {
            null => null,
            { From: null, To: { } to } => words["Nominations.AgeTo", to],
            { From: { } from, To: null } => words["Nominations.AgeFrom", from],
            { } both => words["Nominations.AgeBetween", both.From!, both.To!],
        };

    private static string Post(NominationRow row) => string.Join(", ", new[] { row.Position, row.Organisation }.Where(t => t.Length > 0));

    private static string? Proposed(Words words, NominationRow row) =>
        row.State == NominationState.Reserve ? words["Nominations.RankIs", row.ReserveRank]
        : row.Proposal == Proposal.None ? null
        : row.Proposal == Proposal.Reserve ? words["Nominations.ReserveWithRank", row.ReserveRank]
        : words.Localize(row.Proposal);
}

using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominations.List;

/// <summary>The list of nominations: short on the page, whole in the files.</summary>
internal static class NominationColumns
{
    /// <param name="home">Where the list is.</param>
    /// <param name="ofOneEvent">The page then names the event above its table.</param>
    public static ColumnList<NominationRow> Of(Words words, string home, bool ofOneEvent) =>
    [
        new("Nominations.Person", r => r.Name.Length > 0 ? r.Name : words["Nominations.Unnamed"])
        {
            Place = OnPage,
            Link = r => $"{home}/{r.Id}",
        },
        new("Nominations.PersonTitle", r => r.Person!.Title) { Place = InFile },
        new("Nominations.GivenName", r => r.GivenName) { Place = InFile },
        new("Nominations.FamilyName", r => r.FamilyName) { Place = InFile },
        new("Nominations.Sex", r => r.Person!.Sex == Sex.NotStated ? null : r.Person.Sex) { Place = InFile },
        new("Nominations.BirthYear", r => r.Person!.BirthYear) { Place = InFile },
        new("Nominations.Email", r => r.Person!.Email) { Place = InFile, SeenBy = SeenBy.Correspondents },
        new("Nominations.Phone", r => r.Person!.Phone) { Place = InFile, SeenBy = SeenBy.Correspondents },
        new("Nominations.Languages", r => r.Person!.Languages) { Place = InFile },
        new("Nominations.Position", r => r.Position) { Place = InFile },
        new("Nominations.Organisation", r => r.Organisation) { Place = InFile },
        new("Nominations.Unit", r => r.Person!.Unit) { Place = InFile },
        new("Nominations.Level", r => r.Person!.Level) { Place = InFile },
        new("Nominations.AreaOfWork", r => r.Person!.AreaOfWork) { Place = InFile },
        new("Nominations.Authority", r => r.Person!.Authority == ImplementingAuthority.NotStated ? null : r.Person.Authority)
        {
            Place = InFile,
        },
        new("Nominations.WouldIntroduce", r => r.Person!.WouldIntroduce) { Place = InFile },
        new("Nominations.Superior", r => r.Person!.Superior) { Place = InFile },
        new("Nominations.CountryCode", r => r.CountryCode) { Place = InFile },
        new("Nominations.Country", r => r.Country) { Place = InFile },
        new("Nominations.Country", r => r.Country) { Place = OnPage, SeenBy = SeenBy.Whole },
        new("Nominations.Event", r => r.Event) { Place = ofOneEvent ? InFile : Everywhere },
        new("Nominations.Post", r => Post(r)) { Place = OnPage },
        new("Nominations.State", r => r.State) { Tone = r => NominationTones.Of(r.State) },
        new("Nominations.SubmittedAt", r => r.SubmittedAt) { Place = InFile },
        new("Nominations.Proposal", r => r.Proposal == Proposal.None ? null : r.Proposal)
        {
            SeenBy = SeenBy.Staff,
            Shown = r => Proposed(words, r),
        },
        new("Nominations.ReserveRank", r => r.ReserveRank) { Place = InFile, SeenBy = SeenBy.Staff },
        new("Nominations.SubmittedAt", r => PlaceTime.Utc.DayAt(r.SubmittedAt))
        {
            Place = OnPage,
            IsUnbroken = true,
        },
    ];

    private static string Post(NominationRow row) => string.Join(", ", new[] { row.Position, row.Organisation }.Where(t => t.Length > 0));

    private static string? Proposed(Words words, NominationRow row) =>
        row.State == NominationState.Reserve ? words["Nominations.RankIs", row.ReserveRank]
        : row.Proposal == Proposal.None ? null
        : row.Proposal == Proposal.Reserve ? words["Nominations.ReserveWithRank", row.ReserveRank]
        : words.Of(row.Proposal);
}

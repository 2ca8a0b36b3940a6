using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.ColumnPlace;

namespace ProjectPortal.Web.Features.Nominees.Concepts;

/// <summary>Who of an event's delegates has sent a concept; files hold what was sent.</summary>
internal static class ConceptColumns
{
    /// <param name="nominations">Where the project's nominations are.</param>
    /// <param name="timeZone">Of the event, whose days the page tells.</param>
    public static ColumnList<ConceptLine> Create(Words words, string nominations, string timeZone) =>
    [
        PersonColumn.Name<ConceptLine>(
            "Nominees.Name", r => r.Name,
            link: r => $"{nominations}/{r.NominationId}{(r.Progress == ConceptProgress.Sent ? "/concept" : "")}"),
        PersonColumn.Number<ConceptLine>(r => r.NominationId),
        new("Nominees.Organisation", r => r.Organisation) { Place = InFile },
        new("Nominees.CountryCode", r => r.CountryCode) { Place = InFile },
        new("Nominees.Country", r => r.Country),
        new("Nominees.NominationState", r => r.State) { Place = OnPage, Tone = r => NominationTones.For(r.State) },
        new("Nominees.ConceptProgress", r => words[$"Nominees.Progress{r.Progress}"])
        {
            Tone = r => r.Progress switch
            {
                ConceptProgress.Sent => "good",
                ConceptProgress.Begun => "info",
                ConceptProgress.NotBegun => "warn",
            },
        },
        new("Nominees.ConceptSentAt", r => r.SubmittedAt) { Place = InFile },
        new("Nominees.ConceptSentAt", r => PlaceTime.In(timeZone).DayAt(r.SubmittedAt))
        {
            Place = OnPage,
            IsUnbroken = true,
        },
        new("Nominees.Problem", r => r.Text?.Problem) { Place = InFile },
        new("Nominees.Practice", r => r.Text?.Practice) { Place = InFile },
        new("Nominees.ResourcesAtHand", r => r.Text?.ResourcesAtHand) { Place = InFile },
        new("Nominees.ResourcesMissing", r => r.Text?.ResourcesMissing) { Place = InFile },
        PersonColumn.Fact<Concept, ConceptLine>("Nominees.SponsorName", nameof(Concept.SponsorName), r => r.Text?.SponsorName),
        new("Nominees.SponsorPost", r => r.Text?.SponsorPost) { Place = InFile },
    ];
}

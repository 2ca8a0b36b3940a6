using Microsoft.AspNetCore.Html;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Start;

/// <summary>What a country asked for and what it sent, on its first page; as files it has them from the projects.</summary>
internal static class StartColumns
{
    public static ColumnList<AskedLine> Asked() =>
    [
        new("Nominations.Person", r => r.Name) { Link = r => $"/projects/{r.Project}/nominations/{r.NominationId}" },
        new("Nominations.RequestKind", r => r.Kind),
        new("Nominations.Event", r => r.Event),
        new("Nominations.RequestAnswer", r => r.State)
        {
            Tone = r => r.State switch
            {
                ChangeRequestState.Open => "warn",
                ChangeRequestState.Accepted => "good",
                ChangeRequestState.Refused => "bad",
                ChangeRequestState.TakenBack => "neutral",
            },
        },
        new("Nominations.RequestAskedAt", r => PlaceTime.In(r.EventTimeZone).DayAt(r.AskedAt)) { IsUnbroken = true },
    ];

    public static ColumnList<SentLine> Sent(Words words, string timeZone) =>
    [
        new("Nominations.Person", r => r.Name.Trim().Length > 0 ? r.Name : words["Nominations.Unnamed"])
        {
            Link = r => $"/projects/{r.Project}/nominations/{r.Id}",
        },
        new("Nominations.Event", r => $"{words.Localize(r.Event)}, {Formats.Month(r.EventStartsOn)}"),
        new("Nominations.State", r => State(words, timeZone, r)),
        new("Nominations.SubmittedAt", r => PlaceTime.In(r.EventTimeZone).DayAt(r.SubmittedAt)) { IsUnbroken = true },
    ];

    /// <summary>The state, and what it means for the country.</summary>
    private static IHtmlContent State(Words words, string timeZone, SentLine line)
    {
        var until = line.State switch
        {
            NominationState.Returned when line.ReturnDueOn is { } due => words.LastDay(due, line.EventTimeZone),
            NominationState.Selected when line.OfferExpiresAt is { } expires => words.Deadline(expires, timeZone, line.EventTimeZone),
            _ => "",
        };
        return CellMarkup.Standing(NominationTones.For(line.State), words.Localize(line.State),
            words[line.StandsStill ? "Nominations.StandsStill"
            : $"Nominations.Is{line.State}", until]);
    }
}

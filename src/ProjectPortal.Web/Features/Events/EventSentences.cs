using ProjectPortal.Domain.Events;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events;

/// <summary>Where an event stands and what a deed brings about, in words.</summary>
internal static class EventSentences
{
    public static string Status(Words words, Event found, int nominations, int attended, bool readsWhole, string reader) =>
        found.State switch
        {
            EventState.Draft => words["Events.StatusDraft"],
            EventState.Published when found.NominationsOpenAt is { } opens =>
                words["Events.StatusPublished", words.Deadline(opens, reader, found.TimeZone)],
            EventState.Published => words["Events.StatusPublishedNoWindow"],
            EventState.NominationsOpen =>
                words.Count(readsWhole ? "Events.StatusOpen" : "Events.StatusOpenCountry", nominations,
                words.Deadline(found.NominationsCloseAt!.Value, reader, found.TimeZone)),
            EventState.Selection when found.ReleasedAt is { } released =>
                words["Events.StatusReleased", Formats.Day(released, found.TimeZone)],
            EventState.Selection => words.Count(readsWhole ? "Events.StatusSelection" : "Events.StatusSelectionCountry", nominations),
            EventState.Confirmed => words["Events.StatusConfirmed", Formats.Days(found.StartsOn, found.EndsOn, found.MonthOnly)],
            EventState.Running => words["Events.StatusRunning", Formats.Day(found.EndsOn)],
            EventState.Completed => words.Count(readsWhole ? "Events.StatusCompleted" : "Events.StatusCompletedCountry", attended),
            EventState.Postponed => words["Events.StatusPostponed"],
            EventState.Cancelled => words["Events.StatusCancelled"],
        };

    public static string Consequence(Words words, Event found, EventAction action, int notEnded) => action switch
    {
        EventAction.Publish => words.Count("Events.DeedPublish", found.InvitedCountries.Count),
        EventAction.OpenNominations => words.Count("Events.DeedOpenNominations", found.InvitedCountries.Count),
        EventAction.CloseNominations => words.Count("Events.DeedCloseNominations", notEnded),
        EventAction.Cancel => words.Count("Events.DeedCancel", notEnded),
        EventAction.ConfirmParticipants or EventAction.Start or EventAction.Complete or EventAction.Postpone or EventAction.Reschedule =>
            words[$"Events.Deed{action}"],
    };

    /// <summary>"3 days left, until 28 November 2026, 18:00 Thimphu time (14:00 Kigali time)".</summary>
    public static string Left(Words words, DateTime until, DateTime now, string reader, string ofEvent)
    {
        var left = until - now;
        var moment = words.Deadline(until, reader, ofEvent);
        return left < TimeSpan.FromHours(1) ? words["Events.LeftMinutes", moment]
            : left < TimeSpan.FromHours(48) ? words.Count("Events.LeftHours", (long)left.TotalHours, moment)
            : words.Count("Events.LeftDays", (long)left.TotalDays, moment);
    }
}

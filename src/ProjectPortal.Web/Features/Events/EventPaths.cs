using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Events;

/// <summary>A verb is a resource below the event: what is posted there is done.</summary>
internal static class EventPaths
{
    public const string Publication = "publication";
    public const string Window = "nomination-window";
    public const string Closing = "nomination-window/closing";
    public const string Confirmation = "confirmation";
    public const string Start = "start";
    public const string Completion = "completion";
    public const string Postponement = "postponement";
    public const string Rescheduling = "rescheduling";
    public const string Cancellation = "cancellation";

    public static string For(EventAction action) => action switch
    {
        EventAction.Publish => Publication,
        EventAction.OpenNominations => Window,
        EventAction.CloseNominations => Closing,
        EventAction.ConfirmParticipants => Confirmation,
        EventAction.Start => Start,
        EventAction.Complete => Completion,
        EventAction.Postpone => Postponement,
        EventAction.Reschedule => Rescheduling,
        EventAction.Cancel => Cancellation,
    };
}

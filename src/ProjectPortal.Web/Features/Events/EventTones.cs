using ProjectPortal.Domain.Events;

namespace ProjectPortal.Web.Features.Events;

/// <summary>The colour beside the word of an event's state, or of what became of a partner's part in it.</summary>
internal static class EventTones
{
    public static string For(EventState state) => state switch
    {
        EventState.NominationsOpen or EventState.Running => "info",
        EventState.Confirmed or EventState.Completed => "good",
        EventState.Selection or EventState.Postponed => "warn",
        EventState.Cancelled => "bad",
        EventState.Draft or EventState.Published => "neutral",
    };

    public static string For(Delivery delivered) => delivered switch
    {
        Delivery.Yes => "good",
        Delivery.Partly => "warn",
        Delivery.No => "bad",
        Delivery.NotYet => "neutral",
    };
}

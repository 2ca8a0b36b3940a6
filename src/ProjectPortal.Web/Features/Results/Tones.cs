using ProjectPortal.Domain.Events;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Web.Features.Results;

/// <summary>The colour beside the word of a state.</summary>
internal static class Tones
{
    public static string For(ActivityStatus status) => status switch
    {
        ActivityStatus.Planned => "neutral",
        ActivityStatus.InProgress => "info",
        ActivityStatus.Completed => "good",
        ActivityStatus.PartlyCompleted => "warn",
        ActivityStatus.Cancelled => "bad",
    };

    public static string For(MeasurementState state) => state switch
    {
        MeasurementState.Draft => "neutral",
        MeasurementState.Submitted => "info",
        MeasurementState.Approved => "good",
        MeasurementState.Returned => "warn",
    };

    public static string For(OutputStatus status) => status switch
    {
        OutputStatus.Drafting => "neutral",
        OutputStatus.InReview => "info",
        OutputStatus.Completed => "warn",
        OutputStatus.Published => "good",
    };

    public static string For(EventState state) => state switch
    {
        EventState.Draft => "neutral",
        EventState.Published or EventState.NominationsOpen or EventState.Selection or EventState.Confirmed or EventState.Running => "info",
        EventState.Completed => "good",
        EventState.Postponed => "warn",
        EventState.Cancelled => "bad",
    };
}

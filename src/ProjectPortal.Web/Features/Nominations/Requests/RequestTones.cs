using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Nominations.Requests;

/// <summary>The colour beside the word of a request's state.</summary>
internal static class RequestTones
{
    public static string For(ChangeRequestState state) => state switch
    {
        ChangeRequestState.Open => "warn",
        ChangeRequestState.Accepted => "good",
        ChangeRequestState.Refused => "bad",
        ChangeRequestState.TakenBack => "neutral",
    };
}

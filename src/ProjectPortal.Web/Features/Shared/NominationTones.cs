using ProjectPortal.Domain.Nominations;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The colour beside the word of a nomination's state.</summary>
internal static class NominationTones
{
    public static string For(NominationState state) => state switch
    {
        NominationState.Selected or NominationState.Confirmed or NominationState.Attended => "good",
        NominationState.Submitted or NominationState.Screening or NominationState.Reserve => "info",
        NominationState.Returned => "warn",
        NominationState.Lapsed or NominationState.NoShow => "bad",
        _ => "neutral",
    };
}

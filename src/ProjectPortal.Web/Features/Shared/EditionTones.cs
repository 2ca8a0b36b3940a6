using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The colours of the states of an edition.</summary>
public static class EditionTones
{
    public static string For(ReportEditionState state) => state switch
    {
        ReportEditionState.Drafting => "neutral",
        ReportEditionState.InternalReview => "info",
        ReportEditionState.Cleared => "warn",
        ReportEditionState.Submitted => "good",
        ReportEditionState.Superseded => "neutral",
    };
}

using ProjectPortal.Domain.FinalReports;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>Where each move of a report is asked for and done, below the report's own page.</summary>
internal static class MovePaths
{
    public const string Review = "final-report/review";
    public const string Return = "final-report/return";
    public const string Clearance = "final-report/clearance";
    public const string Reopening = "final-report/reopening";
    public const string Submission = "final-report/submission";
    public const string Correction = "final-report/correction";
    public const string Discarding = "final-report/discarding";

    public static string For(ReportEditionAction action) => action switch
    {
        ReportEditionAction.SendToReview => Review,
        ReportEditionAction.Return => Return,
        ReportEditionAction.Clear => Clearance,
        ReportEditionAction.Reopen => Reopening,
        ReportEditionAction.Submit => Submission,
        ReportEditionAction.Correct => Correction,
        ReportEditionAction.Discard => Discarding,
        ReportEditionAction.Supersede =>
            throw new ArgumentOutOfRangeException(nameof(action), action, "Done by submitting the correction."),
    };
}

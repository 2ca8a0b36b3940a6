using ProjectPortal.Domain;
using ProjectPortal.Domain.FinalReports;
using ProjectPortal.Domain.Projects;

namespace ProjectPortal.Web.Features.FinalReport.Life;

/// <summary>What is read first of a report: its project, the newest moment of its facts, and its last two editions.</summary>
/// <param name="Wrote">Whether the viewer wrote in the text of the last edition.</param>
/// <param name="Staff">How many people are on the staff.</param>
/// <param name="HashEn">Of the submitted English file that stands; null where there is none.</param>
internal sealed record BegunReport(
    Project Project, DateTime AsOf, ReportEdition? Latest, ReportEdition? Before, bool Wrote, int Staff, string? HashEn, string? HashFr,
    long? GivenCashCents, long? GivenInKindCents, DateOnly? EvaluatedOn)
{
    public ReportStanding Standing => new(Latest, Before, Wrote, Staff == 1)
    {
        HashEn = HashEn ?? "",
        HashFr = HashFr ?? "",
    };
}

/// <summary>Where the report of a project stands.</summary>
/// <param name="Latest">The last edition; null before anybody wrote or sent anything.</param>
/// <param name="Before">The one before it, which the last one corrects.</param>
/// <param name="Wrote">Whether the viewer wrote in the text of the last edition.</param>
public sealed record ReportStanding(ReportEdition? Latest, ReportEdition? Before, bool Wrote, bool IsOnlyStaff)
{
    /// <summary>Of the submitted files that stand, by which anybody can tell them from others; blank where there are none.</summary>
    public string HashEn { get; init; } = "";

    public string HashFr { get; init; } = "";

    public ReportEditionState State => Latest?.State ?? ReportEditionState.Drafting;

    public int Number => Latest?.Number ?? 1;

    /// <summary>What it says was fixed when it was cleared; before that it says what the portal holds now.</summary>
    public bool IsFixed => ReportEditionLifecycle.Fixed.Contains(State);

    /// <summary>The edition that was submitted and stands, if any.</summary>
    public ReportEdition? Submitted => Latest?.State == ReportEditionState.Submitted ? Latest
        : Before?.State == ReportEditionState.Submitted ? Before : null;

    public bool IsCorrection => Latest?.CorrectsId is not null;

    public Refusal? WhyNotWrite(Act act) => Latest?.WhyNotWrite(act);

    /// <summary>What somebody may do now from the page, each with what stands in the way, if anything does.</summary>
    public IEnumerable<(ReportEditionAction Action, Refusal? WhyNot)> Moves(Act act) =>
        from action in ReportEditionLifecycle.ActionsFrom(State, act.By.Roles)
        where action != ReportEditionAction.Supersede && (action != ReportEditionAction.Discard || IsCorrection)
        select (action, WhyNot(action, act));

    private Refusal? WhyNot(ReportEditionAction action, Act act) =>
        action == ReportEditionAction.Clear && Wrote && !IsOnlyStaff ? new Refusal("ClearsOwnText")
        : Latest?.WhyNot(action, act, IsOnlyStaff);
}

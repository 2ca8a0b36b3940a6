using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.FinalReports.ReportEditionAction;
using static ProjectPortal.Domain.FinalReports.ReportEditionState;
using EditionTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.FinalReports.ReportEditionAction,
ProjectPortal.Domain.FinalReports.ReportEditionState>;

namespace ProjectPortal.Domain.FinalReports;

public enum ReportEditionState
{
    Drafting,
    InternalReview,
    Cleared,
    Submitted,
    Superseded,
}

public enum ReportEditionAction
{
    SendToReview,
    Return,
    Clear,
    Reopen,

    /// <summary>Freezes the edition: from now on its files are the ones that were kept.</summary>
    Submit,

    /// <summary>Begins a new edition, which says why; this one stands until that one is submitted.</summary>
    Correct,

    /// <summary>Done by submitting the correction, never by itself; the reason is what the correction says of its changes.</summary>
    Supersede,

    /// <summary>Throws away a correction that was begun by mistake.</summary>
    Discard,
}

/// <summary>
/// What may happen to an edition of a report, read by its guards, the buttons of its page and the constraints of its table. Who of the
/// staff may clear it, and with what it lacks, is asked by <see cref="ReportEdition.WhyNot"/> and <see cref="ReportEdition.Clear"/>.
/// </summary>
public static class ReportEditionLifecycle
{
    public static readonly IReadOnlyList<EditionTransition> Table =
    [
        new(SendToReview, [Drafting], [InternalReview], Roles.Staff),
        new(Return, [InternalReview], [Drafting], Roles.Staff, NeedsReason: true),
        new(Clear, [InternalReview], [Cleared], Roles.Staff),
        new(Reopen, [Cleared], [Drafting], Roles.Staff, NeedsReason: true),
        new(Submit, [Cleared], [Submitted], Roles.Staff),
        new(Correct, [Submitted], [], Roles.Staff, NeedsReason: true),
        new(Supersede, [Submitted], [Superseded], Roles.Staff, NeedsReason: true),
        new(Discard, [Drafting], [], Roles.Staff, NeedsReason: true),
    ];

    /// <summary>Not submitted yet: of the editions of one report at most one is on its way.</summary>
    public static readonly IReadOnlyList<ReportEditionState> OnItsWay = [Drafting, InternalReview, Cleared];

    /// <summary>Its text may be written.</summary>
    public static readonly IReadOnlyList<ReportEditionState> BeingWritten = [Drafting, InternalReview];

    /// <summary>Sent to review once, and not come back since.</summary>
    public static readonly IReadOnlyList<ReportEditionState> Sent = [InternalReview, Cleared, Submitted, Superseded];

    /// <summary>Cleared, and not reopened since: what it says was fixed by the clearing.</summary>
    public static readonly IReadOnlyList<ReportEditionState> Fixed = [Cleared, Submitted, Superseded];

    /// <summary>Its files are kept for ever.</summary>
    public static readonly IReadOnlyList<ReportEditionState> Frozen = [Submitted, Superseded];

    public static EditionTransition Row(ReportEditionAction action) => Table.Row(action);

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<ReportEditionAction> ActionsFrom(ReportEditionState state, Roles roles) =>
        Transitions.ActionsFrom(Table, state, roles);
}

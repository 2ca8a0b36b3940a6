using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Results.MeasurementAction;
using static ProjectPortal.Domain.Results.MeasurementState;
using MeasurementTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.Results.MeasurementAction,
ProjectPortal.Domain.Results.MeasurementState>;

namespace ProjectPortal.Domain.Results;

public enum MeasurementState
{
    Draft,
    Submitted,
    Approved,
    Returned,
}

public enum MeasurementAction
{
    Revise,
    Submit,
    Approve,
    Return,

    /// <summary>A new measurement says what is right, and why; this one stays as it is.</summary>
    Correct,

    /// <summary>Only a draft that nobody has been shown is thrown away; everything later is corrected.</summary>
    Delete,
}

/// <summary>What may happen to a measurement, read by its guards, the buttons of its page and the constraints of its table.</summary>
public static class MeasurementLifecycle
{
    public static readonly IReadOnlyList<MeasurementTransition> Table =
    [
        new(Revise, [Draft, Returned], [], Roles.Staff),
        new(Submit, [Draft, Returned], [Submitted], Roles.Staff),
        new(Approve, [Submitted], [Approved], Roles.Staff),
        new(Return, [Submitted], [Returned], Roles.Staff, NeedsReason: true),
        new(Correct, [Approved], [], Roles.Staff, NeedsReason: true),
        new(Delete, [Draft], [], Roles.Staff),
    ];

    public static MeasurementTransition Row(MeasurementAction action) => Table.Row(action);

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<MeasurementAction> ActionsFrom(MeasurementState state, Roles roles) =>
        Transitions.ActionsFrom(Table, state, roles);

    internal static Refusal? Check(MeasurementAction action, MeasurementState from, Actor by) =>
        Row(action).Check(
            from, by, action == Correct ? new Refusal("OnlyApprovedIsCorrected")
                : new Refusal("MeasurementStateForbids", null, action, from));
}

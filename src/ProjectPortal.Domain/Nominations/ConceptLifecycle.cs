using ProjectPortal.Domain.People;
using static ProjectPortal.Domain.Nominations.ConceptAction;
using static ProjectPortal.Domain.Nominations.ConceptState;
using ConceptTransition = ProjectPortal.Domain.Transition<ProjectPortal.Domain.Nominations.ConceptAction,
ProjectPortal.Domain.Nominations.ConceptState>;

namespace ProjectPortal.Domain.Nominations;

public enum ConceptState
{
    Draft,
    Submitted,
}

public enum ConceptAction
{
    /// <summary>Changes what it says, before and after it was submitted.</summary>
    Revise,
    Submit,
}

/// <summary>
/// What may happen to a concept, read by its guards, the buttons of its form and the constraints of its table. Whose concept
/// it is, and until when it is written, is asked by <see cref="Concept.WhyNot"/>.
/// </summary>
public static class ConceptLifecycle
{
    public static readonly IReadOnlyList<ConceptTransition> Table =
    [
        new(Revise, [Draft, Submitted], [], Roles.FocalPoint | Roles.Nominee),
        new(Submit, [Draft], [Submitted], Roles.FocalPoint | Roles.Nominee),
    ];

    /// <summary>Handed in, and so complete.</summary>
    public static readonly IReadOnlyList<ConceptState> HandedIn = Row(Submit).To;

    public static ConceptTransition Row(ConceptAction action) => Table.Row(action);

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<ConceptAction> ActionsFrom(ConceptState state, Roles roles) => Transitions.ActionsFrom(Table, state, roles);
}

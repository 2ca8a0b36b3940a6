using ProjectPortal.Domain.People;

namespace ProjectPortal.Domain;

/// <summary>
/// One row of the table of a record's life: an action, the states it may start from and end in, who may do it, whether it
/// asks why. An action that ends nowhere leaves the record in the state in which it is.
/// </summary>
public record Transition<TAction, TState>(TAction Action, TState[] From, TState[] To, Roles By, bool NeedsReason = false)
    where TAction : struct, Enum
    where TState : struct, Enum
{
    public bool Allows(TState from, Roles by) => From.Contains(from) && (By & by) != Roles.None;

    /// <summary>The state that the action ends in.</summary>
    /// <param name="from">The state that the record is in.</param>
    /// <param name="chosen">Which end, where the row has several; the row must name it.</param>
    public TState Target(TState from, TState? chosen = null) =>
        To.Length == 0 ? from
        : (chosen ?? (To.Length == 1 ? To[0] : null)) is { } to && To.Contains(to) ? to
        : throw new InvalidOperationException(
            $"{Action} ends in {string.Join(" or ", To)}, not in {(chosen is null ? "what nobody chose" : chosen)}.");

    /// <summary>Whether the row stands in the way: the actor, then the state.</summary>
    /// <param name="fromElsewhere">What is said where the record is in none of the states that the row starts from.</param>
    public Refusal? Check(TState from, Actor by, Refusal fromElsewhere) =>
        !by.IsAny(By) ? new Refusal("NotYours") : From.Contains(from) ? null : fromElsewhere;

    public Refusal? CheckReason(string? reason) =>
        NeedsReason && string.IsNullOrWhiteSpace(reason) ? new Refusal("ReasonMissing", "Reason") : null;
}

/// <summary>What is asked of a whole table.</summary>
public static class Transitions
{
    public static Transition<TAction, TState> Row<TAction, TState>(this IEnumerable<Transition<TAction, TState>> table, TAction action)
        where TAction : struct, Enum
        where TState : struct, Enum => table.Single(row => row.Action.Equals(action));

    /// <summary>What somebody may do from a state, in the table's order.</summary>
    public static IEnumerable<TAction> ActionsFrom<TAction,
    TState>(this IEnumerable<Transition<TAction, TState>> table, TState from, Roles by)
        where TAction : struct, Enum
        where TState : struct, Enum => table.Where(row => row.Allows(from, by)).Select(row => row.Action);
}

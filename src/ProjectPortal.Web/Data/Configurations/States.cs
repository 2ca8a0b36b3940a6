namespace ProjectPortal.Web.Data.Configurations;

/// <summary>
/// Conditions about the column <c>State</c> for CHECK constraints, made from the tables of the domain and the sets named there.
/// </summary>
internal static class States
{
    public static string OneOf<TState>(IReadOnlyCollection<TState> states)
        where TState : struct, Enum => states.Count == 1 ? $"[State] = {Names(states)}" : $"[State] IN ({Names(states)})";

    public static string NotOneOf<TState>(IReadOnlyCollection<TState> states)
        where TState : struct, Enum => states.Count == 1 ? $"[State] <> {Names(states)}" : $"[State] NOT IN ({Names(states)})";

    /// <summary>A column that is filled in these states and in no other.</summary>
    public static string Have<TState>(string column, IReadOnlyCollection<TState> states)
        where TState : struct, Enum => $"({OneOf(states)} AND [{column}] IS NOT NULL) OR ({NotOneOf(states)} AND [{column}] IS NULL)";

    private static string Names<TState>(IEnumerable<TState> states)
        where TState : struct, Enum => string.Join(", ", states.Select(s => $"'{s}'"));
}

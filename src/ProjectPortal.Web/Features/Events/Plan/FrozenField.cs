using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Events.Plan;

/// <summary>
/// A value that no longer changes: shown as it is stored, and sent back so. What somebody typed into a form from
/// before it froze is still shown, to be copied into an exception.
/// </summary>
public sealed record FrozenField(string Id, string Label, IReadOnlyList<FrozenValue> Values, string? Error)
{
    public static FrozenField From(Words words, string label, ModelStateDictionary state, params (string Name, string Stored)[] values)
    {
        var id = values[0].Name.EndsWith(".En", StringComparison.Ordinal) ? values[0].Name[..^3] : values[0].Name;
        return new FrozenField(
            TagBuilder.CreateSanitizedId(id, "_"), words[label],
            values.Select(v => new FrozenValue(v.Name, v.Stored, Typed(state, v.Name) is { } typed && typed != v.Stored ? typed : null))
                .ToList(),
            state.TryGetValue(id, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null);
    }

    public static string AsTyped(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string AsTyped(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The stored value as people read it.</summary>
    public static string Read(string stored) =>
        stored.Length == 0 ? Formats.Missing
        : DateTime.TryParseExact(stored, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture)
            : stored;

    private static string? Typed(ModelStateDictionary state, string name) =>
        state.TryGetValue(name, out var entry) ? entry.AttemptedValue?.ReplaceLineEndings("\n").Trim() : null;
}

public sealed record FrozenValue(string Name, string Stored, string? Typed);

using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A deadline as people type it: a day and a time, or a day alone, with which it then ends, as it does at 24:00.
/// </summary>
public sealed class DeadlineText : IModelBinder
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    public Task BindModelAsync(ModelBindingContext bindingContext) => TypedTime.BindAsync<DateTime>(
        bindingContext,
        typed => DayOf(typed) is { } day ? day.ToDateTime(LastMinute)
            : TypedTime.BeforeMidnight(typed) is { } before && DayOf(before) is { } last ? last.ToDateTime(LastMinute)
            : DateTime.TryParse(
                typed, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var moment)
                && moment.Year > 1 ? moment : null);

    private static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || (!typed.Contains(':', StringComparison.Ordinal)
                && DateOnly.TryParse(typed, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out day)) ? day : null;
}

/// <summary>The time at which something of a day ends: 24:00 is midnight after it, which clocks show as 00:00.</summary>
public sealed class EndTimeText : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext) => TypedTime.BindAsync<TimeOnly>(
        bindingContext,
        typed => TypedTime.BeforeMidnight(typed) is "" ? TimeOnly.MinValue
            : TimeOnly.TryParse(typed, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null);
}

/// <summary>What reading typed times has in common.</summary>
internal static class TypedTime
{
    /// <summary>What stands before "24:00"; null where the text does not end so.</summary>
    public static string? BeforeMidnight(string typed) =>
        Array.Find(["24:00:00", "24:00"], end => typed.EndsWith(end, StringComparison.Ordinal)) is { } midnight
            ? typed[..^midnight.Length].TrimEnd(' ', 'T', ',') : null;

    /// <summary>Binds what is typed; what cannot be read stays in the form, and says so.</summary>
    public static Task BindAsync<T>(ModelBindingContext context, Func<string, T?> read)
        where T : struct
    {
        var sent = context.ValueProvider.GetValue(context.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, sent);
        var typed = (sent.FirstValue ?? "").Trim();
        if (typed.Length == 0)
            context.Result = ModelBindingResult.Success(null);
        else if (read(typed) is { } value)
            context.Result = ModelBindingResult.Success(value);
        else
            context.ModelState.TryAddModelError(
                context.ModelName, context.ModelMetadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(typed, ""));
        return Task.CompletedTask;
    }
}

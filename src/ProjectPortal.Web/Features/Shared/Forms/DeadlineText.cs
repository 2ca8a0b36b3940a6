using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A deadline as people type it: a day and a time, or a day alone, with which it then ends.</summary>
public sealed class DeadlineText : IModelBinder
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        var typed = sent.FirstValue ?? "";
        if (string.IsNullOrWhiteSpace(typed))
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            bindingContext.Result = ModelBindingResult.Success(day.ToDateTime(LastMinute));
        else if (DateTime.TryParse(
            typed, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var moment))
            bindingContext.Result = ModelBindingResult.Success(moment);
        else
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                bindingContext.ModelMetadata.ModelBindingMessageProvider.AttemptedValueIsInvalidAccessor(typed, ""));
        return Task.CompletedTask;
    }
}

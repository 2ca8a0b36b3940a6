using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Text from forms and addresses: characters only, no blanks around them, line ends as the database keeps them. Passwords stay as typed.
/// </summary>
internal sealed class CleanText : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password)
            && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) != true ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent == ValueProviderResult.None)
            return Task.CompletedTask;

        var text = Characters.Clean((sent.FirstValue ?? "").ReplaceLineEndings("\n")).Trim();
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, sent);
        bindingContext.Result = ModelBindingResult.Success(text);
        return Task.CompletedTask;
    }
}

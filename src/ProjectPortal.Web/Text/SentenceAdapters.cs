using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ProjectPortal.Web.Text;

/// <summary>
/// The framework looks up the sentences of its own validation attributes alone; the key of any other would be shown as it is. What
/// writes its own results names no key.
/// </summary>
internal sealed class SentenceAdapters : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider _known = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        _known.GetAttributeAdapter(attribute, stringLocalizer)
        ?? (attribute.ErrorMessage is null ? null : new SentenceAdapter(attribute, stringLocalizer));

    private sealed class SentenceAdapter(ValidationAttribute attribute, IStringLocalizer? localizer)
        : AttributeAdapterBase<ValidationAttribute>(attribute, localizer)
    {
        public override void AddValidation(ClientModelValidationContext context)
        {
            // Forms are judged where they arrive.
        }

        public override string GetErrorMessage(ModelValidationContextBase validationContext) =>
            GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());
    }
}

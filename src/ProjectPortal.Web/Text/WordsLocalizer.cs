using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace ProjectPortal.Web.Text;

/// <summary>Gives form labels and validation sentences from the same words as the rest.</summary>
internal sealed class WordsLocalizer(Words words) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, words[name]);

    public LocalizedString this[string name, params object[] arguments] => new(name, words[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public static void Configure(MvcOptions options)
    {
        var words = new Words();
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => words["Forms.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => words["Forms.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => words["Forms.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => words["Forms.Missing"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => words["Forms.Unreadable", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["Forms.Unreadable", value]);
        messages.SetValueIsInvalidAccessor(value => words["Forms.Unreadable", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => words["Forms.UnreadableValue"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["Forms.UnreadableValue"]);
        messages.SetValueMustBeANumberAccessor(_ => words["Forms.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => words["Forms.NotANumber"]);
        options.ModelMetadataDetailsProviders.Add(new Sentences());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
    }

    public static void Configure(MvcDataAnnotationsLocalizationOptions options) =>
        options.DataAnnotationLocalizerProvider = (_, _) => new WordsLocalizer(new Words());

    /// <summary>Validation attributes without a sentence of their own get the portal's; blank text stays text.</summary>
    private sealed class Sentences : IValidationMetadataProvider, IDisplayMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                // Some bring the framework's own sentence along, which is English and no key.
                if (rule.ErrorMessageResourceName is null
                    && (rule.ErrorMessage is null || Words.Find(rule.ErrorMessage, CultureInfo.InvariantCulture) is null))
                {
                    var sentence = rule switch
                    {
                        RequiredAttribute => "Forms.Required",
                        StringLengthAttribute { MinimumLength: > 0 } => "Forms.LengthBetween",
                        StringLengthAttribute or MaxLengthAttribute => "Forms.TooLong",
                        RangeAttribute => "Forms.OutOfRange",
                        CompareAttribute => "Forms.NotTheSame",
                        _ when rule.GetType().Assembly == typeof(ValidationAttribute).Assembly => "Forms.UnreadableValue",
                        // What writes its own results needs none.
                        _ => null,
                    };
                    if (sentence is not null)
                        rule.ErrorMessage = sentence;
                }
            }
        }

        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string))
                context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.House;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Text;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Features.Shared;

/// <summary>Whatever is wrong with a form is said in a sentence of the reader's language, and never by the key of one.</summary>
public sealed class SentencesOfFormsTests
{
    private static readonly string[] Languages = ["en", "fr"];

    /// <summary>All that could be typed wrongly; each rule finds its own.</summary>
    private static readonly object?[] Wrong =
    [
        null, "", "not an address", new string('x', 50_000), "1,2,3", int.MinValue, int.MaxValue, 0, -1, decimal.MinValue, decimal.MaxValue,
    ];

    [Fact]
    public async Task Every_rule_of_every_form_speaks_in_both_languages()
    {
        await using var host = await PortalHost.StartAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var (fired, rules) = (new HashSet<string>(), new HashSet<string>());
        foreach (var language in Languages)
        {
            using var speaking = new Speaking(language);
            foreach (var form in Forms())
            {
                foreach (var (property, attribute) in RulesOf(form))
                    rules.Add($"{form.Name}.{property.Name}: {attribute.GetType().Name}");
                foreach (var wrong in Wrong)
                {
                    foreach (var (field, sentence) in Judge(scope.ServiceProvider, form, wrong))
                    {
                        ShouldBeSaid(sentence, language, $"{form.Name}.{field}");
                        fired.UnionWith(RulesOf(form).Where(r => field.StartsWith(r.Property.Name, StringComparison.Ordinal))
                            .Where(r => Fails(r.Attribute, wrong))
                            .Select(r => $"{form.Name}.{r.Property.Name}: {r.Attribute.GetType().Name}"));
                    }
                }
            }
        }

        rules.Count.ShouldBeGreaterThan(100);
        // Those that judge another field or a list, or never say no, cannot be driven one by one.
        const string NotAlone = "Compare|AskedAtSubmission|WordingRule|Amount|DataType|(Roles|WorkingLanguages): Required";
        rules.Except(fired).Where(r => !Regex.IsMatch(r, NotAlone)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_too()
    {
        await using var host = await PortalHost.StartAsync();
        var messages = host.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        foreach (var language in Languages)
        {
            using var speaking = new Speaking(language);
            string[] said =
            [
                messages.AttemptedValueIsInvalidAccessor("x", "y"), messages.MissingBindRequiredValueAccessor("x"),
                messages.MissingKeyOrValueAccessor(), messages.MissingRequestBodyRequiredValueAccessor(),
                messages.NonPropertyAttemptedValueIsInvalidAccessor("x"), messages.NonPropertyUnknownValueIsInvalidAccessor(),
                messages.NonPropertyValueMustBeANumberAccessor(), messages.UnknownValueIsInvalidAccessor("x"),
                messages.ValueIsInvalidAccessor("x"), messages.ValueMustBeANumberAccessor("x"), messages.ValueMustNotBeNullAccessor("x"),
            ];
            foreach (var sentence in said)
                ShouldBeSaid(sentence, language, "binding");
        }
    }

    [Fact]
    public void Every_refusal_speaks_in_both_languages()
    {
        object[] facts = [3, 4, 5, 6, 7, 8];
        var moment = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        object[] named =
        [
            NominationState.Draft, LinkPurpose.Answer, new PlaceMoment(moment, "Asia/Thimphu"), new Wording("An event", "Une réunion"),
            new DateOnly(2026, 3, 2), "text",
        ];
        var codes = (from file in Sources.All
                     from Match match in Regex.Matches(file.Text, @"new Refusal\(\s*""(\w+)""")
                     select match.Groups[1].Value).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(150);
        var words = new Words();
        foreach (var language in Languages)
        {
            using var speaking = new Speaking(language);
            foreach (var code in codes)
            {
                ShouldBeSaid(words.Localize(new Refusal(code, null, facts)), language, code);
                ShouldBeSaid(words.Localize(new Refusal(code, null, named)), language, code);
            }
        }
    }

    private static void ShouldBeSaid(string sentence, string language, string where)
    {
        KeyLike.In(sentence).ShouldBeEmpty($"{where}: {sentence}");
        sentence.ShouldNotContain("{", Case.Sensitive, where);
        sentence.ShouldNotBeNullOrWhiteSpace(where);
        Regex.IsMatch(sentence, @"^The (field|value)\b|\bfield is\b").ShouldBeFalse($"{where}: the framework's own sentence: {sentence}");
        if (language == "fr")
            Regex.IsMatch(sentence, @"\b(?:the|must|this|please)\b", RegexOptions.IgnoreCase)
                .ShouldBeFalse($"{where}: {sentence}");
    }

    private static IEnumerable<(string Field, string Sentence)> Judge(IServiceProvider services, Type form, object? wrong)
    {
        var model = Activator.CreateInstance(form)!;
        foreach (var property in form.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            // Texts that were left out arrive blank, not as nothing.
            if (wrong is null ? type != property.PropertyType : type.IsInstanceOfType(wrong))
                property.SetValue(model, wrong);
        }

        var context = new ActionContext(
            new DefaultHttpContext { RequestServices = services }, new(), new Microsoft.AspNetCore.Mvc.Abstractions.ActionDescriptor());
        services.GetRequiredService<IObjectModelValidator>().Validate(context, null, "", model);
        return context.ModelState.SelectMany(e => e.Value!.Errors.Select(error => (e.Key, error.ErrorMessage)));
    }

    private static bool Fails(ValidationAttribute rule, object? wrong)
    {
        try
        {
            return !rule.IsValid(wrong);
        }
        catch (Exception failure) when (failure is InvalidCastException or NotSupportedException or FormatException or ArgumentException
            or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }

    private static IEnumerable<(PropertyInfo Property, ValidationAttribute Attribute)> RulesOf(Type form) =>
        from property in form.GetProperties()
        from attribute in property.GetCustomAttributes<ValidationAttribute>()
        select (property, attribute);

    private static IEnumerable<Type> Forms() => typeof(Words).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && t.GetConstructor(Type.EmptyTypes) is not null && RulesOf(t).Any());

    private sealed class Speaking : IDisposable
    {
        private readonly (CultureInfo, CultureInfo) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public Speaking(string language) =>
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) =
                (CultureInfo.GetCultureInfo(language == "fr" ? "fr-FR" : "en-GB"), CultureInfo.GetCultureInfo(language));

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
    }
}

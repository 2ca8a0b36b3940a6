using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A text in both languages: English in the open, French one click away. <c>&lt;wording-field asp-for="Title" rows="1" /&gt;</c>.
/// </summary>
[HtmlTargetElement("wording-field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WordingFieldTagHelper(Words words) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public int Rows { get; set; } = 4;

    public string? Hint { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var value = For.Model as WordingForm ?? new WordingForm();
        var label = For.Metadata.GetDisplayName();
        var notes = FormNotes.For(ViewContext.HttpContext);
        notes.Shows(name, label);
        notes.Shows($"{name}.En", label);
        notes.Shows($"{name}.Fr", words["Forms.LabelInFrench", label]);
        var rule = For.Metadata.ValidatorMetadata.OfType<WordingRuleAttribute>().FirstOrDefault();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class", Errors($"{name}.En") || Errors($"{name}.Fr") || Errors(name) ? "field wording invalid" : "field wording");

        var english = Part(name, "En", label, value.En, "en", rule?.Required != true, Hint, Errors(name) ? name : $"{name}.En");
        foreach (var part in english)
            output.Content.AppendHtml(part);

        var summary = Markup("summary", words["Forms.FrenchWording", label]);
        var details = Markup("details", null, null, [summary,
            .. Part(name, "Fr", words["Forms.LabelInFrench", label], value.Fr, "fr", true, null, $"{name}.Fr")]);
        if (value.Fr.Length > 0 || Errors($"{name}.Fr") || Words.Language == "fr")
            details.Attributes["open"] = "open";
        output.Content.AppendHtml(details);
    }

    private List<TagBuilder> Part(
        string name, string part, string text, string value, string language, bool optional, string? hint, string errorKey)
    {
        var full = $"{name}.{part}";
        var id = TagBuilder.CreateSanitizedId(full, "_");
        var label = Markup("label", text);
        label.Attributes["for"] = id;
        if (optional && part == "En")
        {
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(Markup("span", words["Forms.Optional"], "optional"));
        }

        var tags = new List<TagBuilder> { label };
        var control = Rows == 1
            ? new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "text" } }
            : new TagBuilder("textarea") { Attributes = { ["rows"] = Rows.ToString(CultureInfo.InvariantCulture) } };
        var described = new List<string>();
        if (hint is not null)
            Describe(words[hint], "hint", "hint");
        if (Errors(errorKey))
        {
            Describe(ViewContext.ViewData.ModelState[errorKey]!.Errors[0].ErrorMessage, "field-error", "error");
            control.Attributes["aria-invalid"] = "true";
        }

        var typed = ViewContext.ViewData.ModelState.TryGetValue(full, out var sent) && sent.AttemptedValue is { } attempted ? attempted
            : value;
        control.Attributes["id"] = id;
        control.Attributes["name"] = full;
        control.Attributes["lang"] = language;
        if (described.Count > 0)
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        if (Rows == 1)
            control.Attributes["value"] = typed;
        else
            control.InnerHtml.AppendHtml("\n").Append(typed);
        tags.Add(control);
        return tags;

        void Describe(string sentence, string css, string suffix)
        {
            var told = Markup("p", sentence, css);
            told.Attributes["id"] = $"{id}-{suffix}";
            described.Add($"{id}-{suffix}");
            tags.Add(told);
        }
    }

    private bool Errors(string key) => ViewContext.ViewData.ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0;
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// One field of a form: label, hint, error and control, tied together for screen readers.
/// <c>&lt;field asp-for="StartsOn" hint="Events.StartsOnHint" /&gt;</c>. The kind of control follows the type unless
/// <c>kind</c> says otherwise: text, email, password, number, date, time, datetime-local, textarea, select, radios, checkbox, checkboxes.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Words words) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    public string? Kind { get; set; }

    /// <summary>A key of the words.</summary>
    public string? Hint { get; set; }

    /// <summary>Neither optional nor needed by itself: a hint beside the two says so.</summary>
    public bool OneOfTwo { get; set; }

    /// <summary>A key of the words, where the label differs from the form's own.</summary>
    public string? Label { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>"short" or "medium" for values that are.</summary>
    public string Size { get; set; } = "";

    public string? Autocomplete { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Name, "_");

    /// <summary>A box that is not ticked is not sent.</summary>
    private bool IsBox => Kind is "checkbox" or "checkboxes" or "radios" || For.Metadata.UnderlyingOrModelType == typeof(bool);

    private FormNotes Notes => FormNotes.For(ViewContext.HttpContext);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Kind ?? KindOf(For.Metadata.UnderlyingOrModelType);
        var called = words.Or(Label, For.Metadata.GetDisplayName());
        Notes.Shows(Name, called, [.. Options()]);
        var error = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage : null;
        var grouped = kind is "radios" or "checkboxes";

        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("field", HtmlEncoder.Default);
        if (error is not null)
            output.AddClass("invalid", HtmlEncoder.Default);
        if (grouped)
            output.Attributes.SetAttribute("id", Id);

        var label = Markup(grouped ? "legend" : "label", called);
        if (!grouped)
            label.Attributes["for"] = Id;
        if (!For.Metadata.IsRequired && !OneOfTwo && kind is not ("checkbox" or "radios"))
        {
            label.InnerHtml.Append(" ");
            label.InnerHtml.AppendHtml(Markup("span", words["Forms.Optional"], "optional"));
        }

        var described = new List<string>();
        var content = output.Content;
        if (kind == "checkbox")
        {
            content.AppendHtml(Checkbox(label));
        }
        else
        {
            content.AppendHtml(label);
        }

        if (Hint is not null)
            content.AppendHtml(Described(Markup("p", words[Hint], "hint"), "hint", described));
        if (Notes.QuestionAt(Name) is { } question)
            content.AppendHtml(Described(Markup("p", question, "field-question"), "question", described));
        if (error is not null)
            content.AppendHtml(Described(Markup("p", error, "field-error"), "error", described));
        if (kind != "checkbox")
        {
            foreach (var control in Controls(kind, described, error is not null))
                content.AppendHtml(control);
        }
    }

    internal static string KindOf(Type type) =>
        type == typeof(DateOnly) ? "date"
        : type == typeof(DateTime) ? "datetime-local"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(int) ? "number"
        : type == typeof(bool) ? "checkbox"
        : type.IsEnum ? "select"
        : "text";

    private IEnumerable<TagBuilder> Controls(string kind, List<string> described, bool invalid)
    {
        if (kind is "radios" or "checkboxes")
        {
            var chosen = kind == "checkboxes" ? Sent() ?? (For.Model as IEnumerable<string>)?.ToList() ?? [] : [Value()];
            return Options().Select((item, i) => Choice(kind == "radios" ? "radio" : "checkbox", item, i, chosen.Contains(item.Value)));
        }

        var control = kind switch
        {
            "textarea" => new TagBuilder("textarea") { Attributes = { ["rows"] = Rows.ToString(CultureInfo.InvariantCulture) } },
            "select" => new TagBuilder("select"),
            _ => new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = kind } },
        };
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        if (described.Count > 0)
            control.Attributes["aria-describedby"] = string.Join(' ', described);
        if (invalid)
            control.Attributes["aria-invalid"] = "true";
        if (For.Metadata.IsRequired && kind != "password")
            control.Attributes["aria-required"] = "true";
        if (Size.Length > 0)
            control.AddCssClass(Size);
        Attribute(control, "autocomplete", Autocomplete);
        Attribute(control, "min", Min);
        Attribute(control, "max", Max);
        if (For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault() is { } length
            && kind is "text" or "email" or "textarea")
            control.Attributes["maxlength"] = length!.MaximumLength.ToString(CultureInfo.InvariantCulture);

        if (kind == "textarea")
            control.InnerHtml.AppendHtml("\n").Append(Value());
        else if (kind == "select")
            AppendOptions(control);
        else if (kind != "password")
            control.Attributes["value"] = Value();
        return [control];
    }

    private IEnumerable<SelectListItem> Options()
    {
        if (Items is not null)
            return Items;

        var type = For.Metadata.UnderlyingOrModelType;
        return type.IsEnum ? Enum.GetValues(type).Cast<Enum>().Select(v => new SelectListItem(words.Localize(v), v.ToString())) : [];
    }

    private void AppendOptions(TagBuilder select)
    {
        var value = Value();
        if (For.Metadata.IsReferenceOrNullableType && !Options().Any(o => o.Value is "" or null))
            select.InnerHtml.AppendHtml(Option(new SelectListItem(words["Forms.Choose"], ""), value.Length == 0));
        foreach (var item in Options())
            select.InnerHtml.AppendHtml(Option(item, item.Value == value));
    }

    private static TagBuilder Option(SelectListItem item, bool selected)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = item.Value } };
        if (selected)
            option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private TagBuilder Choice(string type, SelectListItem item, int index, bool chosen)
    {
        var id = $"{Id}_{index.ToString(CultureInfo.InvariantCulture)}";
        var input = new TagBuilder(
            "input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = type, ["id"] = id, ["name"] = Name, ["value"] = item.Value }
        };
        if (chosen)
            input.Attributes["checked"] = "checked";
        var label = Markup("label", item.Text);
        label.Attributes["for"] = id;
        return Markup("div", null, "choice", input, label);
    }

    private TagBuilder Checkbox(TagBuilder label)
    {
        var input = new TagBuilder(
            "input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "checkbox", ["id"] = Id, ["name"] = Name, ["value"] = "true" }
        };
        if (string.Equals(Value(), "true", StringComparison.OrdinalIgnoreCase))
            input.Attributes["checked"] = "checked";
        return Markup("div", null, "choice", input, label);
    }

    private TagBuilder Described(TagBuilder text, string part, List<string> described)
    {
        text.Attributes["id"] = $"{Id}-{part}";
        described.Add($"{Id}-{part}");
        return text;
    }

    private List<string>? Sent() => ViewContext.ViewData.ModelState.TryGetValue(Name, out var sent) ? sent.RawValue switch
    {
        string[] many => [.. many],
        string one => [one],
        _ => null,
    } : Notes.IsFilled(Name) && IsBox ? [] : null;

    /// <summary>What was typed, if the form comes back; otherwise what is stored, as the control wants it.</summary>
    private string Value() => Sent() is { } sent ? sent.FirstOrDefault() ?? "" : For.Model switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.CurrentCulture),
        var other => Convert.ToString(other, CultureInfo.CurrentCulture) ?? "",
    };

    private static void Attribute(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
            tag.Attributes[name] = value;
    }

    internal static TagBuilder Markup(string tag, string? text, string? css = null, params TagBuilder[] inner)
    {
        var builder = new TagBuilder(tag);
        if (css is not null)
            builder.AddCssClass(css);
        if (text is not null)
            builder.InnerHtml.Append(text);
        foreach (var part in inner)
            builder.InnerHtml.AppendHtml(part);
        return builder;
    }
}

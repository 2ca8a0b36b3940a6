using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>A field of the form that narrows a list: its label and its control.</summary>
public abstract class FilterFieldTagHelper(Words words) : TagHelper
{
    protected const int MostTyped = 100;

    protected Words Words { get; } = words;

    /// <summary>As the address says it.</summary>
    public required string Name { get; set; }

    /// <summary>A key of the words.</summary>
    public required string Label { get; set; }

    /// <summary>The page has other fields of the same names: the search at its top, and forms.</summary>
    protected string Id => $"filter-{Name}";

    protected void Field(TagHelperOutput output, TagBuilder control)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = Markup("label", Words[Label]);
        label.Attributes["for"] = Id;
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        output.Content.AppendHtml(label).AppendHtml(control);
    }
}

[HtmlTargetElement("filter-text", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTextTagHelper(Words words) : FilterFieldTagHelper(words)
{
    public string? Value { get; set; }

    /// <summary>Off where what the browser remembers would name people.</summary>
    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "search";
        if (!string.IsNullOrEmpty(Value))
            input.Attributes["value"] = Value;
        input.Attributes["maxlength"] = MostTyped.ToString(CultureInfo.InvariantCulture);
        if (Autocomplete is not null)
            input.Attributes["autocomplete"] = Autocomplete;
        Field(output, input);
    }
}

[HtmlTargetElement("filter-choice", Attributes = "name,label,options", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterChoiceTagHelper(Words words) : FilterFieldTagHelper(words)
{
    public object? Value { get; set; }

    public required IEnumerable<FilterOption> Options { get; set; }

    /// <summary>A key of the words: what is shown while nothing is chosen.</summary>
    public string All { get; set; } = "Forms.All";

    /// <summary>What the address says for it.</summary>
    public string AllValue { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";
        var select = new TagBuilder("select");
        select.InnerHtml.AppendHtml(Option(new FilterOption(AllValue, Words[All]), isChosen: false));
        foreach (var option in Options)
            select.InnerHtml.AppendHtml(Option(option, option.Value == chosen));
        Field(output, select);
    }

    private static TagBuilder Option(FilterOption option, bool isChosen)
    {
        var markup = Markup("option", option.Text);
        markup.Attributes["value"] = option.Value;
        if (isChosen)
            markup.Attributes["selected"] = "selected";
        return markup;
    }
}

[HtmlTargetElement("filter-tick", Attributes = "name,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterTickTagHelper(Words words) : FilterFieldTagHelper(words)
{
    public bool Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = "true";
        if (Value)
            input.Attributes["checked"] = "checked";
        var label = Markup("label", Words[Label]);
        label.Attributes["for"] = Id;
        output.Content.AppendHtml(input).AppendHtml(label);
    }
}

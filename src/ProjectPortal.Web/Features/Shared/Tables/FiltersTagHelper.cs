using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The form that narrows a list. It is sent by GET, so that what was chosen stays in the address; with scripts it sends itself.
/// <code>
/// &lt;filters action="@home" is-set="Model.Filter.IsSet"&gt;
///   &lt;filter-text name="q" label="Nominations.SearchFor" value="@Model.Filter.Q" /&gt;
///   &lt;filter-choice name="state" label="Nominations.State" value="Model.Filter.State" options="…" /&gt;
/// &lt;/filters&gt;
/// </code>
/// </summary>
[HtmlTargetElement("filters", Attributes = "action")]
public sealed class FiltersTagHelper(Words words) : TagHelper
{
    public required string Action { get; set; }

    /// <summary>Whether anything is chosen, so that there is something to clear.</summary>
    public bool IsSet { get; set; }

    /// <summary>Where the list is without filters, where that is not the action's address.</summary>
    public string? ClearPath { get; set; }

    /// <summary>Off where somebody types something whole first.</summary>
    public bool AutoSubmit { get; set; } = true;

    /// <summary>A key of the words.</summary>
    public string Button { get; set; } = "Forms.Filter";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        output.TagName = "form";
        output.Attributes.SetAttribute("class", "filters");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", Action);
        if (AutoSubmit)
            output.Attributes.SetAttribute(new TagHelperAttribute("data-auto-submit"));

        var deeds = Markup("div", null, "filter-actions", Markup("button", words[Button], "button"));
        if (IsSet)
        {
            var clear = Markup("a", words["Forms.ClearFilters"]);
            clear.Attributes["href"] = ClearPath ?? Action;
            deeds.InnerHtml.AppendHtml(clear);
        }

        output.Content.SetHtmlContent(fields);
        output.Content.AppendHtml(deeds);
    }
}

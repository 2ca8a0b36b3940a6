using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A table of a form, written by hand, that is cards on a phone: <c>&lt;table cards class="data"&gt;</c>. Its rows and cells get the
/// roles that keep it a table for screen readers, in one pass over the finished markup: what people typed is encoded in it, so each
/// tag that is found is the view's own.
/// </summary>
[HtmlTargetElement("table", Attributes = "cards")]
public sealed partial class CardsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();
        output.Attributes.RemoveAll("cards");
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} cards-on-phone");
        output.Attributes.SetAttribute("role", "table");
        output.Content.SetHtmlContent(Tags().Replace(content, tag => $"{tag.Value} role=\"{RoleOf(tag)}\""));
    }

    private static string RoleOf(Match tag) => tag.Groups["name"].Value switch
    {
        "thead" or "tbody" or "tfoot" => "rowgroup",
        "tr" => "row",
        "td" => "cell",
        _ => tag.Groups["scope"].Value == "col" ? "columnheader" : "rowheader",
    };

    [GeneratedRegex(
        """<(?:(?<name>thead|tbody|tfoot|tr|td)(?=[\s>])|(?<name>th)\b[^>]*?\sscope="(?<scope>\w+)")""",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();
}

using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The way to a page: <c>&lt;trail here="…"&gt;&lt;a href="…"&gt;…&lt;/a&gt;&lt;/trail&gt;</c>, or, where the controller
/// says it, <c>&lt;trail of="Model.Trail" /&gt;</c>.
/// </summary>
[HtmlTargetElement("trail", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TrailTagHelper(Words words) : TagHelper
{
    public Trail? Of { get; set; }

    /// <summary>The page's own name.</summary>
    public string? Here { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var steps = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "breadcrumb");
        output.Attributes.SetAttribute("aria-label", words["Shared.Breadcrumb"]);
        var list = Markup("ol", null);
        foreach (var crumb in Of?.Way ?? [])
        {
            var link = Markup("a", crumb.Text);
            link.Attributes["href"] = crumb.Path;
            list.InnerHtml.AppendHtml(Markup("li", null, null, link));
        }

        var here = Markup("li", Of?.Here ?? Here);
        here.Attributes["aria-current"] = "page";
        list.InnerHtml.AppendHtml(steps).AppendHtml(here);
        output.Content.SetHtmlContent(list);
    }
}

/// <summary>A step of the way.</summary>
[HtmlTargetElement("a", ParentTag = "trail")]
public sealed class TrailStepTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PreElement.SetHtmlContent("<li>");
        output.PostElement.SetHtmlContent("</li>");
    }
}

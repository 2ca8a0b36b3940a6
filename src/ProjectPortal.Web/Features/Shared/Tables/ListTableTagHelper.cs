using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A list as a table, and as cards on a phone: <c>&lt;list-table of="NominationColumns.Create(…).Table(Model.Page.Rows)" /&gt;</c>.
/// </summary>
[HtmlTargetElement("list-table", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ListTableTagHelper(Words words, Acting acting, IHtmlHelper html) : TagHelper
{
    public required ListTable Of { get; set; }

    /// <summary>The name of the table for screen readers, where no heading or caption says it.</summary>
    public string? Label { get; set; }

    public string? Caption { get; set; }

    /// <summary>What its rows rest on, so that they are marked where that is invented.</summary>
    public Invention Basis { get; set; } = Invention.Everything;

    /// <summary>Further classes of the table.</summary>
    public string? Class { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? "data cards-on-phone" : $"data cards-on-phone {Class}");
        output.Attributes.SetAttribute("role", "table");
        if (Label is not null)
            output.Attributes.SetAttribute("aria-label", Label);
        output.MarkAbove(Illustrative.Mark(words, ViewContext.ViewData["Project"] as ProjectHead, Basis));
        if (Caption is not null)
            output.Content.AppendHtml("<caption>").Append(Caption).AppendHtml("</caption>");
        Task<IHtmlContent> ViewAsync(string name, object? model) => html.PartialAsync(name, model!, ViewContext.ViewData);
        output.Content.AppendHtml(await Of.RenderAsync(words, acting.By, ViewAsync));
    }
}

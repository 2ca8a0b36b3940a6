using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// The list of the page as a file, as it is filtered: <c>&lt;downloads path="@home" /&gt;</c> is a menu of both formats; with
/// <c>in-menu</c> it is only the entries of one.
/// </summary>
[HtmlTargetElement("downloads", Attributes = "path", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DownloadsTagHelper(Words words) : TagHelper
{
    /// <summary>Where the list is; the files are beside it.</summary>
    public required string Path { get; set; }

    /// <summary>What the menu is called, where a page has several lists.</summary>
    public string? Title { get; set; }

    /// <summary>What is downloaded, for screen readers, where the list's own heading says it to others.</summary>
    public string? What { get; set; }

    public bool InMenu { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (InMenu)
        {
            output.TagName = null;
            output.Content.AppendHtml(Entry(ListFile.Xlsx, "Shared.DownloadListXlsx"));
            output.Content.AppendHtml(Entry(ListFile.Csv, "Shared.DownloadListCsv"));
            return;
        }

        output.TagName = "details";
        output.Attributes.SetAttribute("class", "menu");
        var summary = Markup("summary", Title ?? words["Shared.Download"], "button");
        if (What is not null)
            summary.InnerHtml.AppendHtml(Markup("span", $" {What}", "visually-hidden"));
        var entries = Markup("ul", null, null, Entry(ListFile.Xlsx, "Shared.DownloadXlsx"), Entry(ListFile.Csv, "Shared.DownloadCsv"));
        output.Content.AppendHtml(summary).AppendHtml(Markup("div", null, "menu-list", entries));
    }

    private TagBuilder Entry(string format, string key)
    {
        // A file holds all pages of a list.
        var rest = ViewContext.HttpContext.Request.Query.Where(q => q.Key != "after");
        var link = Markup("a", words[key]);
        link.Attributes["href"] = Path + format + new QueryBuilder(rest).ToQueryString();
        return Markup("li", null, null, link);
    }
}

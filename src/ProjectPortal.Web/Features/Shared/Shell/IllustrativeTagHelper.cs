using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Text;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>The mark beside what rests on invented data; it leads to the note that says what is invented.</summary>
public static class Illustrative
{
    /// <param name="project">The project of the page, as its head has it; null where the page is of none.</param>
    /// <param name="basis">What is marked rests on this.</param>
    /// <returns>Null where nothing of the kind is invented.</returns>
    public static IHtmlContent? Mark(Words words, ProjectHead? project, Invention basis)
    {
        if (project is null || project.Invented < basis)
            return null;

        var mark = Markup("a", words["Projects.Illustrative"], "badge illustrative");
        mark.Attributes["href"] = $"/projects/{project.Slug}#sample";
        return mark;
    }

    /// <summary>Above a table: within it a screen reader expects nothing but rows.</summary>
    internal static void MarkAbove(this TagHelperOutput table, IHtmlContent? mark)
    {
        if (mark is not null)
            table.PreElement.AppendHtml("<p class=\"table-mark\">").AppendHtml(mark).AppendHtml("</p>");
    }
}

/// <summary><c>&lt;illustrative basis="Participation" /&gt;</c> beside a figure, a sentence or a table that rests on it.</summary>
[HtmlTargetElement("illustrative", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IllustrativeTagHelper(Words words) : TagHelper
{
    public Invention Basis { get; set; } = Invention.Everything;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Illustrative.Mark(words, ViewContext.ViewData["Project"] as ProjectHead, Basis) is { } mark)
            output.Content.SetHtmlContent(mark);
    }
}

using System.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ProjectPortal.Domain.Projects;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A table of a form, written by hand, that is cards on a phone: <c>&lt;table cards class="data"&gt;</c>. Its rows and cells get the
/// roles that keep it a table for screen readers, in one pass over the finished markup: what people typed is encoded in it, so each
/// tag that is found is the view's own.
/// </summary>
[HtmlTargetElement("table", Attributes = "cards")]
public sealed class CardsTagHelper(Words words) : TagHelper
{
    /// <summary>What its rows, mostly people and sessions, rest on, so that they are marked where that is invented.</summary>
    public Invention Basis { get; set; } = Invention.Participation;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Attributes.RemoveAll("cards");
        output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} cards-on-phone");
        output.Attributes.SetAttribute("role", "table");
        output.MarkAbove(Illustrative.Mark(words, ViewContext.ViewData["Project"] as ProjectHead, Basis));
        output.Content.SetHtmlContent(WithRoles(content.GetContent()));
    }

    internal static string WithRoles(string markup)
    {
        var written = new StringBuilder(markup.Length + (markup.Length / 8));
        var from = 0;
        for (var tag = markup.IndexOf('<', StringComparison.Ordinal); tag >= 0; tag = markup.IndexOf('<', tag + 1))
        {
            var end = tag + 1;
            while (end < markup.Length && char.IsAsciiLetter(markup[end]))
                end++;
            if (RoleOf(markup.AsSpan(tag + 1, end - tag - 1), markup.AsSpan(end)) is not { } role)
                continue;

            written.Append(markup, from, end - from).Append(" role=\"").Append(role).Append('"');
            from = end;
        }

        return written.Append(markup, from, markup.Length - from).ToString();
    }

    private static string? RoleOf(ReadOnlySpan<char> tag, ReadOnlySpan<char> rest) => tag switch
    {
        "thead" or "tbody" or "tfoot" => "rowgroup",
        "tr" => "row",
        "td" => "cell",
        "th" => rest[..rest.IndexOf('>')].Contains("scope=\"col\"", StringComparison.Ordinal) ? "columnheader" : "rowheader",
        _ => null,
    };
}

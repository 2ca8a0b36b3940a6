using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static ProjectPortal.Web.Features.Shared.FieldTagHelper;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What a cell shows that is more than a text, where a view of its own would be too much.</summary>
internal static class CellMarkup
{
    public static IHtmlContent Muted(string text) => Markup("span", text, "muted");

    /// <summary>Addresses and numbers below one another, each broken where it must be.</summary>
    public static IHtmlContent Lines(params IEnumerable<string> lines)
    {
        var span = Markup("span", null, "may-break");
        foreach (var (i, line) in lines.Where(l => l.Length > 0).Index())
        {
            if (i > 0)
                span.InnerHtml.AppendHtml("<br>");
            span.InnerHtml.Append(line);
        }

        return span;
    }

    /// <summary>A badge with a sentence that says what it means.</summary>
    public static IHtmlContent Standing(string tone, string text, string meaning)
    {
        var box = Markup("div", null, null, Markup("span", text, $"badge badge-{tone}"));
        box.InnerHtml.Append(" ").AppendHtml(Markup("span", meaning, "muted small sent-state"));
        return box;
    }

    /// <summary>A link whose text alone does not say where it leads.</summary>
    public static IHtmlContent Link(string href, string text, string label)
    {
        var link = Markup("a", text);
        link.Attributes["href"] = href;
        link.Attributes["aria-label"] = label;
        return link;
    }

    /// <summary>The heading of a group of rows, with what is to be known of the group.</summary>
    public static IHtmlContent GroupHeading(string name, string about) =>
        new HtmlContentBuilder().Append(name).Append(" ").AppendHtml(Markup("span", about, "muted small"));
}

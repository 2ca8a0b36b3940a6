using System.Text.Encodings.Web;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Tests.Features.Shared;

internal static class FiguresMarkup
{
    public const string Hostile = "</title><script>alert('x')</script> \" & \u0001 é";

    public static XElement Parse(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return XDocument.Parse(writer.ToString(), LoadOptions.PreserveWhitespace).Root!;
    }

    public static IReadOnlyList<XElement> WithClass(this XElement root, string name) =>
    [
        .. root.DescendantsAndSelf().Where(element => Classes(element).Contains(name, StringComparer.Ordinal)),
    ];

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    private static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');
}

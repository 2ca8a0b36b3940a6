using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>Elements and attributes by their local names.</summary>
internal static class Xml
{
    public static XElement? Child(this XElement? element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            XElement? found = null;
            foreach (var child in element?.Elements() ?? [])
            {
                if (child.Name.LocalName == name)
                {
                    found = child;
                    break;
                }
            }

            element = found;
        }

        return element;
    }

    public static string? Said(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value;

    public static string? Val(this XElement? element) => element.Said("val");

    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse(element.Said(attribute), System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A property that is on where it stands without a value.</summary>
    public static bool? IsOn(this XElement? element) => element is null ? null : element.Val() is not ("0" or "false" or "off" or "none");

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;
}

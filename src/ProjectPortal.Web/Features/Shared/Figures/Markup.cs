using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace ProjectPortal.Web.Features.Shared.Figures;

/// <summary>Writes markup that is well-formed as XML too; names are the code's own, every value is encoded.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    public Markup Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(element, attributes);
        text.Append('>');
        open.Push(element);
        return this;
    }

    public Markup Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    public Markup Text(string? value)
    {
        text.Append(Encoder.Encode(WithoutControls(value)));
        return this;
    }

    public Markup Element(string element, string? content, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(content).Close();

    /// <summary>A shape of an SVG: it has attributes and nothing inside.</summary>
    public Markup Shape(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        WriteTag(element, attributes);
        text.Append("/>");
        return this;
    }

    public Markup Insert(IHtmlContent content)
    {
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        content.WriteTo(writer, Encoder);
        return this;
    }

    public IHtmlContent ToHtml() => new HtmlString(text.ToString());

    public static string Number(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(decimal share) => Number(share * 100) + "%";

    private void WriteTag(string element, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(WithoutControls(value))).Append('"');
        }
    }

    // XML has no way to write most control characters, not even encoded.
    private static string WithoutControls(string? value) => value is null
        ? ""
        : string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ProjectPortal.Reports.Html;

/// <summary>Writes elements, and encodes whatever is text.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>Where a figure leads, by its name; null where figures lead nowhere.</summary>
    public Func<string, string>? Figures { get; init; }

    /// <summary>Says what a figure was; {0} is the value.</summary>
    public string Was { get; init; } = "";

    /// <summary>Opens an element; an attribute without a value is left out.</summary>
    public HtmlWriter Open(string tag, params (string Name, string? Value)[] attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }

        _html.Append('>');
        return this;
    }

    public HtmlWriter Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _html.Append(Encoder.Encode(text));
        return this;
    }

    public override string ToString() => _html.ToString();
}

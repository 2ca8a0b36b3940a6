using System.Text;
using Markdig.Syntax.Inlines;
using MdInline = Markdig.Syntax.Inlines.Inline;

namespace ProjectPortal.Reports.Markdown;

/// <summary>
/// The running text of one block as it would be printed, with a line break wherever the source has one: what is left in it of signs would
/// be printed as signs. What is meant as it is stands as <see cref="Meant"/>.
/// </summary>
internal sealed class MarkedText
{
    /// <summary>In the place of a character that is escaped, of code, and of an address.</summary>
    public const char Meant = '\uFFFC';

    private readonly StringBuilder _text = new();
    private readonly int _line;
    private int _breaks;

    private MarkedText(int line) => _line = line;

    /// <summary>What the parser itself took for something that is not shown.</summary>
    public List<(UnshownKind Kind, UnshownPlace Place)> Found { get; } = [];

    public string Text => _text.ToString();

    /// <param name="line">On which the block begins, from 1.</param>
    public static MarkedText Read(ContainerInline inlines, int line)
    {
        var text = new MarkedText(line);
        text.Walk(inlines);
        return text;
    }

    /// <summary>The line of a place in the text.</summary>
    public int LineAt(string text, int index) => _line + text.AsSpan(0, index).Count('\n');

    private void Walk(ContainerInline container)
    {
        foreach (var inline in container)
            Add(inline);
    }

    private void Add(MdInline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                var content = literal.Content.ToString();
                _text.Append(literal.IsFirstCharacterEscaped && content.Length > 0 ? Meant + content[1..] : content);
                break;
            case LineBreakInline:
                _breaks++;
                _text.Append('\n');
                break;
            case LinkInline { IsAutoLink: true }:
                _text.Append(Meant);
                break;
            case LinkInline { IsImage: true } picture:
                Note(UnshownKind.Picture, $"![{MarkdownInlines.PlainText(picture)}]");
                _text.Append(Meant);
                break;
            case LinkInline link:
                if (link.Reference?.Label is ['^', ..] label)
                    Note(UnshownKind.Footnote, $"[{label}]");
                else if (MarkdownInlines.Safe(link.Url) is null)
                    Note(UnshownKind.Link, $"[{MarkdownInlines.PlainText(link)}]({link.Url})");
                Walk(link);
                break;
            case AutolinkInline address:
                if (MarkdownInlines.Safe(address.IsEmail ? "mailto:" + address.Url : address.Url) is null)
                    Note(UnshownKind.Link, $"<{address.Url}>");
                _text.Append(Meant);
                break;
            case ContainerInline other:
                Walk(other);
                break;
            default:
                _text.Append(Meant);
                break;
        }
    }

    private void Note(UnshownKind kind, string text) => Found.Add((kind, new UnshownPlace(_line + _breaks, text)));
}

using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>The running text of a paragraph, as it is once all tracked changes are accepted.</summary>
internal sealed partial class WordRuns(WordFile file, WordStyles styles)
{
    private readonly Stack<WordField> _fields = new();

    /// <summary>Footnotes and pictures that came upon: text that is written here has no place for them.</summary>
    public int LeftOut { get; private set; }

    public List<Inline> Read(XElement paragraph)
    {
        var inlines = new List<Inline>();
        foreach (var child in paragraph.Elements())
            Read(child, href: null, inlines);
        return inlines;
    }

    /// <summary>The words alone.</summary>
    public static string TextOf(IEnumerable<Inline> inlines) =>
        Blanks().Replace(string.Concat(inlines.Select(inline => inline is TextRun run ? run.Text : " ")), " ").Trim();

    private void Read(XElement element, string? href, List<Inline> inlines)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                ReadRun(element, href, inlines);
                break;
            case "hyperlink":
                var target = element.Said("id") is { } id ? file.Links.GetValueOrDefault(id) : null;
                ReadAll(element, target ?? href, inlines);
                break;
            case "fldSimple":
                ReadAll(element, AddressIn(element.Said("instr")) ?? href, inlines);
                break;
            case "ins" or "moveTo" or "smartTag" or "customXml" or "dir" or "bdo" or "sdtContent":
                ReadAll(element, href, inlines);
                break;
            case "sdt":
                if (element.Child("sdtContent") is { } content)
                    ReadAll(content, href, inlines);
                break;
        }
    }

    private void ReadAll(XElement parent, string? href, List<Inline> inlines)
    {
        foreach (var child in parent.Elements())
            Read(child, href, inlines);
    }

    private void ReadRun(XElement run, string? href, List<Inline> inlines)
    {
        var form = new TextRun("") { Bold = styles.IsOn(run, "b"), Italic = styles.IsOn(run, "i"), Href = href };
        var isHidden = run.Child("rPr", "vanish").IsOn() == true;
        foreach (var part in run.Elements())
        {
            if (ReadField(part))
                continue;
            // What a field does is not its text, and what stands where it would show nothing is none either.
            if (isHidden || _fields.Any(field => !field.IsShown))
                continue;
            var shown = _fields.Select(field => AddressIn(field.Instruction)).FirstOrDefault(address => address is not null);
            switch (part.Name.LocalName)
            {
                case "t":
                    inlines.Add(form with { Text = part.Value, Href = shown ?? href });
                    break;
                case "tab" or "ptab":
                    inlines.Add(form with { Text = " " });
                    break;
                case "noBreakHyphen":
                    inlines.Add(form with { Text = "\u2011" });
                    break;
                case "br" when part.Said("type") is null or "textWrapping":
                case "cr":
                    inlines.Add(new LineBreak());
                    break;
                case "footnoteReference" or "endnoteReference" or "drawing" or "pict" or "object" or "AlternateContent":
                    LeftOut++;
                    break;
            }
        }
    }

    private bool ReadField(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "fldChar" when part.Said("fldCharType") == "begin":
                _fields.Push(new WordField());
                return true;
            case "fldChar" when _fields.TryPeek(out var field):
                if (part.Said("fldCharType") == "separate")
                    field.IsShown = true;
                else
                    _fields.Pop();
                return true;
            case "instrText" when _fields.TryPeek(out var open) && !open.IsShown:
                open.Instruction += part.Value;
                return true;
            default:
                return false;
        }
    }

    private static string? AddressIn(string? instruction) =>
        instruction is not null && Address().Match(instruction) is { Success: true } found ? found.Groups["address"].Value : null;

    [GeneratedRegex(@"^\s*HYPERLINK\s+""(?<address>[^""]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();

    private sealed class WordField
    {
        public string Instruction { get; set; } = "";

        public bool IsShown { get; set; }
    }
}

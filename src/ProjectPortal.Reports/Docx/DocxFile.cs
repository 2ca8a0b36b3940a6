using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>The file that is being written: its parts, and the names and numbers that occur once in it.</summary>
internal sealed class DocxFile
{
    /// <summary>Word takes no longer names for bookmarks.</summary>
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors;
    private int _relations;
    private int _numbers;

    public DocxFile(ReportDocument report, MainDocumentPart main)
    {
        (Report, Main) = (report, main);
        _anchors = report.Blocks.Select(IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Numbering = new NumberingWriter(this);
        Notes = new NoteWriter(this);
    }

    public ReportDocument Report { get; }

    public MainDocumentPart Main { get; }

    public NumberingWriter Numbering { get; }

    public NoteWriter Notes { get; }

    public string NextRelation() => "rId" + (++_relations).ToString(CultureInfo.InvariantCulture);

    /// <summary>Of a bookmark, a drawing or a control.</summary>
    public int NextNumber() => ++_numbers;

    /// <summary>Whether a link can be followed; text of a link that cannot is plain.</summary>
    public bool CanReach(string href) => href.StartsWith('#') ? _anchors.Contains(href[1..]) : Link.IsSafe(href);

    /// <summary>A link without its words.</summary>
    public Hyperlink LinkTo(string href)
    {
        if (href.StartsWith('#'))
            return new Hyperlink { Anchor = NameOf(href[1..]), History = true };
        if (!_links.TryGetValue(href, out var relation))
        {
            relation = NextRelation();
            Main.AddHyperlinkRelationship(new Uri(href), isExternal: true, relation);
            _links.Add(href, relation);
        }

        return new Hyperlink { Id = relation, History = true };
    }

    /// <summary>A bookmark for an anchor of the document.</summary>
    public OpenXmlElement[] AnchorAt(string? anchor) => anchor is null ? [] : Bookmark(NameOf(anchor));

    public OpenXmlElement[] Bookmark(string name)
    {
        var id = NextNumber().ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = name }, new BookmarkEnd { Id = id }];
    }

    private static string? IdOf(Block block) => block switch
    {
        Heading heading => heading.Id,
        Table table => table.Id,
        Figure figure => figure.Id,
        _ => null,
    };

    private string NameOf(string anchor)
    {
        if (_names.TryGetValue(anchor, out var known))
            return known;

        var plain = string.Concat(anchor.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));
        var name = "R_" + plain[..Math.Min(plain.Length, LongestName - 8)];
        if (_names.ContainsValue(name))
            name += "_" + _names.Count.ToString(CultureInfo.InvariantCulture);
        _names.Add(anchor, name);
        return name;
    }
}

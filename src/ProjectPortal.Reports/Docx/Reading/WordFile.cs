using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ProjectPortal.Reports.Docx.Reading;

/// <summary>
/// The parts of a file that another program has saved. Elements are known by their local names, since the two editions of the standard
/// have namespaces of their own.
/// </summary>
internal sealed record WordFile(XElement Body)
{
    private const long MostXml = 80 * 1024 * 1024;

    public XElement? Styles { get; init; }

    public XElement? Numbering { get; init; }

    public XElement? Comments { get; init; }

    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// <summary>What programs keep in the file for themselves.</summary>
    public IReadOnlyList<XElement> Kept { get; init; } = [];

    /// <summary>Null for what is no document.</summary>
    public static WordFile? Open(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var main = Relations(package, "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target;
            if (main is null || Load(package, main)?.Elements().FirstOrDefault(e => e.Name.LocalName == "body") is not { } body)
                return null;

            var relations = Relations(package, main).ToList();
            return new WordFile(body)
            {
                Styles = Part("/styles"),
                Numbering = Part("/numbering"),
                Comments = Part("/comments"),
                Links = relations.Where(r => r.Type.EndsWith("/hyperlink", StringComparison.Ordinal)).GroupBy(r => r.Id)
                    .ToDictionary(r => r.Key, r => r.First().Target, StringComparer.Ordinal),
                Kept = [.. relations.Where(r => r.Type.EndsWith("/customXml", StringComparison.Ordinal))
                    .Select(r => Load(package, r.Target)).OfType<XElement>()],
            };

            XElement? Part(string type) => relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)) is { } part
                ? Load(package, part.Target) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static XElement? Load(ZipArchive package, string part)
    {
        if (package.GetEntry(part) is not { } entry)
            return null;

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostXml,
        });
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace).Root;
    }

    private static IEnumerable<Relation> Relations(ZipArchive package, string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, name) = (part[..(slash + 1)], part[(slash + 1)..]);
        return Load(package, $"{folder}_rels/{name}.rels") is not { } relations ? [] : relations.Elements()
            .Where(e => e.Name.LocalName == "Relationship")
            .Select(e => new Relation(Said(e, "Id"), Said(e, "Type"), Said(e, "TargetMode") == "External" ? Said(e, "Target")
                : Resolved(folder, Said(e, "Target"))));

        static string Said(XElement relation, string name) => relation.Attribute(name)?.Value ?? "";
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];

        var way = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step != "..")
                way.Add(step);
            else if (way.Count > 0)
                way.RemoveAt(way.Count - 1);
        }

        return string.Join('/', way);
    }

    private sealed record Relation(string Id, string Type, string Target);
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Files;

/// <summary>
/// A Word document as Word writes it, and no other kind of archive that is called one. Parts are known by their relations and by what is
/// in them, whatever they are called; none has a document type, and none carries or calls anything else.
/// </summary>
internal static class DocxCheck
{
    private const string MainType = MediaTypes.Docx + ".main+xml";

    private static readonly string[] Carrying = ["/aFChunk", "/package", "/oleObject", "/control", "/subDocument"];

    public static FileVerdict Judge(byte[] content) =>
        PackageCheck.WhyNot(content, null, MainType, "FileDocxBroken") is { } refusal ? new FileVerdict("", refusal)
        : content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0 ? FileVerdict.No("FilePolyglot")
        : WhyNotParts(content) is { } code ? FileVerdict.No(code)
        : FileVerdict.Sound(MediaTypes.Docx);

    private static string? WhyNotParts(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return package.Entries.Any(Carries) ? "FileDocxCarries" : null;
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            return "FileDocxBroken";
        }
    }

    private static bool Carries(ZipArchiveEntry part)
    {
        if (!IsXml(part))
            return false;

        var fields = new FieldInstructions();
        using var stream = part.Open();
        using var xml = XmlReader.Create(stream, PackageCheck.Xml(PackageCheck.MostInflated));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && Carrying.Any(type => xml.GetAttribute("Type")?.EndsWith(type, StringComparison.OrdinalIgnoreCase) == true))
                return true;
            if ((xml.NodeType == XmlNodeType.Element && xml.LocalName == "altChunk") || fields.Read(xml))
                return true;
        }

        return false;
    }

    private static bool IsXml(ZipArchiveEntry part)
    {
        Span<byte> begin = stackalloc byte[64];
        using var stream = part.Open();
        var read = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> before = [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
        var first = begin[..read].IndexOfAnyExcept(before);
        return first >= 0 && begin[first] == '<';
    }

    /// <summary>
    /// What fields ask Word to do. Their words may be spread over many runs, or be put together by other fields: one that begins with
    /// another cannot be judged.
    /// </summary>
    private sealed class FieldInstructions
    {
        private readonly Stack<StringBuilder?> _open = new();

        /// <summary>True where a field calls another program, or may.</summary>
        public bool Read(XmlReader xml)
        {
            if (xml.NodeType != XmlNodeType.Element)
                return false;

            switch (xml.LocalName)
            {
                case "fldSimple":
                    return Calls(Attribute(xml, "instr"));
                case "fldChar" when Attribute(xml, "fldCharType") == "begin":
                    var isNested = _open.TryPeek(out var outer) && outer is not null && string.IsNullOrWhiteSpace(outer.ToString());
                    _open.Push(new StringBuilder());
                    return isNested;
                case "fldChar" when _open.Count > 0:
                    var said = _open.Pop();
                    if (Attribute(xml, "fldCharType") == "separate")
                        _open.Push(null);
                    return said is not null && Calls(said.ToString());
                case "instrText" or "delInstrText"
                    when !xml.IsEmptyElement && _open.TryPeek(out var instruction) && instruction is not null:
                    instruction.Append(Text(xml));
                    return Calls(instruction.ToString());
                default:
                    return false;
            }
        }

        private static string Text(XmlReader xml)
        {
            var text = new StringBuilder();
            for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
                text.Append(xml.Value);
            return text.ToString();
        }

        private static string Attribute(XmlReader xml, string name)
        {
            for (var at = 0; at < xml.AttributeCount; at++)
            {
                xml.MoveToAttribute(at);
                if (xml.LocalName == name)
                {
                    var value = xml.Value;
                    xml.MoveToElement();
                    return value;
                }
            }

            xml.MoveToElement();
            return "";
        }

        private static bool Calls(string instruction) =>
            instruction.TrimStart('"', ' ', '\t', '\r', '\n', '\u00A0').StartsWith("DDE", StringComparison.OrdinalIgnoreCase);
    }
}

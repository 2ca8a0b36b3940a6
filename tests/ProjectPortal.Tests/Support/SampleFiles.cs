using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ProjectPortal.Tests.Support;

/// <summary>Small files of every kind that the portal takes, and ways to spoil them.</summary>
internal static class SampleFiles
{
    public const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>A PDF of one blank page.</summary>
    /// <param name="catalog">More entries of its catalog.</param>
    /// <param name="objects">More objects.</param>
    public static byte[] Pdf(string catalog = "", string objects = "", string trailer = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {catalog}>>\nendobj\n2 0 obj\n<< /Type /Pages "
            + $"/Kids [3 0 R] /Count 1 >>\nendobj\n"
        + $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n{objects}trailer\n<< /Size 4 /Root 1 0 R "
        + $"{trailer}>>\nstartxref\n9\n%%EOF\n");

    /// <summary>The same with objects in a compressed list, as today's programs write them.</summary>
    public static byte[] PdfWithObjectStream(string objects, string name = "/ObjStm", string filter = "/Filter", string catalog = "")
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(objects));
        var closed = filter.Contains('[', StringComparison.Ordinal) ? "]" : "";
        return Pdf(catalog, objects: $"5 0 obj\n<< /Type {name} /N 1 /First 4 {filter} /FlateDecode{closed} /Length {packed.Length} "
            + $">>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
    }

    /// <summary>A Word document of one sentence.</summary>
    /// <param name="mainType">What its list of contents calls the main part.</param>
    /// <param name="relations">More relations of the main part.</param>
    /// <param name="body">More of its text.</param>
    /// <param name="parts">More parts, by name.</param>
    public static byte[] Docx(
        string mainType = DocumentType, string relations = "", string body = "", params (string Name, byte[] Content)[] parts) =>
        Zip([
            ("[Content_Types].xml",
                Text($"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                + $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                + $"ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{mainType}\"/></Types>")),
            ("_rels/.rels",
                Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.xml\"/></Relationships>")),
            ("word/document.xml",
                Text("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"r\"><w:body><w:p><w:r>"
                + $"<w:t>We nominate her.</w:t>{body}</w:r></w:p></w:body></w:document>")),
            ("word/_rels/document.xml.rels",
                Text($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>")),
            .. parts,
        ]);

    public static string Relation(string type, string target, bool external = true) =>
        $"<Relationship Id=\"r{type.Length}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" "
            + $"Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>";

    public static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Jpeg(ushort width = 40, ushort height = 30, byte[]? comment = null)
    {
        var file = new List<byte> { 0xFF, 0xD8 };
        Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        if (comment is not null)
            Segment(0xFE, comment);
        Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(0xDA, [1, 1, 0, 0, 63, 0]);
        file.AddRange([0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD9]);
        return [.. file];

        void Segment(byte marker, byte[] data) =>
            file.AddRange([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data]);
    }

    public static byte[] Png(uint width = 40, uint height = 30, byte[]? text = null)
    {
        var file = new List<byte>([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]);
        Chunk("IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);
        if (text is not null)
            Chunk("tEXt", text);
        Chunk("IDAT", [0x78, 0x9C, 1, 2, 3]);
        Chunk("IEND", []);
        return [.. file];

        void Chunk(string type, byte[] data) =>
            file.AddRange([.. Big((uint)data.Length), .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0]);

        static byte[] Big(uint number)
        {
            var bytes = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
            return bytes;
        }
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>So many bytes of a PDF that is otherwise sound.</summary>
    public static byte[] PdfOf(int size)
    {
        var rest = Pdf();
        return Pdf(objects: $"4 0 obj\n<< /Length {size - rest.Length} "
            + $">>\nstream\n{new string(' ', size - rest.Length - 100)}\nendstream\nendobj\n");
    }
}

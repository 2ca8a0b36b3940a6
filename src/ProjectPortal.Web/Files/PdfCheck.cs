using System.IO.Compression;

namespace ProjectPortal.Web.Files;

/// <summary>
/// A PDF that anybody can open and that does nothing by itself. The names that make it act are looked for in every object, also in the
/// compressed lists where today's programs keep them; what cannot be looked into is not taken. A few bytes before its head or behind its
/// end are what mail programs and printers add, and every reader passes over them.
/// </summary>
internal static class PdfCheck
{
    /// <summary>Readers look for the head, and for the end, in so many bytes.</summary>
    public const int Margin = 1024;

    /// <summary>More than this in the compressed lists of objects is no letter.</summary>
    private const int MostInflated = 48 * 1024 * 1024;

    /// <param name="head">Where its head begins.</param>
    public static FileVerdict Judge(byte[] content, int head)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.Length - head < 64 || !char.IsAsciiDigit((char)bytes[head + 5]))
            return FileVerdict.No("FilePdfBroken");

        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes.LastIndexOf("startxref"u8) < 0)
            return FileVerdict.No("FilePdfBroken");
        if (FileCheck.EndsAsArchive(bytes) || IsMore(bytes[..head]) || IsMore(bytes[(end + 5)..].TrimEnd(" \r\n\t\0"u8)))
            return FileVerdict.No("FilePolyglot");

        var objects = new PdfObjects(content);
        var left = MostInflated;
        foreach (var packing in objects.OfFile().Where(o => o.PacksObjects))
        {
            var start = StreamFrom(content, packing.StreamAt!.Value);
            if (!packing.IsPacked)
                objects.Take(content[..EndOfStream(content, start)], start, packing.FirstPacked);
            else if (!packing.CanBeUnpacked)
                return FileVerdict.No("FilePdfUnread");
            else if (Inflate(content, start, ref left) is { } unpacked)
                objects.Take(unpacked, 0, packing.FirstPacked);
            else
                return FileVerdict.No(left <= 0 ? "FileBomb" : "FilePdfBroken");
        }

        objects.LookAtOpening();
        return objects.IsLocked ? FileVerdict.No("FilePdfLocked")
            : objects.Acts ? FileVerdict.No("FilePdfActive")
            : objects.IsUnread ? FileVerdict.No("FilePdfUnread")
            : FileVerdict.Sound(MediaTypes.Pdf);
    }

    /// <summary>Whether what stands around it is something of its own: a page, a program, or more than a margin.</summary>
    private static bool IsMore(ReadOnlySpan<byte> around) =>
        around.Length > Margin || PictureCheck.HasMarkup(around) || around.StartsWith("MZ"u8) || around.StartsWith("\x7F"u8 + "ELF"u8)
        || around.StartsWith("#!"u8);

    private static int StreamFrom(byte[] content, int at)
    {
        if (at < content.Length && content[at] == '\r')
            at++;
        return at < content.Length && content[at] == '\n' ? at + 1 : at;
    }

    private static int EndOfStream(byte[] content, int start) =>
        content.AsSpan(start).IndexOf("endstream"u8) is >= 0 and var length ? start + length : content.Length;

    /// <summary>Null where it cannot be read, or is more than is left.</summary>
    private static byte[]? Inflate(byte[] content, int start, ref int left)
    {
        var inflated = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(content, start, content.Length - start), CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                left -= read;
                if (left <= 0)
                    return null;
                inflated.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return inflated.ToArray();
    }
}

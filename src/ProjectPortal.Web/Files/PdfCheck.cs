using System.IO.Compression;

namespace ProjectPortal.Web.Files;

/// <summary>
/// A PDF from its first byte to its last, that anybody can open and that does nothing by itself. The names that make it act are looked
/// for as they stand, written with escapes, and in the compressed parts where today's programs keep them.
/// </summary>
internal static class PdfCheck
{
    /// <summary>More than this in the compressed lists of objects is no letter.</summary>
    private const int MostInflated = 48 * 1024 * 1024;

    private const int LongestDictionary = 2048;

    private static readonly byte[][] Active =
        [.. new[] { "/JavaScript", "/Rendition", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA", "/ImportData",
            "/SubmitForm", "/GoToR", "/GoToE" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private enum Found
    {
        Nothing,
        Locked,
        Active,
    }

    public static FileVerdict Of(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.Length < 64 || !char.IsAsciiDigit((char)bytes[5]))
            return FileVerdict.No("FilePdfBroken");

        var end = bytes.LastIndexOf("%%EOF"u8);
        if (end < 0 || bytes.LastIndexOf("startxref"u8) < 0)
            return FileVerdict.No("FilePdfBroken");
        if (FileCheck.EndsAsArchive(bytes) || bytes[(end + 5)..].ContainsAnyExcept(" \r\n\t\0"u8))
            return FileVerdict.No("FilePolyglot");

        var found = Look(bytes);
        var left = MostInflated;
        for (var at = 0; found == Found.Nothing;)
        {
            var next = bytes[at..].IndexOf("/ObjStm"u8);
            if (next < 0)
                break;

            at += next + 7;
            // The content begins after the dictionary that names its kind.
            var stream = bytes.Slice(at, Math.Min(LongestDictionary, bytes.Length - at)).IndexOf("stream"u8);
            if (stream < 0)
                continue;

            var dictionary = bytes[Math.Max(0, at - LongestDictionary)..(at + stream)];
            var start = at + stream + 6;
            while (start < bytes.Length && bytes[start] is (byte)'\r' or (byte)'\n')
                start++;
            if (dictionary[(dictionary.LastIndexOf(" obj"u8) + 1)..].IndexOf("/Filter"u8) < 0)
                continue;
            if (Inflate(content, start, ref left) is not { } objects)
                return FileVerdict.No(left <= 0 ? "FileBomb" : "FilePdfBroken");

            found = Look(objects);
        }

        return found switch
        {
            Found.Locked => FileVerdict.No("FilePdfLocked"),
            Found.Active => FileVerdict.No("FilePdfActive"),
            Found.Nothing => FileVerdict.Sound(MediaTypes.Pdf),
        };
    }

    private static Found Look(ReadOnlySpan<byte> bytes)
    {
        Span<byte> into = stackalloc byte[16];
        for (var rest = bytes; ;)
        {
            var at = rest.IndexOf((byte)'/');
            if (at < 0)
                return Found.Nothing;

            rest = rest[at..];
            var name = NameAt(rest, into, out var escaped);
            if (name.SequenceEqual("/Encrypt"u8) && PointsToDictionary(rest[8..]))
                return Found.Locked;
            // Nobody writes these with escapes but who wants them not to be found.
            if (escaped && (name.SequenceEqual("/ObjStm"u8) || name.SequenceEqual("/Filter"u8) || name.SequenceEqual("/Encrypt"u8)))
                return Found.Active;
            foreach (var active in Active)
            {
                if (name.SequenceEqual(active))
                    return Found.Active;
            }

            rest = rest[1..];
        }
    }

    /// <summary>The name that begins here, with its #xx escapes undone; empty where it is longer than any that matters.</summary>
    private static Span<byte> NameAt(ReadOnlySpan<byte> bytes, Span<byte> into, out bool escaped)
    {
        escaped = false;
        into[0] = (byte)'/';
        var length = 1;
        for (var at = 1; at < bytes.Length; length++)
        {
            var next = bytes[at++];
            if (next is 0 or (byte)'\t' or (byte)'\n' or 12 or (byte)'\r' or (byte)' ' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>'
                or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%')
                break;
            if (next == '#' && at + 1 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at]) && char.IsAsciiHexDigit((char)bytes[at + 1]))
            {
                next = (byte)((Convert.ToInt32(((char)bytes[at]).ToString(), 16) * 16)
                    + Convert.ToInt32(((char)bytes[at + 1]).ToString(), 16));
                at += 2;
                escaped = true;
            }

            if (length == into.Length)
                return [];
            into[length] = next;
        }

        return into[..length];
    }

    /// <summary>A reference ("12 0 R") or the dictionary itself: not the same letters in a text.</summary>
    private static bool PointsToDictionary(ReadOnlySpan<byte> rest)
    {
        var after = rest.TrimStart(" \r\n\t\0"u8);
        return after.Length > 1 && (char.IsAsciiDigit((char)after[0]) || after.StartsWith("<<"u8));
    }

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

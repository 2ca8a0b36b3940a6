using ProjectPortal.Domain;
using ProjectPortal.Domain.Documents;

namespace ProjectPortal.Web.Files;

/// <summary>What a content is, or why it is not taken.</summary>
public sealed record FileVerdict(string MediaType, Refusal? Refusal)
{
    public static FileVerdict Sound(string mediaType) => new(mediaType, null);

    public static FileVerdict No(string code, params object[] facts) => new("", new Refusal(code, FileCheck.Field, facts));
}

/// <summary>
/// Judges a file by its content; its name and what the browser says of it count for nothing. Whatever is more than one thing at
/// once, can do something by itself, or grows without measure when it is opened, is refused with a sentence that tells how to mend it.
/// </summary>
public static class FileCheck
{
    /// <summary>The field of the form that refusals belong to.</summary>
    public const string Field = "File";

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileVerdict Judge(byte[] content)
    {
        if (content.Length == 0)
            return FileVerdict.No("FileEmpty");
        if (content.Length > Document.MaxSize)
            return TooLarge();

        ReadOnlySpan<byte> bytes = content;
        return bytes.StartsWith("%PDF-"u8) ? PdfCheck.Judge(content, 0)
            : bytes.StartsWith("PK\x03\x04"u8) ? DocxCheck.Judge(content)
            : bytes.StartsWith(PictureCheck.JpegStart) ? PictureCheck.OfJpeg(bytes)
            : bytes.StartsWith(PictureCheck.PngStart) ? PictureCheck.OfPng(bytes)
            : bytes.StartsWith(OldOffice) ? FileVerdict.No("FileOldOffice")
            : IsHeic(bytes) ? FileVerdict.No("FileHeic")
            : bytes[..Math.Min(bytes.Length, PdfCheck.Margin + 5)].IndexOf("%PDF-"u8) is >= 0 and var head ? PdfCheck.Judge(content, head)
            : FileVerdict.No("FileKindUnknown");
    }

    public static FileVerdict TooLarge() => FileVerdict.No("FileTooLarge", Document.MaxSize / (1024 * 1024));

    /// <summary>There is no place for a file now: that is no fault of it.</summary>
    public static Refusal Away(FilesAwayException away, ILogger log)
    {
        log.LogError(away, "{Said}", away.Message);
        return new Refusal("FilesAway", Field);
    }

    /// <summary>Whether the end of the content is the end of a ZIP archive, whatever stands before it.</summary>
    internal static bool EndsAsArchive(ReadOnlySpan<byte> bytes)
    {
        const int EndRecord = 22;
        var from = Math.Max(0, bytes.Length - EndRecord - ushort.MaxValue);
        for (var tail = bytes[from..]; ;)
        {
            var at = tail.LastIndexOf("PK\x05\x06"u8);
            if (at < 0)
                return false;
            if (at + EndRecord <= tail.Length)
                return true;
            tail = tail[..at];
        }
    }

    /// <summary>Telephones photograph in this format, which few computers of an office open.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8)
        && (bytes[8..12].SequenceEqual("heic"u8) || bytes[8..12].SequenceEqual("heix"u8) || bytes[8..12].SequenceEqual("mif1"u8)
            || bytes[8..12].SequenceEqual("msf1"u8));
}

namespace ProjectPortal.Web.Files;

/// <summary>A Word document as Word writes it, and no other kind of archive that is called one.</summary>
internal static class DocxCheck
{
    private const string UsualPart = "word/document.xml";
    private const string MainType = MediaTypes.Docx + ".main+xml";

    public static FileVerdict Of(byte[] content) =>
        PackageCheck.WhyNot(content, UsualPart, MainType, "FileDocxBroken") is { } refusal ? new FileVerdict("", refusal)
        : content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0 ? FileVerdict.No("FilePolyglot")
        : FileVerdict.Sound(MediaTypes.Docx);
}

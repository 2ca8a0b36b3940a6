using ProjectPortal.Domain;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>Reads a spreadsheet by what it is: XLSX or CSV. Everything is read within limits.</summary>
public static class SheetReader
{
    /// <summary>The sheets of the file, the first one first.</summary>
    public static (IReadOnlyList<SheetTable> Sheets, Refusal? Refusal) Read(byte[] content)
    {
        try
        {
            return (ReadAny(content), null);
        }
        catch (SheetRefusedException refused)
        {
            return ([], refused.Refusal);
        }
    }

    private static IReadOnlyList<SheetTable> ReadAny(byte[] content)
    {
        if (content.Length == 0)
            throw new SheetRefusedException("FileEmpty");
        if (content.Length > SheetTable.MostBytes)
            throw new SheetRefusedException("SheetTooLarge", SheetTable.MostBytes / (1024 * 1024));

        ReadOnlySpan<byte> bytes = content;
        return bytes.StartsWith("PK\x03\x04"u8) ? XlsxReader.Read(content)
            : bytes.StartsWith([(byte)0xD0, (byte)0xCF, (byte)0x11, (byte)0xE0]) ? throw new SheetRefusedException("SheetOldOffice")
            : [CsvTable.Read(content)];
    }
}

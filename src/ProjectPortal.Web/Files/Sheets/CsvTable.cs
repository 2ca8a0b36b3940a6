using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>
/// A table of text, as spreadsheets of many countries save it: with commas, semicolons or tabs, in one of three encodings.
/// </summary>
internal static class CsvTable
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static SheetTable Read(byte[] content)
    {
        var (text, guessed) = Decode(content);
        // Some programs tell others what parts the cells.
        var declared = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' ? text[4]
            : (char?)null;
        var body = declared is null ? text : text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = (declared ?? DelimiterOf(body)).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
            MaxFieldSize = SheetTable.LongestCell,
        };

        var rows = new List<SheetRow>();
        using var parser = new CsvParser(new StringReader(body), configuration);
        try
        {
            for (var number = declared is null ? 1 : 2; parser.Read(); number++)
            {
                var cells = parser.Record ?? [];
                if (cells.Length > SheetTable.MostColumns)
                    throw new SheetRefusedException("SheetTooWide", SheetTable.MostColumns);

                var row = new SheetRow(number, [.. cells.Select(Cell)]);
                if (row.IsBlank)
                    continue;
                if (rows.Count == SheetTable.MostRows)
                    throw new SheetRefusedException("SheetTooLong", SheetTable.MostRows);
                rows.Add(row);
            }
        }
        catch (CsvHelperException)
        {
            throw new SheetRefusedException("SheetBroken");
        }

        return new SheetTable(rows) { WasGuessed = guessed };
    }

    private static SheetCell Cell(string text)
    {
        var clean = text.Trim();
        return new SheetCell(FormulaText.Undone(clean), clean.StartsWith('='));
    }

    private static (string Text, bool Guessed) Decode(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith([(byte)0xFF, (byte)0xFE]))
            return (Encoding.Unicode.GetString(bytes[2..]), false);
        foreach (var b in bytes)
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
                throw new SheetRefusedException("SheetKindUnknown");
        }

        if (bytes.StartsWith("%PDF-"u8))
            throw new SheetRefusedException("SheetKindUnknown");
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), true);
        }
    }

    /// <summary>What stands most often in the first line, outside of quotation marks.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            if (c is '\n' or '\r' && !quoted)
                break;
            if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var which)
                counts[which]++;
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}

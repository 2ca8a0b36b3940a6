using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>
/// A table of text, as spreadsheets of many countries save it: with commas, semicolons or tabs, in whatever encoding.
/// </summary>
internal static class CsvTable
{
    private const int LinesLookedAt = 40;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static SheetTable Read(byte[] content)
    {
        var (text, guessed) = SheetText.Read(content);
        // Some programs tell others what parts the cells.
        var declared = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n' ? text[4]
            : (char?)null;
        var body = declared is null ? text : text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var delimiter = declared ?? DelimiterOf(body);
        if (UnclosedQuote(body, delimiter) is { } line)
            throw new SheetRefusedException("SheetQuoteOpen", declared is null ? line : line + 1);

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
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

        return new SheetTable(rows) { WasGuessed = guessed, IsText = true };
    }

    private static SheetCell Cell(string text)
    {
        var clean = text.Trim();
        return new SheetCell(FormulaText.Undone(clean), clean.StartsWith('='));
    }

    /// <summary>
    /// The line where a quotation mark opens a cell that nothing closes, or that closes in the middle of a later one: people below it would
    /// be swallowed. Null where there is none.
    /// </summary>
    private static int? UnclosedQuote(string text, char delimiter)
    {
        var (line, opened, isStart) = (1, 0, true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                line++;
            if (opened > 0)
            {
                if (c != '"')
                    continue;
                if (i + 1 < text.Length && text[i + 1] == '"')
                    i++;
                else if (EndsCell(i + 1))
                    opened = 0;
                else
                    return opened;
            }
            else if (c == '"' && isStart)
                (opened, isStart) = (line, false);
            else
                isStart = c == delimiter || c is '\n' or '\r';
        }

        return opened > 0 ? opened : null;

        bool EndsCell(int at)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            return at == text.Length || text[at] == delimiter || text[at] is '\n' or '\r';
        }
    }

    /// <summary>
    /// What stands equally often in most of the first lines, outside of quotation marks: a title above the table has none, and texts have
    /// commas here and there.
    /// </summary>
    private static char DelimiterOf(string text)
    {
        var lines = new List<int[]> { new int[Delimiters.Length] };
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (c is '\n' or '\r' && !quoted)
                lines.Add(new int[Delimiters.Length]);
            else if (!quoted && Array.IndexOf(Delimiters, c) is >= 0 and var which)
                lines[^1][which]++;
            if (lines.Count > LinesLookedAt)
                break;
        }

        return Delimiters.Select((delimiter, which) => (delimiter, which)).MaxBy(d => Score(d.which)).delimiter;

        int Score(int which) => lines.Select(counts => counts[which]).Where(count => count > 0).CountBy(count => count)
            .Select(same => same.Key * same.Value).DefaultIfEmpty().Max();
    }
}

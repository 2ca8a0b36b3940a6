using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ProjectPortal.Web.Files.Sheets;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.Files;

/// <summary>Whatever people type is no formula in anybody's spreadsheet, and comes back as it was typed.</summary>
public sealed class FormulaTextTests
{
    private const string Letters = "=+-@;,\t\r\n\"' ab1\uFF1D\uFF0B";

    [Fact]
    public void What_is_kept_from_being_a_formula_comes_back_as_it_was()
    {
        var random = new Random(206);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)])]);

            FormulaText.Undone(FormulaText.Neutral(typed)).ShouldBe(typed);
        }
    }

    /// <summary>As programs of either country part the same bytes.</summary>
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void No_cell_of_a_quoted_row_begins_a_formula(string separator)
    {
        var random = new Random(1213);
        for (var i = 0; i < 5_000; i++)
        {
            var typed = new string([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)])]);
            var line = $"\"x\",\"{FormulaText.Neutral(typed).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

            foreach (var cell in CellsOf(line, separator))
                IsFormula(cell).ShouldBeFalse($"{line} has the cell {cell}");
        }
    }

    [Fact]
    public void A_file_of_ours_is_read_as_it_was_written()
    {
        var (sheets, refusal) = SheetReader.Read(Encoding.UTF8.GetBytes("\"Name\",\"Phone\"\r\n\"a;'=1+1;\",\"'+975 2 000\"\r\n"));

        refusal.ShouldBeNull();
        sheets[0].Rows[1].Cells.Select(c => (c.Text, c.IsFormula)).ShouldBe([("a;=1+1;", false), ("+975 2 000", false)]);
    }

    /// <summary>Blanks and quotation marks before a sign do not keep every program from taking it for a beginning.</summary>
    private static bool IsFormula(string cell) => cell.TrimStart(' ', '"') is [var first, ..] && "=+-@\uFF1D\uFF0B".Contains(first);

    private static List<string> CellsOf(string line, string separator)
    {
        var cells = new List<string>();
        using var parser = new CsvParser(new StringReader(line), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
        });
        while (parser.Read())
            cells.AddRange(parser.Record ?? []);
        return cells;
    }
}

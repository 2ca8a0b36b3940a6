using ProjectPortal.Domain;

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>A cell as it was read: text as typed, numbers without local marks, days as yyyy-mm-dd.</summary>
/// <param name="IsError">It holds what a spreadsheet shows where it could not reckon: "#N/A".</param>
public sealed record SheetCell(string Text, bool IsFormula = false, bool IsError = false)
{
    public static readonly SheetCell Blank = new("");

    public string Text { get; } = Characters.Clean(Text);
}

/// <param name="Number">As the spreadsheet shows it, from 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>Whoever filled it in does not see it: filtered away, folded together or hidden by hand.</summary>
    public bool IsHidden { get; init; }

    public bool IsBlank => Cells.All(c => c.Text.Length == 0 && !c.IsFormula);

    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Blank;
}

/// <summary>The rows of one sheet that are not blank.</summary>
public sealed record SheetTable(IReadOnlyList<SheetRow> Rows)
{
    public const int MostRows = 1000;
    public const int MostColumns = 100;
    public const int LongestCell = 32_767;

    /// <summary>Of the file, in bytes: hundreds of rows are a tenth of this.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public string Name { get; init; } = "";

    /// <summary>Whoever filled it in does not see it, so its rows are not read.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Columns that nobody sees, from 0.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>Read from text, where a cell of several lines may be one that was never closed.</summary>
    public bool IsText { get; init; }

    /// <summary>Read as Windows-1252, because it was no UTF-8: the accents should be looked at.</summary>
    public bool WasGuessed { get; init; }
}

/// <summary>A file that is no table, or too much of one; its code is that of a refusal.</summary>
internal sealed class SheetRefusedException(string code, params object[] facts) : Exception(code)
{
    public Domain.Refusal Refusal { get; } = new(code, FileCheck.Field, facts);
}

namespace ProjectPortal.Web.Files.Sheets;

/// <summary>One column of a sheet that is written.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Choices">What a cell may hold, offered as a list; no commas in them, and 255 characters in all.</param>
/// <param name="Numbers">Between which whole numbers a cell must be.</param>
public sealed record XlsxColumn(string Title, int Width = 18, IReadOnlyList<string>? Choices = null, (int Least, int Most)? Numbers = null)
{
    /// <summary>"A", "B" … "AA", as people name columns.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <param name="Rows">The cells of each row: text, numbers, days, and moments (UTC).</param>
public sealed record XlsxSheet(string Name, IReadOnlyList<XlsxColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Says what is wrong where a cell is not what its column allows.</summary>
    public string Mistake { get; init; } = "";

    /// <summary>Up to which row the columns' choices are offered.</summary>
    public int LastRow { get; init; } = 500;
}

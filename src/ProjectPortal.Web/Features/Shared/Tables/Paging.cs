namespace ProjectPortal.Web.Features.Shared;

/// <summary>One page of a list that is read by key: the rows, and the key after which the next page begins.</summary>
public sealed record KeyPage<T>(IReadOnlyList<T> Rows, string? Next)
{
    public const int Size = 50;

    /// <summary>Rows were read one more than a page holds: the extra one only says that there is a next page.</summary>
    public static KeyPage<T> From(List<T> rows, Func<T, string> key) =>
        rows.Count > Size ? new KeyPage<T>(rows[..Size], key(rows[Size - 1])) : new KeyPage<T>(rows, null);

    /// <summary>All pages, one after the other, for a file that is read as the page is.</summary>
    public static async IAsyncEnumerable<T> AllAsync(Func<string?, Task<KeyPage<T>>> read)
    {
        string? after = null;
        do
        {
            var page = await read(after);
            foreach (var row in page.Rows)
                yield return row;
            after = page.Next;
        }
        while (after is not null);
    }
}

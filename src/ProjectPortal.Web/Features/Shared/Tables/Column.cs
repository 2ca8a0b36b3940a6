using ProjectPortal.Domain.People;
using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Where a column is: files hold more than a page has room for, and a page says some things shorter.</summary>
public enum ColumnPlace
{
    Everywhere,
    OnPage,
    InFile,
}

/// <summary>
/// One column of a list: what its head says, what a row has in it, who may see it, how the page shows it and how a file keeps it.
/// </summary>
/// <param name="heading">A key of the words.</param>
/// <param name="value">
/// Text, a number, an amount, a day, a moment (UTC), yes or no, or a wording or a value of an enumeration, which are said in the
/// reader's language. Null is a dash on the page and an empty cell in a file.
/// </param>
public sealed class Column<TRow>(string heading, Func<TRow, object?> value)
{
    public string Heading { get; } = heading;

    public Func<TRow, object?> Value { get; } = value;

    public ColumnPlace Place { get; init; }

    public Func<Actor, bool> SeenBy { get; init; } = _ => true;

    /// <summary>What the column says of people: a page shows it to who may see such data, a file holds it for who may take them.</summary>
    public DataKind? Kind { get; init; } = DataKind.Plain;

    /// <summary>What the page shows instead of the value: the same said shorter, or markup of its own.</summary>
    public Func<TRow, object?>? Shown { get; init; }

    /// <summary>The partial view that shows the cell, from what <see cref="Shown"/> gives or else from the row.</summary>
    public string? View { get; init; }

    /// <summary>The address that the cell leads to; null where it leads nowhere.</summary>
    public Func<TRow, string?>? Link { get; init; }

    /// <summary>The colour of the badge that the cell is; null where it is none.</summary>
    public Func<TRow, string?>? Tone { get; init; }

    /// <summary>A badge beside what the cell says: its text and its colour; null where there is none.</summary>
    public Func<TRow, (string Text, string Tone)?>? Note { get; init; }

    /// <summary>Numbers stand at the end of their column, below one another.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Days and codes are not broken into lines.</summary>
    public bool IsUnbroken { get; init; }

    /// <summary>Further classes of the cell.</summary>
    public string Css { get; init; } = "";

    /// <summary>What the foot of the table says below the column; a table has a foot where its first column has this.</summary>
    public object? Total { get; init; }

    /// <summary>Buttons and the like: the head is for screen readers only, and a phone shows no label beside the cell.</summary>
    public bool IsDeeds { get; init; }

    internal string? CssOf(bool isMissing)
    {
        var css = $"{(IsNumber ? "num" : "")} {(IsUnbroken ? "nowrap" : "")} {Css}".Trim();
        return isMissing ? $"{css} missing".Trim() : css.Length > 0 ? css : null;
    }

    internal bool IsOn(ColumnPlace place, Actor viewer) => (Place == ColumnPlace.Everywhere || Place == place) && SeenBy(viewer)
        && (place == ColumnPlace.InFile ? viewer.MayTake(Kind) : viewer.MaySee(Kind));
}

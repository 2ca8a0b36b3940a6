using ProjectPortal.Domain.Privacy;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Columns that say who somebody is, or what stands for it.</summary>
internal static class PersonColumn
{
    /// <summary>A name or what is as good as one, on the page and in files.</summary>
    public static Column<TRow> Name<TRow>(
        string heading, Func<TRow, object?> value, ColumnPlace place = ColumnPlace.Everywhere, Func<TRow, string?>? link = null) =>
        new(heading, value) { Place = place, Kind = DataKind.Identity, Link = link };

    /// <summary>
    /// What stands in a file for a name that its taker may not carry away: the number of the nomination, by which the portal alone
    /// tells whose row it is.
    /// </summary>
    public static Column<TRow> Number<TRow>(Func<TRow, int?> nomination) =>
        new("Shared.PersonNumber", r => nomination(r)) { Place = ColumnPlace.InFile, SeenBy = SeenBy.TakersWithoutNames };

    /// <summary>One thing that is said of a nominee: in files, for whom its kind of data is.</summary>
    /// <param name="property">Of <typeparamref name="TRecord"/>.</param>
    public static Column<TRow> Fact<TRecord, TRow>(string heading, string property, Func<TRow, object?> value) =>
        new(heading, value) { Place = ColumnPlace.InFile, Kind = DataKinds.Find<TRecord>(property) };
}

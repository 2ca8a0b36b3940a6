using System.Globalization;

namespace ProjectPortal.Web.Files;

/// <summary>What says, in the place itself, whose files are kept there.</summary>
/// <param name="Owner">The key of the database that knows them.</param>
/// <param name="Since">When the place was taken (UTC).</param>
public sealed record FolderMark(string Owner, DateTime Since)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Owner} {Since:O}\n");

    /// <summary>Null for what is no mark.</summary>
    public static FolderMark? Read(string text) =>
        text.Trim().Split(' ') is [{ Length: > 0 } owner, var since]
            && DateTime.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? new FolderMark(owner, at)
            : null;
}

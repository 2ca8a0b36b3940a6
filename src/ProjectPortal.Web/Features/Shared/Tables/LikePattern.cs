namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A text to look for, as a pattern of LIKE that both databases read alike. SQLite folds the case of ASCII letters
/// only, so any other letter matches whatever stands in its place: "économie" finds "Économie".
/// </summary>
public static class LikePattern
{
    public const string Escape = "\\";

    public static string Containing(string text) =>
        $"%{string.Concat(text.Select(c => c is '%' or '_' or '[' or '\\' ? $"\\{c}" : char.IsAscii(c) ? c.ToString() : "_"))}%";
}

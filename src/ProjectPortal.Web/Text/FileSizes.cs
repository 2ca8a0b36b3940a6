using System.Globalization;

namespace ProjectPortal.Web.Text;

/// <summary>"340 KB", "1.2 MB"; « 340 ko » in French.</summary>
public static class FileSizes
{
    public static string InWords(Words words, long bytes) =>
        bytes >= 1024 * 1024
            ? words["Documents.Megabytes", (bytes / (1024m * 1024)).ToString("0.#", CultureInfo.CurrentCulture)]
            : words["Documents.Kilobytes", Math.Max(1, (bytes + 512) / 1024).ToString(CultureInfo.CurrentCulture)];
}

using System.IO.Compression;

namespace ProjectPortal.Reports.Docx;

/// <summary>An archive without the hour at which it was made.</summary>
internal static class Archive
{
    /// <summary>The first moment that an archive can tell.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same parts, the list of contents first, as those expect who read only the beginning.</summary>
    public static byte[] Settled(byte[] package)
    {
        var settled = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml")
                .ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Never;
                using var content = part.Open();
                using var copy = entry.Open();
                content.CopyTo(copy);
            }
        }

        return settled.ToArray();
    }
}

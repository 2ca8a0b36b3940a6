using System.Globalization;

namespace ProjectPortal.Tests.Support;

/// <summary>Pages of a PDF as a camera sees them.</summary>
internal static class Pictures
{
    /// <summary>What every QR code of the file says, page by page, in the order in which they are found.</summary>
    public static IReadOnlyList<string> QrCodesOf(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("pages-");
        try
        {
            var file = Path.Combine(folder.FullName, "file.pdf");
            File.WriteAllBytes(file, pdf);
            Tool.Run("pdftoppm", "-r", "150", "-png", file, Path.Combine(folder.FullName, "page"));
            return [.. folder.GetFiles("page*.png").OrderBy(page => page.Name, StringComparer.Ordinal)
                .SelectMany(page => Tool.Run("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", page.FullName)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .Select(code => code.Trim())];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many pages a file has.</summary>
    public static int PagesOf(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            var line = Tool.Run("pdfinfo", file).Split('\n').Single(l => l.StartsWith("Pages:", StringComparison.Ordinal));
            return int.Parse(line["Pages:".Length..].Trim(), CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

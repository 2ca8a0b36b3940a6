using System.IO.Compression;
using System.Xml;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Files;

/// <summary>
/// An Office package (DOCX, XLSX): a real archive of a bearable size whose parts are what the list of contents says, without programs and
/// without anything fetched from elsewhere. Every part is read, up to a limit, and must be what the archive says of it.
/// </summary>
internal static class PackageCheck
{
    public const long MostInflated = 80 * 1024 * 1024;
    private const int MostEntries = 2000;
    private const int LongestName = 250;
    private const long MostXml = 8 * 1024 * 1024;

    /// <summary>For XML from strangers: no document type, nothing fetched, no endless text.</summary>
    public static XmlReaderSettings Xml(long most) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = most,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <param name="usualPart">The main part where the package does not say which it is; null where it has to.</param>
    /// <param name="mainType">What the list of contents must call it.</param>
    /// <param name="brokenCode">The refusal for what is no such package at all.</param>
    public static Refusal? WhyNot(byte[] content, string? usualPart, string mainType, string brokenCode)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return (WhyNotNames(package) ?? WhyNotSize(package)) is { } code ? No(code)
                : WhyNotContents(package, MainPart(package) ?? usualPart ?? "", mainType, brokenCode) is { } contents ? No(contents)
                : WhyNotRelations(package) is { } relations ? No(relations)
                : null;
        }
        catch (Exception failure)
            when (failure is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or OverflowException)
        {
            return No(brokenCode);
        }

        static Refusal No(string code) => new(code, FileCheck.Field);
    }

    private static string? WhyNotNames(ZipArchive package)
    {
        if (package.Entries.Count > MostEntries)
            return "FileBomb";

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in package.Entries.Select(e => e.FullName))
        {
            if (name.Length is 0 or > LongestName || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal)
                || name.Contains(':', StringComparison.Ordinal)
                || name.Any(char.IsControl) || name.Split('/').Any(part => part is ".." or ".") || !names.Add(name))
            {
                return "FilePackagePaths";
            }
        }

        return null;
    }

    private static string? WhyNotSize(ZipArchive package)
    {
        if (package.Entries.Sum(e => Math.Min(e.Length, MostInflated)) > MostInflated)
            return "FileBomb";

        var left = MostInflated;
        var buffer = new byte[64 * 1024];
        foreach (var entry in package.Entries)
        {
            var sum = default(Crc32);
            using var stream = entry.Open();
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                    return "FileBomb";
                sum.Append(buffer.AsSpan(0, read));
            }

            // No more than was declared is read; where there is more, the sum is not that of what was read.
            if (sum.Value != entry.Crc32)
                throw new InvalidDataException("A part is not what the archive says of it.");
        }

        return null;
    }

    /// <summary>The part that opens first has any name; the package's own relations say which it is.</summary>
    private static string? MainPart(ZipArchive package)
    {
        if (package.GetEntry("_rels/.rels") is not { } relations)
            return null;

        using var stream = relations.Open();
        using var xml = XmlReader.Create(stream, Xml(MostXml));
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element
                && xml.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                return xml.GetAttribute("Target")?.TrimStart('/');
        }

        return null;
    }

    private static string? WhyNotContents(ZipArchive package, string mainPart, string mainType, string brokenCode)
    {
        if (package.Entries.Any(e => IsProgram(e.FullName)))
            return "FileMacros";
        if (package.GetEntry("[Content_Types].xml") is not { } list || package.GetEntry(mainPart) is null)
            return brokenCode;

        var (isMain, isMainByEnding) = ((bool?)null, false);
        using var stream = list.Open();
        using var xml = XmlReader.Create(stream, Xml(MostXml));
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
                continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
                || type.Contains("activeX", StringComparison.OrdinalIgnoreCase))
                return "FileMacros";
            if (xml.GetAttribute("PartName") is { } part
                && string.Equals(part.TrimStart('/'), mainPart, StringComparison.OrdinalIgnoreCase))
                isMain = string.Equals(type, mainType, StringComparison.OrdinalIgnoreCase);
            else if (xml.GetAttribute("Extension") is { } ending && mainPart.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase))
                isMainByEnding = string.Equals(type, mainType, StringComparison.OrdinalIgnoreCase);
        }

        return isMain ?? isMainByEnding ? null : brokenCode;
    }

    private static bool IsProgram(string name)
    {
        var file = name.Split('/')[^1];
        return file.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
            || file.StartsWith("vbaData", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                || file.StartsWith("oleObject", StringComparison.OrdinalIgnoreCase)
            || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A link that a reader may follow is fine; what the program itself would fetch while opening is not.</summary>
    private static string? WhyNotRelations(ZipArchive package)
    {
        foreach (var relations in package.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var stream = relations.Open();
            using var xml = XmlReader.Create(stream, Xml(MostXml));
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship")
                    continue;

                var type = xml.GetAttribute("Type") ?? "";
                if (type.EndsWith("/vbaProject", StringComparison.OrdinalIgnoreCase)
                    || type.EndsWith("/oleObject", StringComparison.OrdinalIgnoreCase))
                    return "FileMacros";
                if (string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                    && !IsHarmless(type, xml.GetAttribute("Target") ?? ""))
                    return "FileRemote";
            }
        }

        return null;
    }

    /// <summary>Word notes the template on the writer's own disk that a letter was begun from; nobody else's program finds it.</summary>
    private static bool IsHarmless(string type, string target) =>
        type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase)
        || (type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase)
            && target.StartsWith("file:///", StringComparison.OrdinalIgnoreCase)
            && target.Length > 10 && char.IsAsciiLetter(target[8]) && target[9] == ':' && target[10] is '\\' or '/');
}

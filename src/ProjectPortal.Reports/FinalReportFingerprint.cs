using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Markdig;
using QRCoder;

namespace ProjectPortal.Reports;

/// <summary>
/// Tells whether a file of the report that somebody has is still the one that would be made now, without making it. It is taken
/// from the facts themselves and from the build that words and sets them: what cannot change it cannot change the file either.
/// </summary>
public static class FinalReportFingerprint
{
    /// <summary>Parts of a finding are pairs, which have fields and no properties.</summary>
    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    private static readonly string Build = string.Join(' ',
    [
        IdOf(typeof(object)), IdOf(typeof(FinalReport)), IdOf(typeof(MarkdownPipeline)), IdOf(typeof(QRCodeGenerator)),
        IdOf(typeof(HarfBuzzSharp.Font)), IdOf(typeof(WordprocessingDocument)), IdOf(typeof(OpenXmlElement)),
        typeof(FinalReport).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo("fr")).ManifestModule.ModuleVersionId.ToString("N"),
    ]);

    /// <summary>64 hexadecimal digits.</summary>
    /// <param name="edition">Where the report stands, where the file says so.</param>
    public static string Compute(FinalReport facts, string language, EditionFacts? edition = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Build} {language} "));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(facts, Whole));
        if (edition is not null)
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(edition, Whole));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string IdOf(Type type) => type.Module.ModuleVersionId.ToString("N");
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProjectPortal.Reports;

/// <summary>
/// The facts of a report as they are kept when it is cleared: all of them and all text, in every language. What is kept once is read
/// by every later build; a change that an older text cannot follow needs a new version here, and a reader for the old one.
/// </summary>
public static class KeptFacts
{
    /// <summary>How <see cref="Write"/> writes.</summary>
    public const int Version = 1;

    /// <summary>Parts of a finding are pairs, which have fields and no properties. What follows from the rest is not kept.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(FinalReport facts) => JsonSerializer.Serialize(facts, Json);

    /// <exception cref="NotSupportedException">No reader knows the version: the text is of a later build.</exception>
    public static FinalReport Read(string kept, int version) => version == Version
        ? JsonSerializer.Deserialize<FinalReport>(kept, Json) ?? throw new JsonException("The kept facts are empty.")
        : throw new NotSupportedException(FormattableString.Invariant($"Facts of version {version} were kept by a later build."));

    /// <summary>64 hexadecimal digits that tell whether a kept text or file is what it was.</summary>
    public static string Hash(string kept) => Hash(Encoding.UTF8.GetBytes(kept));

    /// <inheritdoc cref="Hash(string)"/>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

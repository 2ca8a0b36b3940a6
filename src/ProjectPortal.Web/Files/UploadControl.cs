using System.Security.Cryptography;

namespace ProjectPortal.Web.Files;

/// <summary>
/// What a form needs to send one file; shown by <c>_UploadControl</c> within a form of <c>multipart/form-data</c> with <c>data-upload</c>.
/// </summary>
/// <param name="Id">Tells the controls of a page apart.</param>
/// <param name="PartsAddress">Where a browser with scripts sends the file piece by piece; null where it is sent whole.</param>
public sealed record UploadControl(string Id, string Label, string? PartsAddress)
{
    public string? Error { get; init; }

    /// <summary>What may be chosen; the content decides in the end.</summary>
    public string Accept { get; init; } = MediaTypes.Accept;

    /// <summary>Says what may be sent, where that is not a document.</summary>
    public string? Hint { get; init; }

    /// <summary>Made anew with each page, so that one press of the button sent twice is one upload.</summary>
    public string ClientKey { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ProjectPortal.Web.Files;

/// <summary>
/// A file that was sent and is shown before anything of it is taken in: the token says which, to whom and for what, and nobody can make
/// one. The content is in the file store, which sweeps what no document needs.
/// </summary>
/// <param name="Key">Of this sending: what it brings is taken in once.</param>
/// <param name="FileKey">Of the content in the file store.</param>
/// <param name="Sha256">Of the content, as 64 hexadecimal digits.</param>
/// <param name="FileName">As its sender called it.</param>
/// <param name="For">What it was sent for: a token for one thing is none for another.</param>
/// <param name="UserId">Who sent it.</param>
/// <param name="Until">When it grows too old (UTC).</param>
public sealed record HeldFile(
    string Key, string FileKey, string Sha256, string FileName, string For, int UserId, DateTime Until)
{
    /// <summary>Characters of a key.</summary>
    public const int KeyLength = 32;

    public static readonly TimeSpan Lifespan = TimeSpan.FromHours(8);

    /// <summary>Stores a content and remembers it.</summary>
    /// <exception cref="FilesAwayException">The store is full or away.</exception>
    public static async Task<HeldFile> HoldAsync(
        IFileStore store, byte[] content, string fileName, string purpose, int userId, DateTime now, CancellationToken cancellationToken) =>
        new(RandomNumberGenerator.GetHexString(KeyLength, lowercase: true),
            await store.SaveAsync(new MemoryStream(content, writable: false), cancellationToken), HashOf(content),
            FileNames.Clean(fileName), purpose, userId, now + Lifespan);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this));

    /// <summary>Null for what is no token, too old, another person's or for something else.</summary>
    public static HeldFile? Open(IDataProtectionProvider protection, string? token, string purpose, int userId, DateTime now)
    {
        try
        {
            var opened = JsonSerializer.Deserialize<HeldFile>(Protector(protection).Unprotect(token ?? ""));
            return opened?.Until < now || opened?.For != purpose || opened.UserId != userId ? null : opened;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The same bytes as were sent; null where they are gone.</summary>
    public async Task<byte[]?> ReadAsync(IFileStore store, CancellationToken cancellationToken)
    {
        await using var stream = await store.OpenAsync(FileKey, cancellationToken);
        if (stream is null)
            return null;

        var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellationToken);
        return HashOf(content.ToArray()) == Sha256 ? content.ToArray() : null;
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("ProjectPortal.HeldFile");
}

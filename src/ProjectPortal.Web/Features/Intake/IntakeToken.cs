using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace ProjectPortal.Web.Features.Intake;

/// <summary>A file that was sent and shown: the token says which, to whom and for which event, and nobody can make one.</summary>
/// <param name="Key">Of the intake: it is taken in once.</param>
/// <param name="FileKey">Of the content in the file store, which sweeps it after a day or two.</param>
/// <param name="Until">When it grows too old (UTC).</param>
public sealed record IntakeToken(string Key, string FileKey, string Sha256, string FileName, int EventId, int UserId, DateTime Until)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromHours(8);

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this));

    public static IntakeToken? Open(IDataProtectionProvider protection, string? token, DateTime now)
    {
        try
        {
            var opened = JsonSerializer.Deserialize<IntakeToken>(Protector(protection).Unprotect(token ?? ""));
            return opened?.Until < now ? null : opened;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("ProjectPortal.Intake");
}

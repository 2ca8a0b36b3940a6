using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ProjectPortal.Web.Security;

/// <summary>
/// A browser that signed in to an account once is known again: whoever tries that account's passwords from elsewhere does not keep it
/// waiting. It opens nothing by itself.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Cookie = "portal-device";
    private const char Between = '\n';

    /// <summary>Focal points come a few times a year.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromDays(400);

    private readonly IDataProtector _seal = protection.CreateProtector("ProjectPortal.KnownDevices");

    /// <summary>The device's number; null where it never signed in to the account.</summary>
    public string? Find(HttpContext http, string account) =>
        Read(http) is { } device && device.Account == Hash(account) ? device.Number : null;

    public void Remember(HttpContext http, string account) => http.Response.Cookies.Append(
        Cookie,
        _seal.Protect($"{Hash(account)}{Between}{Find(http, account) ?? RandomNumberGenerator.GetHexString(32)}"),
        new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/account",
            MaxAge = Stands,
            IsEssential = true,
        });

    private (string Account, string Number)? Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var sealedDevice))
            return null;

        try
        {
            var parts = _seal.Unprotect(sealedDevice).Split(Between);
            return (parts[0], parts[1]);
        }
        catch (CryptographicException)
        {
            // Made up, or sealed by a key that is gone: a device like any other.
            return null;
        }
    }

    private static string Hash(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)));
}

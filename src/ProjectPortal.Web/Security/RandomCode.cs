using System.Security.Cryptography;
using ProjectPortal.Domain.Participation;

namespace ProjectPortal.Web.Security;

/// <summary>Draws the codes of badges and certificates: nobody can guess one.</summary>
internal static class RandomCode
{
    public static string Draw() => RandomNumberGenerator.GetString(ReadableCode.Alphabet, ReadableCode.Length);
}

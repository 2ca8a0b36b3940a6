using Microsoft.AspNetCore.Identity;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Security;

/// <summary>Accounts are told apart by the same rule of addresses as everything else.</summary>
internal sealed class AddressNormalizer : ILookupNormalizer
{
    public string? NormalizeEmail(string? email) => email is null ? null : MailAddress.KeyOf(email) ?? "";

    /// <summary>Who signs in does so by address.</summary>
    public string? NormalizeName(string? name) => NormalizeEmail(name);
}

using System.Text;
using Microsoft.AspNetCore.Identity;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Security;

/// <summary>What accounts are found by: composed and without case, whatever somebody typed.</summary>
internal sealed class LookupKeys : ILookupNormalizer
{
    public string? NormalizeName(string? name) =>
        name is null ? null : Characters.Normalize(name, NormalizationForm.FormC).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}

using ProjectPortal.Domain;

namespace ProjectPortal.Web.Features.Money;

/// <summary>A class as tables name it: "602 Other staff costs".</summary>
internal static class ClassCell
{
    public static Wording From(string code, Wording name) => new($"{code} {name.En}", name.Fr.Length > 0 ? $"{code} {name.Fr}" : "");
}

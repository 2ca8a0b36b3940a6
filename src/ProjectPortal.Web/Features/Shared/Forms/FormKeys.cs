using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Every form carries a key, made with its page. With who sends it, where to and all that it says it makes the mark of one
/// deed (<see cref="FormDeed"/>): who goes back and types something else means something else.
/// </summary>
internal static class FormKeys
{
    public const string Field = "__Form";

    private const string Item = "portal:form-key";
    private const int Bytes = 16;

    /// <summary>The key of the forms on the page of this request.</summary>
    public static string For(HttpContext context) =>
        (string)(context.Items[Item] ??= RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true));

    /// <summary>The page of this request shows the form once more that it sent: it stays the same form.</summary>
    public static async Task KeepAsync(HttpContext context)
    {
        if (await SentAsync(context.Request) is { } key)
            context.Items[Item] = key;
    }

    /// <summary>The mark of what this request sends; null where it is no form that somebody filled in.</summary>
    public static async Task<string?> MarkAsync(HttpContext context)
    {
        var request = context.Request;
        if (!KeptForms.IsTyped(request) || await SentAsync(request) is not { } key)
            return null;

        var form = await request.ReadFormAsync(context.RequestAborted);
        var said = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal)
            .SelectMany(f => f.Value.Select(v => $"{f.Key}={v}"));
        // A browser that sends the field anew may write its lines' ends anew.
        var person = KeptForms.PersonIn(context)?.ToString(CultureInfo.InvariantCulture);
        var all = string.Join('\0', [key, person, request.Path + request.QueryString, .. said]).ReplaceLineEndings("\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private static async Task<string?> SentAsync(HttpRequest request) =>
        request.HasFormContentType
            && (await request.ReadFormAsync(request.HttpContext.RequestAborted))[Field] is [{ Length: 2 * Bytes } key]
            ? key
            : null;
}

using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace ProjectPortal.Web.Security;

/// <summary>What somebody typed into a form that could not be taken because the session behind it was over.</summary>
/// <param name="Person">Whose form it was.</param>
/// <param name="Page">The page that the form was on.</param>
public sealed record KeptForm(int Person, string Page, Dictionary<string, string[]> Fields)
{
    private static readonly HashSet<string> Mechanical =
        ["deed", "Seen", "Page", "Save", "Draft", "Version", "version", "draft", "from", "Back"];

    /// <summary>Shown beside what the same form says as it was kept, since two pages kept it.</summary>
    [JsonIgnore]
    public bool IsCompared { get; init; }

    /// <summary>What a person would know again: not what the page itself put into the form.</summary>
    [JsonIgnore]
    public IEnumerable<string> Typed =>
        Fields.Where(f => !Mechanical.Contains(f.Key[(f.Key.LastIndexOf('.') + 1)..])).SelectMany(f => f.Value).Where(v => v.Length > 0);
}

/// <summary>
/// A form that was sent after its session ended loses nothing: what was typed goes sealed through the sign-in page, and
/// whoever typed it finds the form filled again. Nothing is done by it: the person still has to press the button.
/// Passwords and files are never kept.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>Every form says whose it is; see <see cref="FormOwner"/>.</summary>
    public const string OwnerField = "__Owner";

    private const int Longest = 400_000;
    private const string SealedItem = "portal:kept-sealed";
    private const string ShownItem = "portal:kept-shown";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("KeptForms").ToTimeLimitedDataProtector();

    /// <summary>What the sign-in page carries along in this request.</summary>
    public static string? SealedIn(HttpContext context) => context.Items[SealedItem] as string;

    /// <summary>What the page of this request is to be filled with.</summary>
    public static KeptForm? ShownIn(HttpContext context) => context.Items[ShownItem] as KeptForm;

    /// <summary>Answers with the page of the form, filled again.</summary>
    public static void Show(HttpContext context, KeptForm form) => context.Items[ShownItem] = form;

    /// <summary>What was sealed, if it is not too old and belongs to this person.</summary>
    public KeptForm? Open(string? sealedForm, int person)
    {
        if (string.IsNullOrEmpty(sealedForm))
            return null;

        try
        {
            return JsonSerializer.Deserialize(_seal.Unprotect(sealedForm), KeptJson.Default.KeptForm) is { } form && form.Person == person
                ? form : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>
    /// The session is over: a form is kept and the sign-in page shown in its place; anything else goes to sign in as usual.
    /// </summary>
    public async Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await ReadAsync(context.HttpContext) is { } form)
        {
            context.HttpContext.Items[SealedItem] = _seal.Protect(JsonSerializer.Serialize(form, KeptJson.Default.KeptForm), Lifetime);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (IsScript(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }
    }

    /// <summary>The form that a request sends, if it is one of the portal's own, from its own pages, and no secret is in it.</summary>
    public static async Task<KeptForm?> ReadAsync(HttpContext context) =>
        PageOf(context.Request) is { } page && await FieldsAsync(context) is { } fields
        && int.TryParse(context.Request.Form[OwnerField], CultureInfo.InvariantCulture, out var person)
            ? new KeptForm(person, page, fields)
            : null;

    /// <summary>What a form says, without its secrets and what the portal itself put in; null where it cannot be kept.</summary>
    public static async Task<Dictionary<string, string[]>?> FieldsAsync(HttpContext context)
    {
        if (!IsTyped(context.Request) || context.Request.ContentLength is null or > Longest)
            return null;

        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        return sent.Where(f => !IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray());
    }

    /// <summary>True where somebody typed and pressed a button: no script, no file, nothing about signing in.</summary>
    public static bool IsTyped(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && !IsScript(request) && IsForm(request);

    /// <summary>True for a form without files, about anything but signing in.</summary>
    public static bool IsForm(HttpRequest request) =>
        !request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
        && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    public static int? PersonIn(HttpContext context) =>
        int.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    public static bool IsScript(HttpRequest request) => request.Headers.XRequestedWith == "XMLHttpRequest";

    public static bool IsSecret(string field) =>
        field.StartsWith("__", StringComparison.Ordinal) || field.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>The page that sent the form. Another site's page is none: nobody may put words into somebody's form from outside.</summary>
    private static string? PageOf(HttpRequest request)
    {
        var home = $"{request.Scheme}://{request.Host}";
        return request.Headers.Origin == home && Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && page.GetLeftPart(UriPartial.Authority) == home
            ? page.PathAndQuery
            : null;
    }
}

[JsonSerializable(typeof(KeptForm))]
internal sealed partial class KeptJson : JsonSerializerContext;

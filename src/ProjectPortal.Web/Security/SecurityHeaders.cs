namespace ProjectPortal.Web.Security;

/// <summary>Headers that every answer carries. There is no inline script or style anywhere, so none is allowed.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    private const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /// <summary>On a page that reads badges the portal itself may ask for the camera; nobody else may.</summary>
    public static void AllowCamera(HttpResponse response) =>
        response.Headers["Permissions-Policy"] = PermissionsPolicy.Replace("camera=()", "camera=(self)", StringComparison.Ordinal);

    /// <summary>Written when an answer leaves: whoever empties it before, to say something else, takes nothing away.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context.Response.Headers);
        return next(context);
    });

    private static Task Write(object answer)
    {
        var headers = (IHeaderDictionary)answer;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.TryAdd("Permissions-Policy", PermissionsPolicy);
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        return Task.CompletedTask;
    }
}

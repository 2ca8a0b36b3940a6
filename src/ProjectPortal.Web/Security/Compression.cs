using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace ProjectPortal.Web.Security;

/// <summary>
/// Compresses pages and lists, but behind TLS only what the browser itself says no other site asked for. The length of a
/// compressed page tells who can watch the line, and make the browser ask, what else is on the page (BREACH): decision 12.
/// </summary>
internal static class Compression
{
    private const string AskedBy = "Sec-Fetch-Site";

    public static void AddPortalCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // Whether TLS forbids it is decided for each request, below.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UsePortalCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => !context.Request.IsHttps || IsOwn(context.Request), pages => pages.UseResponseCompression());

    /// <summary>
    /// A page of the portal asked, or the person typed the address. Every other site is another one here, also a sister in the same
    /// domain. A browser that does not say it is answered without compression.
    /// </summary>
    private static bool IsOwn(HttpRequest request) => request.Headers[AskedBy].ToString() is "same-origin" or "none";
}

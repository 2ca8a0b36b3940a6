using System.Globalization;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Security;

/// <summary>
/// In Production every cookie goes over TLS alone, unless <c>Cookies:Secure</c> says otherwise: for a portal that is tried on one
/// machine. Such a cookie never comes back over a plain line, so who comes by one is told so and not shown a form that cannot work.
/// </summary>
internal static class SecureLine
{
    private const string Sentence = "Errors.SecureLineOnly";

    public static CookieSecurePolicy CookiePolicy(IConfiguration configuration, IHostEnvironment environment) =>
        IsAsked(configuration, environment) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public static void UseSecureLine(this WebApplication app)
    {
        if (!IsAsked(app.Configuration, app.Environment))
            return;

        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync(string.Join(
                "\n\n", Languages.All.Select(l => Words.Find(Sentence, CultureInfo.GetCultureInfo(l)))));
        });
    }

    private static bool IsAsked(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue("Cookies:Secure", environment.IsProduction());
}

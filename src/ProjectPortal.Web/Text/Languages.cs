using Microsoft.AspNetCore.Localization;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Text;

/// <summary>The language of a request: the person's profile, then what was chosen here, then the browser's wish.</summary>
internal static class Languages
{
    public const string Cookie = "portal-language";

    public static readonly string[] All = ["en", "fr"];

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app)
    {
        var options = new RequestLocalizationOptions()
            .AddSupportedCultures("en-GB", "fr-FR")
            .AddSupportedUICultures("en", "fr");
        options.DefaultRequestCulture = new RequestCulture("en-GB", "en");
        options.RequestCultureProviders = [new CustomRequestCultureProvider(Choose)];
        return app.UseRequestLocalization(options);
    }

    private static Task<ProviderCultureResult?> Choose(HttpContext context)
    {
        var language = context.User.Identity?.IsAuthenticated == true ? PortalClaims.LanguageOf(context.User) : null;
        language ??= context.Request.Cookies[Cookie];
        if (!All.Contains(language))
        {
            language = context.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(l => l.Quality ?? 1)
                .Select(l => l.Value.Value?.Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(l => All.Contains(l)) ?? "en";
        }

        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language == "fr" ? "fr-FR" : "en-GB", language!));
    }
}

using Microsoft.AspNetCore.Http.Features;

namespace ProjectPortal.Web.Security;

internal static class KeptFormPages
{
    private const string SignInPath = "/account/sign-in";

    /// <summary>Answers a form that came too late with another page: the sign-in page that carries it, or its own page, filled.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.HasStarted)
            return;

        if (KeptForms.ShownIn(context) is { } shown)
        {
            await ShowAsync(shown.Page);
            // A page that cannot be asked for: the way home then shows what was typed by itself.
            if (!context.Response.HasStarted
                && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
                await ShowAsync("/");
        }
        else if (KeptForms.SealedIn(context) is not null && context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            await ShowAsync(SignInPath, StatusCodes.Status401Unauthorized);
        }

        async Task ShowAsync(string page, int status = StatusCodes.Status200OK)
        {
            var query = page.IndexOf('?', StringComparison.Ordinal);
            context.Request.Method = HttpMethods.Get;
            context.Request.Path = query < 0 ? page : page[..query];
            context.Request.QueryString = query < 0 ? default : new QueryString(page[query..]);
            context.SetEndpoint(null);
            context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
            context.Response.StatusCode = status;
            await next(context);
        }
    });
}

using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Addresses that people type or read aloud: "/projects/ROA-206" is "/projects/roa-206" on every database. A page is shown at its one
/// address; what is sent is taken at either.
/// </summary>
internal static class CanonicalAddresses
{
    /// <summary>Parts of paths and of queries that name records by slugs.</summary>
    private static readonly string[] Slugs = ["project", "slug", "event"];

    private const string Country = "country";

    /// <summary>After the route is known, and before anything is looked for by it.</summary>
    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var (path, query) = (PathOf(http), isRead ? QueryOf(http.Request.Query) : null);
        if (!isRead || (path is null && query is null))
            return next(http);

        http.Response.Redirect(
            http.Request.PathBase + (path ?? http.Request.Path.ToUriComponent()) + (query ?? http.Request.QueryString),
            permanent: true);
        return Task.CompletedTask;
    });

    /// <summary>Gives the route its canonical values; the path that has them, where that is another one.</summary>
    private static string? PathOf(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern: { } pattern })
            return null;

        var (parts, moved) = (http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries), false);
        for (var i = 0; i < Math.Min(parts.Length, pattern.PathSegments.Count); i++)
        {
            if (pattern.PathSegments[i].Parts.OfType<RoutePatternParameterPart>().FirstOrDefault() is not { } part
                || !Slugs.Contains(part.Name) || http.Request.RouteValues[part.Name] is not string typed
                || Slug.Meant(typed) is not { } meant || meant == typed)
                continue;

            http.Request.RouteValues[part.Name] = meant;
            parts[i] = parts[i].Replace(typed, meant, StringComparison.Ordinal);
            moved = true;
        }

        return moved ? new PathString("/" + string.Join('/', parts)).ToUriComponent() : null;
    }

    private static QueryString? QueryOf(IQueryCollection typed)
    {
        var moved = false;
        var query = new QueryBuilder();
        foreach (var (name, values) in typed)
        {
            foreach (var value in values.Select(v => v ?? ""))
            {
                var meant = Slugs.Contains(name) ? Slug.Meant(value) ?? value
                    : name == Country && value.Length == 2 ? value.ToUpperInvariant() : value;
                moved |= meant != value;
                query.Add(name, meant);
            }
        }

        return moved ? query.ToQueryString() : null;
    }
}

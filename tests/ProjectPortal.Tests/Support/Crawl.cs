using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ProjectPortal.Tests.Support;

/// <summary>
/// Somebody who opens every kind of page that is to be found: links are followed from page to page, and of each route a few are opened.
/// </summary>
internal sealed class Crawl(PortalHost host, int ofEachRoute = 2, List<string>? failures = null)
{
    private static readonly string[] Files = [".csv", ".xlsx", ".pdf", ".ics", ".zip"];

    private readonly List<(string Pattern, string[] Segments)> _routes =
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct()
            .Select(p => (p, p.Split('/'))).OrderByDescending(r => r.Item2.Count(s => !s.Contains('{', StringComparison.Ordinal)))];

    /// <summary>What failed: who asked for what, and the portal's own word on it.</summary>
    public List<string> Failures { get; } = failures ?? [];

    /// <summary>The route that an address belongs to, or the address where there is none.</summary>
    public string RouteOf(string path)
    {
        var segments = path.Split('?', '#')[0].Trim('/').Split('/');
        return _routes.Find(r => r.Segments.Length == segments.Length && r.Segments.Zip(segments).All(s => Fits(s.First, s.Second))).Pattern
            ?? path;
    }

    /// <summary>Opens what can be reached from some addresses; the pages.</summary>
    public async Task<List<Page>> FromAsync(Browser browser, string who, params string[] starts)
    {
        var (pages, seen, counts) = (new List<Page>(), new HashSet<string>(starts), new Dictionary<string, int>());
        var waiting = new Queue<string>(starts);
        while (waiting.TryDequeue(out var path))
        {
            var route = RouteOf(path);
            if (counts.GetValueOrDefault(route) >= ofEachRoute)
                continue;

            counts[route] = counts.GetValueOrDefault(route) + 1;
            if (await OpenAsync(browser, who, path) is not { } page)
                continue;

            pages.Add(page);
            foreach (var link in page.Document.QuerySelectorAll("a[href]"))
            {
                var to = link.GetAttribute("href")!.Split('#')[0];
                if (to.StartsWith('/') && seen.Add(to))
                    waiting.Enqueue(to);
                else if (to.StartsWith('?') && seen.Add(to = page.Resolve(to)))
                    waiting.Enqueue(to);
            }
        }

        return pages;
    }

    /// <summary>Notes an answer that says that the portal failed.</summary>
    public void Judge(string who, string what, System.Net.HttpStatusCode status)
    {
        if ((int)status < 500)
            return;

        var said = host.Log.Failures;
        Failures.Add($"{who} {what}: {(int)status}\n{(said.Length > 3000 ? said[..3000] : said)}");
    }

    private async Task<Page?> OpenAsync(Browser browser, string who, string path)
    {
        if (Array.Exists(Files, f => path.Split('?')[0].EndsWith(f, StringComparison.Ordinal)))
        {
            using var file = await browser.AskAsync(path);
            await file.Content.ReadAsByteArrayAsync();
            Judge(who, $"GET {path}", file.StatusCode);
            return null;
        }

        var page = await browser.GetAsync(path);
        Judge(who, $"GET {path}", page.Status);
        return page;
    }

    private static bool Fits(string pattern, string segment) =>
        pattern.Contains('{', StringComparison.Ordinal)
            ? !pattern.Contains(":int", StringComparison.Ordinal) || int.TryParse(segment, out _)
            : string.Equals(pattern, segment, StringComparison.OrdinalIgnoreCase);
}

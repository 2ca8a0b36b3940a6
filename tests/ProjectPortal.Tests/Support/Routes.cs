using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ProjectPortal.Tests.Support;

/// <summary>The addresses that the portal answers to with a method, by their patterns.</summary>
public sealed class Routes(PortalHost host, string method = "GET")
{
    private readonly List<(string Pattern, Regex Address, decimal Order)> _pages = Pages(host, method);

    public IEnumerable<string> Patterns => _pages.Select(p => p.Pattern).Distinct();

    /// <summary>The pattern that an address belongs to; null where it is none of the portal.</summary>
    public string? PatternOf(string path) =>
        _pages.Where(p => p.Address.IsMatch(path)).OrderBy(p => p.Order).Select(p => p.Pattern).FirstOrDefault();

    private static List<(string Pattern, Regex Address, decimal Order)> Pages(PortalHost host, string method) =>
    [
        .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
               && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true
           let pattern = endpoint.RoutePattern.RawText!.Trim('/')
           select (pattern, new Regex("^/" + Regex.Replace(Regex.Escape(pattern), @"\\\{[^}]*\}", "[^/]+") + "/?$",
               RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), endpoint.RoutePattern.InboundPrecedence),
    ];
}

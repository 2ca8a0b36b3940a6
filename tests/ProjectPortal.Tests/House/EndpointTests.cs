using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Errors;
using ProjectPortal.Web.Features.Shared;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests.House;

/// <summary>Every address says who may come, and every deed asks for the form's token.</summary>
public class EndpointTests
{
    [Fact]
    public async Task Every_address_names_a_policy_or_says_that_anybody_may_come()
    {
        await using var host = await PortalHost.StartAsync();
        foreach (var endpoint in Endpoints(host))
            SaysWhoMayCome(endpoint.Metadata).ShouldBeTrue($"{endpoint.DisplayName} says neither a policy nor AllowAnonymous");
    }

    [Fact]
    public async Task Every_policy_that_is_named_exists()
    {
        await using var host = await PortalHost.StartAsync();
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var named = Endpoints(host).SelectMany(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(a => a.Policy).OfType<string>()
            .Distinct().ToList();

        named.ShouldNotBeEmpty();
        foreach (var name in named)
            (await policies.GetPolicyAsync(name)).ShouldNotBeNull(name);
    }

    [Fact]
    public async Task What_can_be_got_can_be_asked_for_its_head()
    {
        await using var host = await PortalHost.StartAsync();
        Actions(host).Where(a => a.Methods.Contains("GET") && !a.Methods.Contains("HEAD")).Select(a => a.Action.DisplayName)
            .ShouldBeEmpty();

        var staff = await host.SignedInAsync(TestAccounts.Staff);
        foreach (var path in new[] { "/", "/projects", "/projects.csv", "/health/ready", "/nowhere" })
        {
            using var got = await staff.AskAsync(path);
            using var head = await staff.AskAsync(new HttpRequestMessage(HttpMethod.Head, path));
            (head.StatusCode, head.Content.Headers.ContentType).ShouldBe((got.StatusCode, got.Content.Headers.ContentType), path);
        }
    }

    /// <summary>Who comes must satisfy all that are named: one that lets in whom another keeps out would say what is not so.</summary>
    [Fact]
    public async Task Of_two_policies_the_nearer_one_is_the_stricter()
    {
        await using var host = await PortalHost.StartAsync();
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var endpoint in Endpoints(host))
        {
            var admitted = new List<IReadOnlyList<string>>();
            foreach (var named in endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>())
            {
                var roles = (await policies.GetPolicyAsync(named))!.Requirements.OfType<RolesAuthorizationRequirement>().ToList();
                if (roles.Count > 0)
                    admitted.Add([.. roles.SelectMany(r => r.AllowedRoles)]);
            }

            foreach (var (farther, nearer) in admitted.Zip(admitted.Skip(1)))
                nearer.Except(farther).ShouldBeEmpty(endpoint.DisplayName);
        }
    }

    [Fact]
    public async Task Every_deed_asks_for_the_token_of_its_form()
    {
        await using var host = await PortalHost.StartAsync();
        var deeds = Actions(host)
            .Where(a => a.Action.ControllerTypeInfo != typeof(ErrorController) && a.Methods.Except(["GET", "HEAD"]).Any()).ToList();

        deeds.ShouldNotBeEmpty();
        deeds.Where(d => !d.Action.FilterDescriptors.Any(f => f.Filter is AutoValidateAntiforgeryTokenAttribute)
            || d.Action.FilterDescriptors.Any(f => f.Filter is IgnoreAntiforgeryTokenAttribute))
            .Select(d => d.Action.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_deed_is_whole_done_again_where_it_lost_and_done_once()
    {
        await using var host = await PortalHost.StartAsync();
        var deeds = Actions(host).Where(a => a.Action.ControllerTypeInfo != typeof(ErrorController) && a.Methods.Contains("POST")).ToList();

        deeds.Count.ShouldBeGreaterThan(100);
        deeds.Where(d => !typeof(PortalController).IsAssignableFrom(d.Action.ControllerTypeInfo)
            || !d.Action.FilterDescriptors.Any(
            f => f.Filter is TypeFilterAttribute { ImplementationType: var type } && type == typeof(DeedFilter)))
            .Select(d => d.Action.DisplayName).ShouldBeEmpty();
    }

    /// <summary>An action without a method answers to all of them, so a link could do its deed.</summary>
    [Fact]
    public async Task Every_action_says_its_method()
    {
        await using var host = await PortalHost.StartAsync();

        Actions(host).Where(a => a.Methods.Count == 0).Select(a => a.Action.ControllerTypeInfo.AsType()).Distinct()
            .ShouldBe([typeof(ErrorController)]);
    }

    [Fact]
    public void Every_controller_is_a_noun_that_derives_from_the_portals_own()
    {
        var controllers = typeof(PortalController).Assembly.GetTypes()
            .Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract && t != typeof(ErrorController)).ToList();

        controllers.ShouldNotBeEmpty();
        controllers.Where(c => !typeof(PortalController).IsAssignableFrom(c) || !c.Name.EndsWith("Controller", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_says_nothing_would_be_noticed()
    {
        SaysWhoMayCome(new Microsoft.AspNetCore.Http.EndpointMetadataCollection(new AuthorizeAttribute())).ShouldBeFalse();
        SaysWhoMayCome(new Microsoft.AspNetCore.Http.EndpointMetadataCollection(new AuthorizeAttribute("Staff"))).ShouldBeTrue();
        SaysWhoMayCome(new Microsoft.AspNetCore.Http.EndpointMetadataCollection(new AllowAnonymousAttribute())).ShouldBeTrue();
    }

    private static bool SaysWhoMayCome(Microsoft.AspNetCore.Http.EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is not null);

    /// <summary>All but the framework's own fallback for static files, which a published portal does not have.</summary>
    private static List<RouteEndpoint> Endpoints(PortalHost host) =>
        [.. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText != "{**path:file}")];

    private static List<(ControllerActionDescriptor Action, IReadOnlyList<string> Methods)> Actions(PortalHost host) =>
        [.. from endpoint in Endpoints(host)
            let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
            where action is not null
            select (action, endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])];
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Tests.Support;
using ProjectPortal.Web.Features.Errors;
using Shouldly;
using Xunit;

namespace ProjectPortal.Tests;

/// <summary>
/// Every address asked with what nobody should send: nothing, blanks, far too much, the wrong kind. None of it is a fault of the portal's.
/// </summary>
public sealed class EveryAddressTests : IAsyncLifetime
{
    private const int MostFields = 60;

    private static readonly string[] Odd = ["x", "-1", "99999999999999999999", "\uFFFE", "2026-02-30", "%2F", "0", "true", "1"];

    private PortalHost _host = null!;
    private Dictionary<string, string> _known = [];

    /// <summary>In the sample staff are administrators too, and see all that evaluators do.</summary>
    public static TheoryData<string> People => ["", TestAccounts.FocalPoint("BT"), TestAccounts.Staff];

    public async ValueTask InitializeAsync()
    {
        _host = await PortalHost.StartAsync(sample: true);
        _known = await _host.InDbAsync(async db => new Dictionary<string, string>
        {
            ["project"] = "example",
            ["slug"] = await db.Events.Where(e => e.ProjectId == db.Projects.First(p => p.Slug == "example").Id)
                .OrderBy(e => e.Id).Select(e => e.Slug).FirstAsync(),
            ["section"] = "summary",
        });
        var nomination = await _host.InDbAsync(db => db.Nominations.OrderBy(n => n.Id).Select(n => n.Id).FirstAsync());
        _known["token"] = (await _host.LinkAsync(nomination, LinkPurpose.Documents)).Split('/')[^1];
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(People))]
    public async Task No_address_fails_on_what_it_is_asked_with(string person)
    {
        var browser = person.Length == 0 ? _host.Visit() : await _host.SignedInAsync(person);
        var token = (await browser.GetAsync(person.Length == 0 ? "/account/sign-in" : "/")).Token!;
        var failures = new List<string>();
        var asked = 0;
        foreach (var (route, action, methods) in Actions())
        {
            foreach (var method in methods)
            {
                foreach (var (what, ids, fields) in Ways(action))
                {
                    using var request = Request(method, route, ids, fields, token);
                    using var answer = await browser.AskAsync(request);
                    asked++;
                    if ((int)answer.StatusCode >= 500)
                        failures.Add($"{method} {request.RequestUri} {what}: {(int)answer.StatusCode}");
                    if (IsSignedOut(answer, person))
                        await browser.SignInAsAsync(person);
                }
            }
        }

        failures.ShouldBeEmpty(_host.Log.Failures);
        asked.ShouldBeGreaterThan(600);
    }

    private static bool IsSignedOut(HttpResponseMessage answer, string person) => person.Length > 0
        && answer.Headers.Location?.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal) == true;

    private IEnumerable<(string Route, ControllerActionDescriptor Action, IReadOnlyList<string> Methods)> Actions() =>
        from endpoint in _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
        where action is not null && action.ControllerTypeInfo != typeof(ErrorController)
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (endpoint.RoutePattern.RawText!, action, (IReadOnlyList<string>)[.. methods.Except(["HEAD"])]);

    /// <summary>Each way of asking: what it is called, what stands for ids, and what each field says.</summary>
    private IEnumerable<(string What, string Ids, List<KeyValuePair<string, string>> Fields)> Ways(ControllerActionDescriptor action)
    {
        var fields = FieldsOf(action);
        yield return ("with nothing", "1", []);
        yield return ("with blanks", "2", [.. fields.Select(f => KeyValuePair.Create(f, ""))]);
        yield return ("with odd values", "1", [.. fields.Select((f, i) => KeyValuePair.Create(f, Odd[i % Odd.Length]))]);
        yield return ("with far too much", "99999999999999999999",
            [.. fields.Take(8).Select(f => KeyValuePair.Create(f, new string('9', 50_000)))]);
    }

    private HttpRequestMessage Request(
        string method, string route, string ids, IReadOnlyList<KeyValuePair<string, string>> fields, string token)
    {
        var path = "/" + string.Join('/', route.TrimStart('/').Split('/').Select(segment => Filled(segment, ids)));
        if (method == "GET")
        {
            var query = string.Join('&', fields.Select(
                f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value[..Math.Min(f.Value.Length, 500)])}"));
            return new HttpRequestMessage(HttpMethod.Get, $"{path}?{query}");
        }

        return new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = new FormUrlEncodedContent([.. fields, KeyValuePair.Create(Page.TokenField, token)]),
        };
    }

    private string Filled(string segment, string ids)
    {
        var start = segment.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return segment;

        var end = segment.IndexOf('}', StringComparison.Ordinal);
        var name = segment[(start + 1)..end].Split(':', '=', '?')[0].TrimStart('*');
        return segment[..start] + (_known.GetValueOrDefault(name) ?? ids) + Filled(segment[(end + 1)..], ids);
    }

    /// <summary>The names by which an action would read a form.</summary>
    private List<string> FieldsOf(ControllerActionDescriptor action)
    {
        var metadata = _host.Services.GetRequiredService<IModelMetadataProvider>();
        return [.. action.Parameters.SelectMany(p => NamesOf(metadata, p)).Distinct().Take(MostFields)];
    }

    private static IEnumerable<string> NamesOf(IModelMetadataProvider provider, ParameterDescriptor parameter)
    {
        var metadata = provider.GetMetadataForType(parameter.ParameterType);
        var prefix = parameter.BindingInfo?.BinderModelName ?? "";
        if (!metadata.IsComplexType || metadata.IsCollectionType)
            return [prefix.Length > 0 ? prefix : parameter.Name];

        return Below(metadata, prefix, depth: 0);

        static IEnumerable<string> Below(ModelMetadata type, string prefix, int depth)
        {
            foreach (var property in type.Properties.Where(p => !p.IsReadOnly && p.PropertyName is not null))
            {
                var name = prefix.Length == 0 ? property.PropertyName! : $"{prefix}.{property.PropertyName}";
                if (property.ElementMetadata is { } element)
                {
                    var isForm = element.IsComplexType && depth < 3;
                    foreach (var inner in isForm ? Below(element, $"{name}[0]", depth + 1) : [name, $"{name}[0]"])
                        yield return inner;
                }
                else if (property.IsComplexType && depth < 3)
                {
                    foreach (var inner in Below(property, name, depth + 1))
                        yield return inner;
                }
                else
                {
                    yield return name;
                }
            }
        }
    }
}

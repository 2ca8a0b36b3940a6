using System.Security.Claims;
using Microsoft.Extensions.Primitives;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// A request as it was before anything was done for it, so that nothing of a failed attempt (what was to be told, a cookie) is left.
/// </summary>
internal sealed class Beginning(HttpContext context)
{
    private readonly KeyValuePair<object, object?>[] _items = [.. context.Items];
    private readonly KeyValuePair<string, StringValues>[] _headers = [.. context.Response.Headers];
    private readonly ClaimsPrincipal _user = context.User;
    private readonly Actor _actor = context.RequestServices.GetRequiredService<Acting>().By;

    public void Restore(HttpContext again)
    {
        again.Items.Clear();
        foreach (var (key, value) in _items)
            again.Items[key] = value;
        again.Response.Clear();
        foreach (var (name, value) in _headers)
            again.Response.Headers[name] = value;
        again.User = _user;
        again.RequestServices.GetRequiredService<Acting>().By = _actor;
    }
}

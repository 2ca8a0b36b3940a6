using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// Whatever can be got can be asked for its head: calendars and whoever checks links ask so. The server leaves the body out.
/// </summary>
internal sealed class HeadLikeGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            Replace(
                selector.ActionConstraints, (HttpMethodActionConstraint c) => c.HttpMethods, all => new HttpMethodActionConstraint(all));
            Replace(selector.EndpointMetadata, (HttpMethodMetadata m) => m.HttpMethods, all => new HttpMethodMetadata(all));
        }
    }

    private static void Replace<TAny, TOne>(IList<TAny> all, Func<TOne, IEnumerable<string>> methodsOf, Func<List<string>, TOne> make)
        where TOne : TAny
    {
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at] is TOne one && methodsOf(one).ToList() is var methods && methods.Contains(HttpMethods.Get)
                && !methods.Contains(HttpMethods.Head))
                all[at] = make([.. methods, HttpMethods.Head]);
        }
    }
}

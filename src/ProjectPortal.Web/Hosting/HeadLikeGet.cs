using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace ProjectPortal.Web.Hosting;

/// <summary>Whatever can be got can be asked for its head: calendars and whoever checks links ask so. The server leaves the body out.</summary>
internal sealed class HeadLikeGet : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors)
        {
            Replace<HttpMethodActionConstraint>(
                selector.ActionConstraints, c => c.HttpMethods, methods => new HttpMethodActionConstraint(methods));
            Replace<HttpMethodMetadata>(selector.EndpointMetadata, m => m.HttpMethods, methods => new HttpMethodMetadata(methods));
        }
    }

    private static void Replace<T>(System.Collections.IList all, Func<T, IEnumerable<string>> methodsOf, Func<List<string>, T> make)
    {
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at] is T one && methodsOf(one).ToList() is var methods && methods.Contains(HttpMethods.Get)
                && !methods.Contains(HttpMethods.Head))
                all[at] = make([.. methods, HttpMethods.Head]);
        }
    }
}

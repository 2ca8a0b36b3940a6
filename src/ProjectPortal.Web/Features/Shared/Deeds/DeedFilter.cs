using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Web.Data;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Every POST is one deed: what it saves is kept when it is over, in one transaction.</summary>
internal sealed class DeedFilter(PortalDb db) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.Controller is not PortalController)
        {
            await next();
            return;
        }

        db.BeginDeed();
        try
        {
            if ((await next()).Exception is null)
                await db.KeepAsync();
        }
        finally
        {
            await db.EndDeedAsync();
        }
    }
}

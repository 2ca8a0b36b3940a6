using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>
/// Every POST is one deed: what it saves is kept when it is over, in one transaction with the mark of its form. The same
/// form again leads where the first one led.
/// </summary>
internal sealed class DeedFilter(PortalDb db, Words words, TimeProvider clock) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.Controller is not PortalController controller)
        {
            await next();
            return;
        }

        var mark = await FormKeys.MarkAsync(context.HttpContext);
        // Of two that came at once the second has lost a race, and looks before it begins anew.
        if (LostRaces.IsRepeat(context.HttpContext) && await BeforeAsync(mark, controller) is { } led)
        {
            context.Result = led;
            return;
        }

        db.BeginDeed();
        try
        {
            var done = await next();
            if (done.Exception is null)
                await EndAsync(done, mark, controller);
        }
        finally
        {
            await db.EndDeedAsync();
        }
    }

    private async Task EndAsync(ActionExecutedContext done, string? mark, PortalController controller)
    {
        if (mark is not null && db.HasSaved && RedirectOf(done.Result) is { } location)
        {
            db.ChangeTracker.Clear();
            db.FormDeeds.Add(new FormDeed { Mark = mark, Location = Sealed(location, controller), At = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
        }
        else if (await BeforeAsync(mark, controller) is { } led)
        {
            // It was done before; what is said of it now (done already, gone) is no answer to who pressed twice.
            done.Result = led;
            return;
        }

        await db.KeepAsync();
    }

    /// <summary>The answer to a form that was done before; null where it was not.</summary>
    private async Task<LocalRedirectResult?> BeforeAsync(string? mark, PortalController controller)
    {
        var location = mark is null ? null : await db.FormDeeds.Where(d => d.Mark == mark).Select(d => d.Location).SingleOrDefaultAsync();
        if (location is null)
            return null;

        controller.Response.StatusCode = StatusCodes.Status200OK;
        controller.Flash(words["Shared.SentTwice"], "info");
        return new LocalRedirectResult(Opened(location, controller));
    }

    private static string? RedirectOf(IActionResult? result) => result switch
    {
        LocalRedirectResult local => local.Url,
        RedirectResult other => other.Url,
        _ => null,
    };

    /// <summary>A personal link is a secret: the address that was sent to names it, so it need not be kept.</summary>
    private static string Sealed(string location, PortalController controller) =>
        TokenOf(controller) is { } token ? location.Replace(token, "{token}", StringComparison.Ordinal) : location;

    private static string Opened(string location, PortalController controller) =>
        TokenOf(controller) is { } token ? location.Replace("{token}", token, StringComparison.Ordinal) : location;

    private static string? TokenOf(PortalController controller) =>
        controller is PersonalController ? (string?)controller.RouteData.Values["token"] : null;
}

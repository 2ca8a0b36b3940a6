using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Data.Outbox;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What frames every page: who is here, and which projects there are to switch to.</summary>
/// <param name="MailsInTrouble">Mails that somebody should look at, of those that the viewer looks after.</param>
public sealed record Shell(Actor Viewer, IReadOnlyList<ShellProject> Projects, int MailsInTrouble = 0);

public sealed record ShellProject(string Slug, string Code, string OtherCode, Wording Title);

/// <summary>Loads the frame once, and only for answers that are pages.</summary>
internal sealed class ShellFilter(PortalDb db, Acting acting) : IAsyncResultFilter
{
    private const int Shown = 12;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult page)
        {
            // After a failure the page must do without what may have failed.
            var failed = context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
                || context.HttpContext.Response.StatusCode == StatusCodes.Status503ServiceUnavailable;
            var projects = failed ? [] : await db.Projects.VisibleTo(acting.By).OrderByDescending(p => p.StartsOn).ThenBy(p => p.Id).Take(Shown)
                .Select(p => new ShellProject(p.Slug, p.Code, p.OtherCode, p.Title))
                .ToListAsync(context.HttpContext.RequestAborted);
            var mails = failed || !acting.By.IsAny(Roles.Staff | Roles.Administrator) ? 0
                : await db.Outbox.NeedingSomebodyAsync(acting.By, context.HttpContext.RequestAborted);
            page.ViewData["Shell"] = new Shell(acting.By, projects, mails);
        }

        await next();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ProjectPortal.Domain;
using ProjectPortal.Domain.People;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Security;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>What frames every page: who is here, and which projects there are to switch to.</summary>
/// <param name="MailsInTrouble">Mails that somebody should look at, of those that the viewer looks after.</param>
public sealed record Shell(Actor Viewer, IReadOnlyList<ShellProject> Projects, int MailsInTrouble = 0);

public sealed record ShellProject(string Slug, string Code, string OtherCode, Wording Title);

/// <summary>Frames answers that are pages, with what was read when the account was looked up.</summary>
internal sealed class ShellFilter(SignedIn signedIn, Acting acting) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult page)
        {
            // Who holds a personal link acts as the nominee, also at a browser where somebody is signed in.
            var frame = await signedIn.FrameAsync(context.HttpContext, acting.By);
            page.ViewData["Shell"] = new Shell(
                acting.By,
                [.. frame.ToSwitchTo().Select(p => new ShellProject(p.Slug, p.Code, p.OtherCode, new Wording(p.TitleEn, p.TitleFr)))],
                frame.Count > 0 ? frame[0].Account.MailsInTrouble : 0);
        }

        await next();
    }
}
